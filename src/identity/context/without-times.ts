import type { Name } from '../../language/index.js';
import { changed } from './lists.js';
import { named } from './network-names.js';
import type { Scanned } from './scanned.js';

/** Prepositions of days and months. */
const OF_TIMES: ReadonlySet<string> = new Set(['on', 'in', 'since', 'until']);

/**
 * Whether an English word is the day or month behind its preposition, whatever name follows: "on Sunday Putin told Macron". Without
 * a preposition of times it may be a forename ("April Ryan").
 */
export function isTimeBehindPreposition(word: number, { tree, times, lang }: Scanned): boolean {
  const time = tree.words[word];
  const before = tree.words[word - 1]?.form.toLowerCase() ?? '';
  return lang === 'en' && time !== undefined && OF_TIMES.has(before) && times.mayTell(time);
}

/** Names without the day or month before them, whose capital the network takes for that of a name. */
export function withoutTimes(names: readonly Name[], scanned: Scanned): readonly Name[] {
  return changed(names, (name) => {
    const [from, to] = name.words;
    const isTime = to - from > 1 && isTimeBehindPreposition(from, scanned);
    return isTime ? named(name, from + 1, to) : name;
  });
}
