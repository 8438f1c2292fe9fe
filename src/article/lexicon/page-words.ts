import { phraseWords, wordMatches } from './cues.js';
import type { Token } from './fold.js';
import { once, readTable } from './tables.js';

interface PageWords {
  readonly bar: ReadonlySet<string>;
  readonly ask: ReadonlySet<string>;
  readonly askLast: ReadonlySet<string>;
  readonly channel: readonly string[];
  /** Names of sections; folded words between blanks. */
  readonly place: ReadonlySet<string>;
}

const pageWords = once((): PageWords => {
  const rows = readTable('page-words.tsv');
  const words = (role: string) =>
    rows.filter((row) => row.get('role') === role).flatMap((row) => phraseWords(row.get('word')));
  const places = rows
    .filter((row) => row.get('role') === 'place')
    .map((row) => phraseWords(row.get('word')).join(' '));
  return {
    bar: new Set(words('bar')),
    ask: new Set(words('ask')),
    askLast: new Set(words('ask-end')),
    channel: words('channel'),
    place: new Set(places),
  };
});

/** Longest bar and longest prompt, in words. */
const LONGEST_BAR = 16;
const LONGEST_PROMPT = 20;

/** Whether a line is made of nothing but the words of sharing bars and counters. */
export function isBar(words: readonly Token[]): boolean {
  const letters = words.filter(({ word }) => !/^\p{N}+$/u.test(word));
  const { bar } = pageWords();
  return (
    letters.length >= 2 && words.length <= LONGEST_BAR && letters.every(({ word }) => bar.has(word))
  );
}

/** Whether a short line asks the reader to go to a network, a newsletter or an app. */
export function isPrompt(words: readonly Token[]): boolean {
  if (words.length > LONGEST_PROMPT) return false;
  const { ask, askLast, channel } = pageWords();
  const asks =
    words.slice(0, 3).some(({ word }) => ask.has(word)) || askLast.has(words.at(-1)?.word ?? '');
  return (
    asks && words.slice(1).some(({ word }) => channel.some((pattern) => wordMatches(word, pattern)))
  );
}

/** Whether folded words are what sites call one of their sections. */
export function isPlaceOfSite(words: readonly string[]): boolean {
  return words.length > 0 && pageWords().place.has(words.join(' '));
}
