import { expect, test } from 'vitest';
import { span } from '../../base/index.js';
import type { Lexicon, Operator } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { quotedSpeaker } from './speaker.js';

const SAY: Operator = {
  pattern: { lemma: 'said', pos: 'V', conditions: [] },
  slots: new Set(['ccomp']),
  status: null,
  polarity: true,
  speaker: 'subj',
  control: null,
};
const LEXICON: Lexicon = { ...emptyLexicon('en'), operators: new Map([['said', [SAY]]]) };
/** A paragraph that "Putin said", and another. */
function speakerOfSecond(rows: string) {
  const first = storyOf(sentenceOf('Putin PROPN 2 nsubj\nsaid VERB 0 root'), LEXICON);
  const second = storyOf(sentenceOf(rows), LEXICON);
  const from = first.text.length + 2;
  const [sentence] = second.sentences;
  const moved = (at: readonly [number, number]) => span(at[0] + from, at[1] + from);
  const words = sentence!.words.map((word) => ({ ...word, span: moved(word.span) }));
  const story = {
    ...first,
    text: `${first.text}\n\n${second.text}`,
    sentences: [...first.sentences, { ...sentence!, span: moved(sentence!.span), words }],
    slots: [...first.slots, ...second.slots],
    times: [[], []],
  };
  return quotedSpeaker(story, 1)?.referent.label ?? null;
}

test('a verb of speech without a subject takes up who spoke in the paragraph before', () => {
  expect(speakerOfSecond('said VERB 0 root\n: PUNCT 1 punct')).toBe('Putin');
  expect(speakerOfSecond('terrorists NOUN 2 nsubj\nfled VERB 0 root')).toBeNull();
});
