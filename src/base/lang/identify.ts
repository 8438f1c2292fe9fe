import { type Writing, writings } from './writing.js';

/** A guess at a text's language. */
export interface LanguageGuess {
  /** ISO 639-1 code (639-2 where there is none), `und` where it cannot be told. */
  readonly lang: string;
  /** From 0 to 1: how far the best language leads the next of its script. */
  readonly score: number;
}

/** Only so many characters are looked at, from the start. */
const SAMPLE = 4000;
const FEWEST_LETTERS = 3;
/** Least share of the script's letters that its main script must have among all letters. */
const MAIN_SCRIPT = 0.4;
const UNDETERMINED: LanguageGuess = { lang: 'und', score: 0 };

const LETTER = /\p{L}/gu;
const WORD = /\p{L}[\p{L}\p{M}ʻʼ'’‘]*/gu;

/** Weights of the four kinds of evidence, each a share of the words or letters, and of a word that begins with a capital. */
const WEIGHT = { words: 3, own: 0.5, foreign: 8, parts: 1, capitalised: 0.25 };
/** From this share of letters on, a language's own letters say all that they can. */
const OWN_SATURATION = 0.06;

/**
 * Tells a text's language by its script, the letters of its alphabet and its frequent words.
 * Looks at the first 4,000 characters; takes any string.
 *
 * @example
 * identifyLanguage('Президенты встретились в Душанбе.').lang // 'ru'
 */
export function identifyLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE);
  const letters = counted(sample.toLowerCase().match(LETTER) ?? []);
  if (letters.all < FEWEST_LETTERS) return UNDETERMINED;
  const candidates = candidatesOf(letters);
  if (candidates.length === 0) return UNDETERMINED;
  const [only] = candidates;
  if (candidates.length === 1 && only?.alphabet.size === 0) return { lang: only.lang, score: 1 };
  const words = weighed(sample.match(WORD) ?? []);
  const scored = candidates
    .map((writing) => ({ lang: writing.lang, points: points(writing, letters, words, candidates) }))
    // Equals stay in the order of the table.
    .sort((a, b) => b.points - a.points);
  const best = scored[0] as (typeof scored)[number];
  const next = scored.find((s) => s.lang !== best.lang);
  if (best.points <= 0) return UNDETERMINED;
  const lead = best.points - Math.max(0, next?.points ?? 0);
  return { lang: best.lang, score: Math.min(1, Math.round(100 * (lead / best.points)) / 100) };
}

/** How often each letter stands in a text, and all together: texts have few different ones. */
interface Letters {
  readonly counts: ReadonlyMap<string, number>;
  readonly all: number;
}

function counted(letters: readonly string[]): Letters {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return { counts, all: letters.length };
}

function countOf({ counts }: Letters, accept: (letter: string) => boolean): number {
  let sum = 0;
  for (const [letter, count] of counts) if (accept(letter)) sum += count;
  return sum;
}

/** The words of a text, each once with the weight of all its tokens. */
type Words = ReadonlyMap<string, number>;

/** Names look alike in all languages, and like those that they come from. */
function weighed(forms: readonly string[]): Words {
  const words = new Map<string, number>();
  for (const form of forms) {
    const word = form.toLowerCase();
    const weight = form.startsWith(word.charAt(0)) ? 1 : WEIGHT.capitalised;
    words.set(word, (words.get(word) ?? 0) + weight);
  }
  return words;
}

/** The writings of the text's main script. */
function candidatesOf(letters: Letters): readonly Writing[] {
  const all = writings();
  const scripts = [...new Set(all.map((w) => w.script))];
  const counts = scripts.map((script) => {
    const member = memberOf(script);
    return { script, count: countOf(letters, (c) => member.test(c)) };
  });
  // Japanese writes many Han letters, but only Japanese writes Hiragana.
  const kana = counts.find(({ script }) => script === 'Hiragana');
  if (kana !== undefined && kana.count > letters.all / 10) {
    return all.filter((w) => w.script === 'Hiragana');
  }
  const main = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (main.count < letters.all * MAIN_SCRIPT) return [];
  return all.filter((w) => w.script === main.script);
}

const members = new Map<string, RegExp>();

function memberOf(script: string): RegExp {
  const known = members.get(script);
  if (known !== undefined) return known;
  const member = new RegExp(`\\p{Script=${script}}`, 'u');
  members.set(script, member);
  return member;
}

/** Evidence for one writing: frequent words (shared ones count less), typical and foreign letters. */
function points(
  writing: Writing,
  letters: Letters,
  words: Words,
  rivals: readonly Writing[],
): number {
  let hits = 0;
  let typical = 0;
  let all = 0;
  for (const [word, weight] of words) {
    all += weight;
    if (writing.parts.some((part) => word.includes(part))) typical += weight;
    if (!writing.words.has(word)) continue;
    hits += weight / rivals.filter((r) => r.words.has(word)).length;
  }
  const own = countOf(letters, (c) => writing.own.has(c)) / letters.all;
  const member = memberOf(writing.script);
  const foreign = countOf(letters, (c) => member.test(c) && !writing.alphabet.has(c));
  return (
    (WEIGHT.words * hits) / all +
    (WEIGHT.parts * typical) / all +
    WEIGHT.own * Math.min(1, own / OWN_SATURATION) -
    (WEIGHT.foreign * foreign) / letters.all
  );
}
