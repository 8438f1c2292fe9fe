import type { Condition, Entry, RoleSlots, Slot } from './types.js';

/** What Persian hangs on the past stem to make the infinitive, which is a noun. */
const ENDING = 'ن';
/** Adpositions of who does what an infinitive with an object says (folded). */
const AGENTS: readonly Slot[] = ['توسط', 'از_سوي', 'از_جانب', 'به_دست'];
/** The slot of whoever owns a noun. */
const OWNER = 'gen';

type Filled = Extract<Condition, { kind: 'filled' }>;

/**
 * Entries for the infinitives of a language's compound verbs, which are nouns ("the being killed of two
 * soldiers", "the giving shelter of Moscow to Assad"): what is the subject of a passive, or the object, is their
 * owner; where there is no object, who does it. Each for the noun of the compound apart and for both in one word.
 *
 * @param entries those of `entries.tsv`
 * @param isPassive whether a verb makes passives
 */
export function infinitivesOf(
  entries: readonly Entry[],
  isPassive: (lemma: string) => boolean,
): readonly Entry[] {
  return entries.flatMap((entry) => {
    const { pos, lemma, conditions } = entry.pattern;
    const nouns = conditions.filter((c): c is Filled => c.kind === 'filled' && c.slot === 'comp');
    if (pos !== 'V' || nouns.length === 0 || lemma.endsWith(ENDING)) return [];
    const owned = ownedIn(entry, isPassive(lemma));
    const told = withOwner(entry, owned);
    const apart = { ...told, pattern: { ...told.pattern, lemma: lemma + ENDING } };
    const [noun] = nouns;
    if (nouns.length > 1 || noun === undefined) return [apart];
    const rest = told.pattern.conditions.filter((c) => c.slot !== 'comp');
    const joined = [...noun.lemmas].map((word) => ({
      ...told,
      pattern: { ...told.pattern, lemma: word + lemma + ENDING, conditions: rest },
    }));
    return [apart, ...joined];
  });
}

/** The slot of a verb whose filler owns its infinitive. */
function ownedIn({ pattern, recipient }: Entry, isPassive: boolean): 'subj' | 'obj' {
  const isObject = (slot: Slot) => slot === 'obj' || slot.startsWith('obj.');
  const hasObject =
    recipient[0]?.some(isObject) === true || pattern.conditions.some((c) => isObject(c.slot));
  return isPassive || !hasObject ? 'subj' : 'obj';
}

function withOwner(entry: Entry, owned: 'subj' | 'obj'): Entry {
  const slotOf = (slot: Slot): readonly Slot[] => {
    const [first, ...path] = slot.split('.');
    if (first === owned) return [[OWNER, ...path].join('.')];
    return slot === 'subj' ? AGENTS : [slot];
  };
  const roles = (slots: RoleSlots): RoleSlots =>
    slots.flatMap((together) => {
      const mapped = together.map(slotOf);
      return together.length === 1 ? mapped[0]!.map((slot) => [slot]) : [mapped.flat()];
    });
  const conditions = entry.pattern.conditions.map((c) => ({ ...c, slot: slotOf(c.slot)[0]! }));
  return {
    ...entry,
    pattern: { ...entry.pattern, pos: 'N', conditions },
    actor: roles(entry.actor),
    recipient: roles(entry.recipient),
  };
}
