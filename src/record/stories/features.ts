import type { EntityKind } from '../../identity/index.js';
import type { ReadEvent, Reading } from '../../reading/index.js';
import { family } from '../merge/account.js';
import { participants, sideKey } from '../merge/sides.js';
import { hashNumber } from '../text/hash.js';
import { words } from '../text/words.js';

/**
 * What a document is about, in any language: things with how much each says. A thing is known by a
 * hash of its name, for names are only ever compared.
 */
export interface Features {
  readonly lang: string;
  /** Whom and what it mentions and tells, each with its weight, from 0 on. */
  readonly weights: ReadonlyMap<number, number>;
  /** Its frequent words, which only documents of one language have in common. */
  readonly words: ReadonlySet<number>;
  /** Those by which documents of one matter find each other: rarer than states. */
  readonly keys: readonly number[];
}

/** How much a mention says about the matter; states are in every second article. */
const OF_KIND: Readonly<Record<EntityKind, number>> = {
  person: 1,
  organisation: 0.8,
  group: 1.2,
  state: 0.5,
  place: 0.9,
  facility: 1.2,
};
const DYAD = 1;
const DEED = 2.5;
const WORD = 0.5;
/** Words of a document that are taken along: its longer ones, most frequent first. */
const MOST_WORDS = 24;
const LEAST_LENGTH = 5;

/**
 * What a document is about.
 *
 * @param text what was read of it, without junk
 */
export function featuresOf(
  { lang, events, mentions }: Pick<Reading, 'lang' | 'events' | 'mentions'>,
  text: string,
): Features {
  const weights = new Map<number, number>();
  const keys = new Set<number>();
  for (const { id, kind } of mentions) {
    const name = hashNumber(`a ${id}`);
    weights.set(name, OF_KIND[kind]);
    if (kind !== 'state') keys.add(name);
  }
  for (const event of events) {
    const dyad = dyadOf(event);
    if (dyad === null) continue;
    const name = hashNumber(dyad);
    weights.set(name, DYAD);
    keys.add(name);
    const day = event.when;
    if (day === null || day.from.length !== 10 || day.from !== day.to) continue;
    const deed = hashNumber(`e ${family(event.type)} ${dyad.slice(2)} ${day.from}`);
    weights.set(deed, DEED);
    keys.add(deed);
  }
  const frequent = new Set(frequentWords(text).map(hashNumber));
  return { lang, weights, words: frequent, keys: [...keys].sort((a, b) => a - b) };
}

function dyadOf(event: ReadEvent): string | null {
  const sides = [...new Set(participants(event).map(sideKey))].sort();
  return sides.length < 2 ? null : `d ${sides.slice(0, 2).join(' ')}`;
}

function frequentWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of words(text)) {
    if (word.length >= LEAST_LENGTH) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/**
 * How much two documents are about the same, from 0 to 1: shared weight over the geometric mean of
 * all weight, so that a short report fits a long one. Words count only where both are of one language.
 */
export function similarity(a: Features, b: Features): number {
  const isOneLanguage = a.lang === b.lang;
  let shared = 0;
  for (const [name, weight] of a.weights) {
    const other = b.weights.get(name);
    if (other !== undefined) shared += Math.min(weight, other);
  }
  if (isOneLanguage) for (const word of a.words) if (b.words.has(word)) shared += WORD;
  const [x, y] = [total(a, isOneLanguage), total(b, isOneLanguage)];
  return x === 0 || y === 0 ? 0 : shared / Math.sqrt(x * y);
}

function total({ weights, words }: Features, withWords: boolean): number {
  let sum = withWords ? words.size * WORD : 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}
