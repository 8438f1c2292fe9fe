import { expect, test } from 'vitest';
import { localId } from '../../identity/index.js';
import { fold } from '../lexicon/fold.js';
import type { Sense } from '../lexicon/types.js';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { withHome } from './states-of-bodies.js';

/** Whom a deed by the first word of a story to the `neighbour`, a word of it, is to. */
function metBy(lang: 'en' | 'fa', rows: string, neighbour: string): readonly string[] {
  const sentence = sentenceOf(rows);
  const classes = new Map([['others', new Set([fold(neighbour)])]]);
  const story = storyOf(sentence, { ...emptyLexicon(lang), classes });
  const head = sentence.words.findIndex(({ form }) => form === neighbour);
  const at = (word: number, label: string, state: string | null): Party => {
    const id = localId('organisation', label);
    const referent = { id, label, kind: 'organisation' as const, state: state as never, as: null };
    const mention = {
      ...{ sentence: 0, words: [word, word + 1] as const, head: word, span: [0, 1] as const },
      ...{ form: 'description' as const, referents: [referent], certainty: 'sure' as const },
      ...{ score: 1, why: '', nested: false },
    };
    return { referent, mention, score: 1, firm: true } as unknown as Party;
  };
  const draft = {
    sense: { type: 'ACCUSE', quad: 3, frame: 'speech-at' } as Sense,
    sentence: 0,
    actors: [at(0, 'government', 'SAU')],
    recipients: [at(head, 'neighbour', null)],
    where: null,
  } as unknown as Draft;
  return withHome(story, draft).recipients.map(({ referent }) => referent.label);
}

test('the neighbour of nobody named is the only other state beside those who act', () => {
  const english = 'He PRON 2 nsubj\naccused VERB 0 root\nneighbour NOUN 2 obj\nIran PROPN 2 obl';
  expect(metBy('en', english, 'neighbour')).toEqual(['Iran']);
  const persian = 'او PRON 4 nsubj\nIran PROPN 4 obl\nهمسایه NOUN 4 obj\nتاخت VERB 0 root';
  expect(metBy('fa', persian, 'همسایه')).toEqual(['Iran']);
});

test('where several others are spoken of, nobody knows which it is', () => {
  const rows = `
    He PRON 2 nsubj
    accused VERB 0 root
    neighbour NOUN 2 obj
    Iran PROPN 2 obl
    Russia PROPN 4 conj`;
  expect(metBy('en', rows, 'neighbour')).toEqual(['neighbour']);
});
