import { rememberedIfShort } from '../lexicon/short-words.js';

/** What single paragraphs are judged against. */
export interface ArticleSigns {
  readonly script: string;
  /** How often a folded word stands in the article. */
  readonly count: (word: string) => number;
}

const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
];

/** The script of a word's letters; null for words without any of the scripts that we read. */
export const scriptOf: (word: string) => string | null = rememberedIfShort(
  (word) => SCRIPTS.find(([, pattern]) => pattern.test(word))?.[0] ?? null,
);

/** Looks at an article's words once, for all its paragraphs. */
export function articleSigns(words: Iterable<string>): ArticleSigns {
  const counts = new Map<string, number>();
  const scripts = new Map<string, number>();
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const script = scriptOf(word);
    if (script !== null) scripts.set(script, (scripts.get(script) ?? 0) + 1);
  }
  const script = [...scripts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Latin';
  return { script, count: (word) => counts.get(word) ?? 0 };
}
