import { contains } from '../../base/index.js';
import type { Name } from '../../language/index.js';
import { changed } from './lists.js';
import { named } from './network-name.js';
import type { Scanned } from './scanned.js';

/** Prepositions of days and months. */
const OF_TIMES: ReadonlySet<string> = new Set(['on', 'in', 'since', 'until']);

/**
 * Whether an English word is the day or month behind its preposition, whatever name follows: "on Sunday Putin told Macron", or a
 * Persian one that behind its noun. Without a preposition of times it may be a forename ("April Ryan").
 */
export function isTimeBehindPreposition(word: number, { tree, times, lang }: Scanned): boolean {
  const time = tree.words[word];
  const before = tree.words[word - 1]?.form.toLowerCase() ?? '';
  if (time === undefined || !times.mayTell(time)) return false;
  if (lang === 'en') return OF_TIMES.has(before);
  // "Day *Monday* the PKK": a Persian day that its noun stands before.
  return lang === 'fa' && before === DAY;
}

/** The Persian noun before the name of a day. */
const DAY = 'روز';

/** From how many words on a number behind a name is no more of it: "the 17 November group" is one. */
const LEAST_BEFORE_NUMBER = 2;

/** "بيتر ماكاي *أول من* أمس": the first word of the day before yesterday is no part of a name. */
function endsInTime(to: number, { tree, lang }: Scanned): boolean {
  const isFirst = /^[أا]ول$/.test(tree.words[to - 1]?.form ?? '');
  return lang === 'ar' && isFirst && tree.words[to]?.form === 'من';
}

/**
 * Names without the day or month before them, whose capital the network takes for that of a name, and without the date
 * behind them, which nothing parts from a Persian subject ("the National Resistance Front *15 Mehr* attacked") and of
 * which an Arabic one may have the first word.
 */
export function withoutTimes(names: readonly Name[], scanned: Scanned): readonly Name[] {
  return changed(names, (name) => {
    const [from, to] = name.words;
    if (to - from > 1 && endsInTime(to, scanned)) return named(name, from, to - 1);
    const isTime = to - from > 1 && isTimeBehindPreposition(from, scanned);
    if (isTime) return named(name, from + 1, to);
    const date = dateBehind(name, scanned);
    return date === null ? name : named(name, from, date);
  });
}

/** The number with which a date begins that ends a Persian name. */
function dateBehind({ words: [from, to] }: Name, { tree, times, lang }: Scanned): number | null {
  if (lang !== 'fa') return null;
  for (let at = from + LEAST_BEFORE_NUMBER; at < to - 1; at++) {
    const month = tree.words[at + 1]!;
    if (tree.words[at]!.upos !== 'NUM' || !times.mayTell(month)) continue;
    const { span } = tree.words[at]!;
    if (times.spans.some((time) => contains(time, span) && contains(time, month.span))) return at;
  }
  return null;
}
