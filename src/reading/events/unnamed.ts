import type { Sense, Slot } from '../lexicon/types.js';
import { concernedInside } from './concerned.js';
import type { StoryContext } from './context.js';
import { counterpartsAt, distinct, type Party, partiesAt } from './resolve.js';

/** Slots of a deed by which it concerns somebody, most telling first. */
const CONCERNING: readonly Slot[] = [
  'iobj',
  'to',
  'against',
  'on',
  'with',
  'from',
  'into',
  'for',
  'in',
];
const CONTENT_SLOTS: readonly Slot[] = ['xcomp', 'ccomp'];
/** Deeds at whose place those live whom they concern: help, force, restrictions, withdrawals. */
const MATERIAL: ReadonlySet<Sense['type']> = new Set([
  'AID',
  'RETREAT',
  'CONCEDE',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

/**
 * Whom a deed concerns where none of its own slots names anybody, surest ways first: the other side
 * of its object; for words, whoever stands beside the deed that they are about ("agreed to set up a
 * fund with Peru"); then whoever is named inside.
 *
 * @param phrase further words of the entry's phrase, see `phraseOf`
 */
export function unnamedRecipients(
  context: StoryContext,
  sentence: number,
  head: number,
  phrase: readonly number[],
  sense: Sense,
  isOther: (party: Party) => boolean,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const objects = slots.in(head, 'obj').flatMap((f) => counterpartsAt(context, sentence, f.word));
  const others = distinct(objects).filter(isOther);
  if (others.length > 0) return others;
  if (MATERIAL.has(sense.type)) {
    const heads = [head, ...phrase.filter((word) => slots.tree.isVerb(word))];
    for (const at of heads) {
      const inside = concernedInside(context, sentence, at, isOther, { isMaterial: true });
      if (inside.length > 0) return inside;
    }
    return [];
  }
  if (!isSpeech(sense)) return [];
  const beside = besideContent(context, sentence, head).filter(isOther);
  if (beside.length > 0) return beside;
  return concernedInside(context, sentence, head, isOther, { isCritical: sense.type === 'ACCUSE' });
}

function isSpeech({ quad, type }: Sense): boolean {
  return (quad === 1 || quad === 3) && type !== 'CONSULT';
}

function besideContent(context: StoryContext, sentence: number, head: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const contents = CONTENT_SLOTS.flatMap((slot) => slots.in(head, slot))
    .map((filler) => filler.word)
    .filter((word) => slots.tree.isVerb(word));
  for (const content of contents) {
    const objects = slots.in(content, 'obj').map((f) => f.word);
    const direct = objects.flatMap((word) => partiesAt(context, sentence, word));
    if (direct.length > 0) return distinct(direct);
    for (const slot of CONCERNING) {
      const fillers = [content, ...objects].flatMap((word) => slots.in(word, slot));
      const parties = fillers.flatMap((f) => partiesAt(context, sentence, f.word));
      if (parties.length > 0) return distinct(parties);
    }
  }
  return [];
}
