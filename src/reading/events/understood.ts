import { type StoryContext, startsParagraph } from './context.js';
import { distinct, type Party, partiesAt } from './resolve.js';

/** An understood subject is a guess that agreement supports; it weighs less than a named one. */
const UNDERSTOOD_FACTOR = 0.7;

/**
 * In languages that leave out known subjects: the subject of the verb before, in the same sentence
 * or the sentence before it in the same paragraph, where the two verbs agree in person, number and
 * gender. Empty where the verb has a subject of its own, is passive or is not finite.
 */
export function understoodSubject(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  if (!context.lexicon.nullSubject || !isOpen(context, sentence, head)) return [];
  const earlier = subjectBefore(context, sentence, head, head);
  if (earlier.length > 0) return earlier;
  if (startsParagraph(context, sentence)) return [];
  return subjectBefore(
    context,
    sentence - 1,
    context.sentences[sentence - 1]!.words.length,
    head,
    sentence,
  );
}

function isOpen(context: StoryContext, sentence: number, head: number): boolean {
  const slots = context.slots[sentence]!;
  const { feats } = slots.tree.word(head);
  return (
    slots.tree.isVerb(head) &&
    feats.Person === '3' &&
    !slots.tree.isPassive(head) &&
    slots.in(head, 'subj').length === 0
  );
}

function subjectBefore(
  context: StoryContext,
  sentence: number,
  end: number,
  head: number,
  sentenceOfHead = sentence,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const open = context.slots[sentenceOfHead]!.tree.word(head).feats;
  for (let i = end - 1; i >= 0; i--) {
    const { feats } = slots.tree.word(i);
    if (!slots.tree.isVerb(i) || feats.Person !== open.Person || feats.Gender !== open.Gender)
      continue;
    const parties = slots.in(i, 'subj').flatMap((f) => partiesAt(context, sentence, f.word));
    if (parties.length > 0) {
      return distinct(parties).map((p) => ({ ...p, score: p.score * UNDERSTOOD_FACTOR }));
    }
  }
  return [];
}
