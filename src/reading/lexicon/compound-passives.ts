import { isVerbal } from '../types.js';
import type { Entry, RoleSlots, Slot } from './types.js';

/** An active light verb, what stands for it in the passive, and the noun to which the pair is limited, if any. */
interface Pair {
  readonly active: string;
  readonly passive: string;
  readonly noun: string | undefined;
}

/**
 * Entries for the passives of a language's compound verbs (Persian "arrest did", "arrest became"): what was
 * the object is the subject, and who does it stands behind an adposition of the class `agent`.
 *
 * @param entries those of `entries.tsv`
 * @param pairs members of the class `passive`: an active verb, its passive and perhaps the one noun with
 *   which they are a pair, joined by `_`
 * @param agents members of the class `agent`
 * @param actives members of the class `active-only`: words of compound verbs whose passive tells no deed of
 *   anybody ("was forced to leave")
 */
export function passivesOf(
  entries: readonly Entry[],
  pairs: ReadonlySet<string>,
  agents: ReadonlySet<string>,
  actives: ReadonlySet<string> = new Set(),
): readonly Entry[] {
  const known = [...pairs].map((pair): Pair => {
    const [active = '', passive = '', noun] = pair.split('_');
    return { active, passive, noun };
  });
  const doers: RoleSlots = [...agents].map((slot) => [slot]);
  const isActiveOnly = ({ pattern: { conditions } }: Entry) =>
    conditions.some((c) => c.kind === 'filled' && [...c.lemmas].some((word) => actives.has(word)));
  const passivable = entries.filter((entry) => !isActiveOnly(entry));
  return passivable.flatMap((entry) =>
    known.flatMap((pair) => (isActive(entry, pair) ? [passive(entry, pair, doers)] : [])),
  );
}

/** An entry whose doer stands behind one adposition of the class `agent`, with all of them. */
export function withAllAgents(entry: Entry, agents: ReadonlySet<string>): Entry {
  const named = new Set(entry.actor.flat());
  if (![...named].some((slot) => agents.has(slot))) return entry;
  const missing = [...agents].filter((slot) => !named.has(slot));
  return { ...entry, actor: [...entry.actor, ...missing.map((slot) => [slot])] };
}

/**
 * Entries of nouns with every adposition of the class `agent` before whoever owns them: "the threats against Iran *by*
 * America". Deeds of two alike have no doer.
 */
export function withDoers(entry: Entry, agents: ReadonlySet<string>): Entry {
  const isOwned = entry.actor.some(([slot]) => slot === 'gen' || slot === 'adj');
  if (entry.pattern.pos !== 'N' || entry.sense.symmetric || !isOwned) return entry;
  if (entry.actor.flat().some((slot) => agents.has(slot))) return entry;
  return { ...entry, actor: [...[...agents].map((slot) => [slot]), ...entry.actor] };
}

function isActive({ pattern, actor, recipient }: Entry, { active, noun }: Pair): boolean {
  const { lemma, pos, conditions } = pattern;
  if (pos !== 'V' || lemma !== active || actor[0]?.[0] !== 'subj') return false;
  if (conditions.some(({ slot }) => firstOf(slot) === 'subj')) return false;
  const nouns = conditions.flatMap((c) =>
    c.kind === 'filled' && c.slot === 'comp' ? [...c.lemmas] : [],
  );
  if (nouns.length === 0 || (noun !== undefined && !nouns.includes(noun))) return false;
  const isObject = (slot: Slot) => firstOf(slot) === 'obj';
  return recipient[0]?.some(isObject) === true || conditions.some(({ slot }) => isObject(slot));
}

function passive(entry: Entry, { passive: lemma, noun }: Pair, doers: RoleSlots): Entry {
  const conditions = entry.pattern.conditions.map((c) => ({ ...c, slot: raised(c.slot) }));
  // "Came *under the attack of* rebels": whose that is under which somebody is put does it.
  const under = noun === undefined ? [] : conditions.flatMap((c) => (isUnder(c) ? [c.slot] : []));
  // Who says something is never left out.
  const isSaid = isVerbal(entry.sense.quad);
  return {
    ...entry,
    pattern: { ...entry.pattern, lemma, conditions },
    actor: [...doers, ...under.map((slot) => [`${slot}.gen`])],
    recipient: entry.recipient.map((together) => together.map(raised)),
    needs: isSaid ? ['actor', 'recipient'] : ['recipient'],
  };
}

/** A condition on what stands behind an adposition. */
const isUnder = ({ kind, slot }: Entry['pattern']['conditions'][number]) =>
  kind === 'filled' &&
  !slot.includes('.') &&
  !/^(?:comp|subj|obj|bare|adj|gen|[ax]?advcl|[cx]comp)$/.test(slot);

const firstOf = (slot: Slot) => slot.split('.')[0];

/** The slot in a passive of what fills a slot in the active. */
function raised(slot: Slot): Slot {
  return firstOf(slot) === 'obj' ? `subj${slot.slice('obj'.length)}` : slot;
}
