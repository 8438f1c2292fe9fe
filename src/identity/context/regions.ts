import { readFileSync } from 'node:fs';
import { tsvLines } from '../../base/index.js';
import { fold, MAIN_LANGUAGES } from '../tables/index.js';
import type { EntityId } from '../types.js';
import type { NounAtom } from './atoms.js';
import type { Keys } from './keys.js';
import type { Scene } from './scene.js';

/** A region's name or adjective in one language, and the states in it. */
interface Region {
  readonly words: readonly string[];
  readonly states: ReadonlySet<string>;
}

/** How many words away from its noun a region's adjective is looked for. */
const REACH = 3;

let loaded: ReadonlyMap<string, readonly Region[]> | undefined;

/**
 * Whether a state may be meant by a description as far as a region beside it tells: only the
 * states of Central Asia may by "the Central Asian country", all by "the country".
 */
export function inRegion(state: EntityId, noun: NounAtom, scene: Scene): boolean {
  const region = regionBeside(noun, scene.frame.keys, scene.lang);
  return region === undefined || region.states.has(state);
}

function regionBeside(noun: NounAtom, keys: Keys, lang: string): Region | undefined {
  loaded ??= readRegions();
  let best: Region | undefined;
  for (const region of loaded.get(lang) ?? []) {
    const { length } = region.words;
    if (best !== undefined && best.words.length >= length) continue;
    for (let at = noun.from - REACH; at <= noun.to + REACH - length; at += 1) {
      if (stands(region, at, keys)) best = region;
    }
  }
  return best;
}

function stands({ words }: Region, at: number, keys: Keys): boolean {
  for (let i = 0; i < words.length; i += 1) if (!keys.is(at + i, words[i]!)) return false;
  return true;
}

function readRegions(): ReadonlyMap<string, readonly Region[]> {
  const file = new URL('../../../data/identity/context-regions.tsv', import.meta.url);
  const rows = tsvLines(readFileSync(file, 'utf8'));
  return new Map(
    MAIN_LANGUAGES.map((lang, column) => [
      lang,
      rows.flatMap(({ cells: [, states = '', ...names] }) =>
        (names[column] ?? '')
          .split('|')
          .filter((name) => name !== '')
          .map((name) => ({
            words: name.split(' ').map(fold),
            states: new Set(states.split(' ')),
          })),
      ),
    ]),
  );
}
