import { isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Slots by which lawyers and spokesmen say for whom they act. */
const CLIENT_SLOTS = ['gen', 'for', 'of'];
const CLIENT_FACTOR = 0.9;

/**
 * "*Maduro's lawyers* sued the bank", "a *spokesman for the union* denied it": by whoever only acts for others (class
 * `representing`) and has no name those act. Everybody else as they are.
 */
export function withClients(context: StoryContext, parties: readonly Party[]): readonly Party[] {
  if (!context.lexicon.classes.has('representing')) return parties;
  return distinct(parties.flatMap((party) => clientsOf(context, party) ?? [party]));
}

function clientsOf(context: StoryContext, { mention }: Party): readonly Party[] | null {
  const { head, sentence } = mention;
  const slots = context.slots[sentence]!;
  const isOne = isOfClass('representing', slots.tree, head, context.lexicon);
  if (mention.form === 'name' || mention.form === 'pronoun' || !isOne) return null;
  for (const slot of CLIENT_SLOTS) {
    const clients = slots.in(head, slot).flatMap(({ word }) => partiesAt(context, sentence, word));
    if (clients.length > 0) return clients.map((p) => ({ ...p, score: p.score * CLIENT_FACTOR }));
  }
  return null;
}
