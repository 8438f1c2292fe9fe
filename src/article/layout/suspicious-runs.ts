import { spamPhraseAt } from '../lexicon/spam.js';
import type { ArticleSigns } from './article-signs.js';

/** What a word looks like by itself. */
export interface Looks {
  /** Without the punctuation around it. */
  readonly core: string;
  readonly folded: string;
  readonly script: string | null;
  readonly isAddress: boolean;
  readonly isBrand: boolean;
}

/** A word of a paragraph, with where it stands in the document. */
export interface Word extends Looks {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Points that a run of suspicious words needs. */
export const ENOUGH = 3;
/** Mentions elsewhere from which on a phrase is what the article is about. */
const SUBJECT = 3;
/** Most words, after the first that shows nothing, until a brand is named again. */
const WIDEST_GAP = 5;

/** Suspicious words in a row. */
export interface Run {
  /** Index after its last word. */
  readonly end: number;
  /** 0 where the words prove nothing, however many they are. */
  readonly score: number;
}

/** What a run has shown so far. */
class Evidence {
  score = 0;
  readonly brands = new Set<string>();
  #mentions = 0;
  #phrases = 0;
  #foreign = 0;
  #isPlain = false;
  #isBridged = false;

  add(word: Word, sign: Sign): void {
    if (sign.isBrand) {
      this.#mentions++;
      // Said twice within one breath: no journalist does that with a name.
      if (this.brands.has(word.folded)) this.score++;
      this.brands.add(word.folded);
    } else this.#phrases += sign.points;
    this.#isPlain ||= sign.isBrand || sign.points > 1;
    if (sign.isForeign) this.#foreign++;
    this.score += sign.points;
  }

  bridge(): void {
    this.#isBridged = true;
  }

  total(isInBrackets: boolean): number {
    // General words of the trade ("best free games") prove nothing without a brand or a set phrase.
    if (!this.#isPlain || this.#mentions + this.#phrases < 2) return 0;
    // Names of aircraft and sizes of bolts also come twice, without a word of the trade.
    if (this.#isBridged && this.#phrases === 0) return 0;
    return this.score + Math.min(this.#foreign, 2) + (isInBrackets ? 1 : 0);
  }
}

/** The run of suspicious words that starts at `at`; null where the word is not suspicious. */
export function growRun(
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  article: ArticleSigns,
): Run | null {
  const evidence = new Evidence();
  let end = at;
  while (end < words.length) {
    if (end > at && isFarFrom(words[end - 1]!, words[end]!)) break;
    const sign = signAt(words, folded, end, article);
    if (sign !== null) {
      evidence.add(words[end]!, sign);
      end += sign.length;
      continue;
    }
    const next = end === at ? null : bridgeTo(words, folded, end, article, evidence.brands);
    if (next === null) break;
    if (next > end + 1) evidence.bridge();
    end = next;
  }
  if (end === at) return null;
  return { end, score: evidence.total(/^[([]/.test(words[at]!.raw)) };
}

/** Where the run goes on behind a dash or a number ("bonus 200 free spins"), or on the way to a brand that it has named before. */
function bridgeTo(
  words: readonly Word[],
  folded: readonly string[],
  from: number,
  article: ArticleSigns,
  brands: ReadonlySet<string>,
): number | null {
  const isSign = (at: number) => signAt(words, folded, at, article) !== null;
  const isLink = isDash(words[from]!) || /^\p{N}+$/u.test(words[from]!.core);
  if (isLink && from + 1 < words.length && isSign(from + 1)) return from + 1;
  for (let i = from + 1; i <= from + WIDEST_GAP && i < words.length; i++) {
    if (isFarFrom(words[i - 1]!, words[i]!)) return null;
    if (!brands.has(words[i]!.folded)) continue;
    let next = from + 1;
    while (next < i && !isSign(next)) next++;
    return next;
  }
  return null;
}

function isDash(word: Word): boolean {
  return word.core === '';
}

function isFarFrom(before: Word, word: Word): boolean {
  return word.start - before.end > 3;
}

interface Sign {
  readonly length: number;
  readonly points: number;
  readonly isBrand: boolean;
  readonly isForeign: boolean;
}

function signAt(
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  article: ArticleSigns,
): Sign | null {
  const { script, isAddress, isBrand } = words[at]!;
  const isForeign = script !== null && script !== article.script;
  if (isAddress) return { length: 1, points: ENOUGH, isBrand: false, isForeign };
  const phrase = spamPhraseAt(folded, at);
  if (phrase !== null && !isSubject(phrase.words, article)) {
    return { length: phrase.words.length, points: phrase.weight, isBrand: false, isForeign };
  }
  if (isBrand) return { length: 1, points: 1, isBrand: true, isForeign };
  return null;
}

/** Whether the article keeps coming back to all the words of a phrase. */
function isSubject(words: readonly string[], article: ArticleSigns): boolean {
  return words.every((word) => article.count(word.replace('*', '')) > SUBJECT);
}
