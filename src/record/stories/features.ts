import type { EntityKind } from '../../identity/index.js';
import type { ReadEvent, Reading } from '../../reading/index.js';
import { family } from '../merge/account.js';
import { participants, sideKey } from '../merge/sides.js';
import { words } from '../text/words.js';

/** What a document is about, in any language: things with how much each says. */
export interface Features {
  /** By name, from 0 on. */
  readonly weights: Readonly<Record<string, number>>;
  /** Those by which documents of one matter find each other: rarer than states and words. */
  readonly keys: readonly string[];
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
  const weights: Record<string, number> = {};
  const keys = new Set<string>();
  for (const { id, kind } of mentions) {
    const name = `a ${id}`;
    weights[name] = OF_KIND[kind];
    if (kind !== 'state') keys.add(name);
  }
  for (const event of events) {
    const dyad = dyadOf(event);
    if (dyad === null) continue;
    weights[dyad] = DYAD;
    keys.add(dyad);
    const day = event.when;
    if (day === null || day.from.length !== 10 || day.from !== day.to) continue;
    const deed = `e ${family(event.type)} ${dyad.slice(2)} ${day.from}`;
    weights[deed] = DEED;
    keys.add(deed);
  }
  for (const word of frequentWords(text)) weights[`w ${lang} ${word}`] = WORD;
  return { weights, keys: [...keys].sort() };
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
  const isOneLanguage = langOf(a) === langOf(b);
  let shared = 0;
  const [x, y] = [total(a, isOneLanguage), total(b, isOneLanguage)];
  for (const [name, weight] of Object.entries(a.weights)) {
    if (b.weights[name] !== undefined) shared += Math.min(weight, b.weights[name]);
  }
  return x === 0 || y === 0 ? 0 : shared / Math.sqrt(x * y);
}

function langOf({ weights }: Features): string | null {
  const word = Object.keys(weights).find((name) => name.startsWith('w '));
  return word === undefined ? null : word.split(' ')[1]!;
}

function total({ weights }: Features, withWords: boolean): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) {
    if (withWords || !name.startsWith('w ')) sum += weight;
  }
  return sum;
}
