import { parseTsv } from '../../base/index.js';
import { fold } from './fold.js';
import type { Pattern } from './types.js';

/** Verbs of one meaning, for languages that have several for one deed: folded dictionary forms. */
export interface Aspects {
  /** To each verb the others that tell the same. */
  readonly partners: ReadonlyMap<string, readonly string[]>;
  /** To each verb its reflexive passives. */
  readonly passivesOf: ReadonlyMap<string, readonly string[]>;
  /** All reflexive passives. */
  readonly passives: ReadonlySet<string>;
  /** Verbs that tell of whole deeds, whose present form speaks of the future. */
  readonly perfectives: ReadonlySet<string>;
}

/** The rows of `aspects.tsv`; `''` where a language has one verb for one deed. */
export function compileAspects(text: string): Aspects {
  const partners = new Map<string, string[]>();
  const passivesOf = new Map<string, string[]>();
  const passives = new Set<string>();
  const [perfectives, imperfectives] = [new Set<string>(), new Set<string>()];
  for (const row of parseTsv(text).rows) {
    const cell = (name: string) => row.get(name).split(' ').filter(Boolean).map(fold);
    const verbs = [...cell('perfective'), ...cell('imperfective')];
    // What has no partner is both ("расследует" is a present), or imperfective.
    const isPaired = cell('imperfective').length > 0;
    for (const verb of isPaired ? cell('perfective') : []) perfectives.add(verb);
    for (const verb of cell('imperfective')) imperfectives.add(verb);
    const reflexive = cell('passive');
    for (const verb of verbs) {
      const others = verbs.filter((v) => v !== verb);
      partners.set(verb, [...(partners.get(verb) ?? []), ...others]);
      passivesOf.set(verb, [...(passivesOf.get(verb) ?? []), ...reflexive]);
    }
    for (const verb of reflexive) passives.add(verb);
  }
  for (const verb of imperfectives) perfectives.delete(verb);
  return { partners, passivesOf, passives, perfectives };
}

type Headed = { readonly pattern: Pattern };

/** What stands under a verb, under its partners and passives too, behind what they have of their own. */
export function withPartners<T extends Headed>(
  table: ReadonlyMap<string, readonly T[]>,
  { partners, passivesOf }: Aspects,
): Map<string, readonly T[]> {
  const all = new Map(table);
  for (const [verb, items] of table) {
    const lent = items.filter(({ pattern: { pos } }) => pos === 'V' || pos === 'X');
    for (const other of [...(partners.get(verb) ?? []), ...(passivesOf.get(verb) ?? [])]) {
      const own = all.get(other) ?? [];
      const known = new Set(own.map(({ pattern }) => shapeOf(pattern)));
      const further = lent.filter(({ pattern }) => !known.has(shapeOf(pattern)));
      if (further.length === 0) continue;
      const moved = further.map((item) => ({
        ...item,
        pattern: { ...item.pattern, lemma: other },
      }));
      all.set(other, [...own, ...moved]);
    }
  }
  return all;
}

/** A pattern that asks for a verb asks for its partners: "отказался вводить" as "отказался ввести". */
export function withPartnerFillers(pattern: Pattern, { partners }: Aspects): Pattern {
  const conditions = pattern.conditions.map((condition) => {
    if (condition.kind !== 'filled') return condition;
    const others = [...condition.lemmas].flatMap((lemma) => partners.get(lemma) ?? []);
    return others.length === 0
      ? condition
      : { ...condition, lemmas: new Set([...condition.lemmas, ...others]) };
  });
  return { ...pattern, conditions };
}

/** What a pattern asks, without its head. */
function shapeOf({ pos, conditions }: Pattern): string {
  const asked = conditions.map((c) => {
    const fillers = c.kind === 'filled' ? [...c.lemmas, ...c.of].sort() : [];
    return [c.kind, c.slot, ...fillers].join(' ');
  });
  return [pos, ...asked.sort()].join('\n');
}
