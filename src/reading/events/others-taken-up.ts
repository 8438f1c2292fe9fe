import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { guess, stateParty } from './power.js';
import { isOwn } from './sides-of-deed.js';

type Deals = (draft: Draft) => boolean;

const isOfAnyKind: Deals = () => true;
/** PLOVER's quads: words and deeds of cooperation are the first two. */
const isFriendly: Deals = ({ sense: { quad } }) => quad <= 2;
const isHostile: Deals = ({ sense: { quad } }) => quad > 2;
const isTalk: Deals = ({ sense: { type } }) => type === 'CONSULT';

/** What somebody on the other side is called, and the deeds by which that one has become so. */
const OTHERS: ReadonlyMap<string, Deals> = new Map([
  ['neighbour', isOfAnyKind],
  ['neighbor', isOfAnyKind],
  ['neighbours', isOfAnyKind],
  ['neighbors', isOfAnyKind],
  ['rival', isHostile],
  ['opponent', isHostile],
  ['adversary', isHostile],
  ['foe', isHostile],
  ['enemy', isHostile],
  ['aggressor', isHostile],
  ['ally', isFriendly],
  ['partner', isFriendly],
  ['interlocutor', isTalk],
  ['guest', isTalk],
  ['host', isTalk],
]);
const NEIGHBOUR = /^neighbo/;

/**
 * "Riyadh cut its ties with Doha. It accuses *the small neighbour* of …": whoever is called so by where he stands is the
 * one of whom whoever acts told something just before, or who told something of him; a neighbour is a state. Where those
 * who act are new, their neighbour is the state with which all deal.
 *
 * @param near the deeds told before, nearest first
 */
export function withOthersTakenUp(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): Draft {
  if (!draft.recipients.some((party) => dealsOf(context, party) !== undefined)) return draft;
  const recipients = draft.recipients.flatMap((party) => {
    const deals = dealsOf(context, party);
    if (deals === undefined) return [party];
    const isState = NEIGHBOUR.test(lastWord(party));
    const found = otherSide(draft, near.filter(deals)) ?? (isState ? dealtWith(draft, near) : null);
    if (found === null || (isState && found.referent.state === null)) return [party];
    return isState ? stateParty(context, found) : [guess(found)];
  });
  const isSame = recipients.every((party, i) => party === draft.recipients[i]);
  return isSame ? draft : { ...draft, recipients, rule: `${draft.rule} story-other` };
}

const lastWord = ({ referent: { label } }: Party) => label.split(' ').at(-1) ?? '';

function dealsOf({ tables }: StoryContext, party: Party): Deals | undefined {
  const { mention, referent } = party;
  if (mention.form !== 'description' || tables.entity(referent.id) !== null) return undefined;
  return OTHERS.get(lastWord(party));
}

/** The only one on the other side of the nearest deed with one of those who act. */
function otherSide(draft: Draft, near: readonly Draft[]): Party | null {
  const isAmong = (parties: readonly Party[]) => parties.some((p) => isOwn(draft, p));
  const deed = near.find((d) => isAmong(d.actors) !== isAmong(d.recipients) && isWhole(d));
  if (deed === undefined) return null;
  const others = isAmong(deed.actors) ? deed.recipients : deed.actors;
  const [only] = others;
  const isOne = others.every(({ referent: { state } }) => state === only!.referent.state);
  return others.length === 1 || (isOne && only!.referent.state !== null) ? only! : null;
}

const isWhole = ({ actors, recipients }: Draft) => actors.length > 0 && recipients.length > 0;

/** The state to which most of what was told just before was done, if it was done to several times. */
function dealtWith(draft: Draft, near: readonly Draft[]): Party | null {
  const counts = new Map<string, { readonly party: Party; readonly count: number }>();
  let all = 0;
  for (const party of near.flatMap(({ recipients }) => recipients)) {
    const { state } = party.referent;
    if (state === null || isOwn(draft, party)) continue;
    all += 1;
    const known = counts.get(state);
    counts.set(state, { party: known?.party ?? party, count: (known?.count ?? 0) + 1 });
  }
  const [best] = [...counts.values()].sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 1 && 2 * best.count > all ? best.party : null;
}
