import { isQuotedAt, type StoryContext } from './context.js';
import type { Party } from './party.js';
import { quotedSpeaker } from './speaker.js';

/** Who says "we" speaks for more than himself. */
const SPEAKER_FACTOR = 0.8;

/**
 * Who does what is told in the first person inside a quotation: whoever is quoted ("We have called on
 * donors to help," he said). Empty elsewhere.
 */
export function quotedSubject(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const subjects = slots.in(head, 'subj').map(({ word }) => tree.word(word));
  const isFirst =
    subjects.length === 0
      ? tree.word(head).feats.Person === '1'
      : subjects.some(({ upos, feats }) => upos === 'PRON' && feats.Person === '1');
  if (!isFirst || !isQuotedAt(context, sentence, head)) return [];
  const speaker = quotedSpeaker(context, sentence);
  return speaker === null ? [] : [{ ...speaker, score: speaker.score * SPEAKER_FACTOR }];
}
