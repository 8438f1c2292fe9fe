import { type Span, span } from '../../base/index.js';
import { fold } from '../lexicon/fold.js';
import { isBrandLike, isSpamAddress, spamPhraseAt } from '../lexicon/spam.js';

/** A stretch inside a sentence that advertising put there. */
export interface Injection {
  readonly span: Span;
  readonly reason: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Without the punctuation around it. */
  readonly core: string;
  readonly folded: string;
}

/** Points that a run of suspicious words needs. */
const ENOUGH = 3;
/** Mentions elsewhere from which on a phrase is what the article is about. */
const SUBJECT = 3;

/**
 * Finds advertising phrases injected into a paragraph, as in "By hosting Banjir69, Banjir69 login
 * and Putin despite the ICC arrest warrant". Signs add up: phrases of the trade, made-up brand
 * names, a brand said twice, another script than the article's, brackets around it. What the
 * article itself is about is kept, and so is every doubtful case.
 *
 * @param text the document as received
 * @param within the paragraph, in `text`
 * @param article what is known of the whole article, from {@link articleSigns}
 */
export function findInjections(text: string, within: Span, article: ArticleSigns): Injection[] {
  const words = wordsOf(text, within);
  const folded = words.map((word) => word.folded);
  const found: Injection[] = [];
  for (let i = 0; i < words.length; ) {
    const run = growRun(words, folded, i, article);
    if (run === null || run.score < ENOUGH) {
      i = run === null ? i + 1 : Math.max(run.end, i + 1);
      continue;
    }
    found.push(cut(text, within, words, i, run.end));
    i = run.end;
  }
  return found;
}

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

function scriptOf(word: string): string | null {
  return SCRIPTS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

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

function wordsOf(text: string, [from, to]: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    const core = match[0].replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const start = from + match.index;
    words.push({
      start,
      end: start + match[0].length,
      raw: match[0],
      core,
      folded: fold(core),
    });
  }
  return words;
}

interface Run {
  /** Index after its last word. */
  readonly end: number;
  readonly score: number;
}

/** The run of suspicious words that starts at `at`; null where the word is not suspicious. */
function growRun(
  words: readonly Word[],
  folded: readonly string[],
  at: number,
  article: ArticleSigns,
): Run | null {
  let score = 0;
  let end = at;
  let brands = 0;
  let phrases = 0;
  let foreign = 0;
  let isPlain = false;
  const names = new Set<string>();
  while (end < words.length) {
    const word = words[end]!;
    if (end > at && breaksRun(words[end - 1]!, word)) break;
    const sign = signAt(words, folded, end, article);
    if (sign === null) break;
    if (sign.isBrand) {
      brands++;
      // Said twice within one breath: no journalist does that with a name.
      if (names.has(word.folded)) score++;
      names.add(word.folded);
    } else phrases += sign.points;
    isPlain ||= sign.isBrand || sign.points > 1;
    if (sign.isForeign) foreign++;
    score += sign.points;
    end += sign.length;
  }
  if (end === at) return null;
  // General words of the trade ("best free games") prove nothing without a brand or a set phrase.
  if (!isPlain || brands + phrases < 2) return { end, score: 0 };
  const inBrackets = /^[([]/.test(words[at]!.raw) ? 1 : 0;
  return { end, score: score + Math.min(foreign, 2) + inBrackets };
}

function breaksRun(before: Word, word: Word): boolean {
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
  const word = words[at]!;
  const script = scriptOf(word.core);
  const isForeign = script !== null && script !== article.script;
  if (isSpamAddress(word.core)) return { length: 1, points: ENOUGH, isBrand: false, isForeign };
  const phrase = spamPhraseAt(folded, at);
  if (phrase !== null && !isSubject(phrase.words, article)) {
    return { length: phrase.words.length, points: phrase.weight, isBrand: false, isForeign };
  }
  if (isBrandLike(word.core)) return { length: 1, points: 1, isBrand: true, isForeign };
  return null;
}

/** Whether the article keeps coming back to all the words of a phrase. */
function isSubject(words: readonly string[], article: ArticleSigns): boolean {
  return words.every((word) => article.count(word.replace('*', '')) > SUBJECT);
}

const CONJUNCTION = /^(?:and|or|und|et|y|и|или|та|й|ва|va|و|أو|یا|ve)$/;

/** The stretch to leave out: the run, the conjunction that joined it on, and one blank. */
function cut(
  text: string,
  within: Span,
  words: readonly Word[],
  first: number,
  end: number,
): Injection {
  const next = words[end];
  // A list ("X, X login and") was hung into the sentence with a conjunction of its own.
  const isList = words.slice(first, end - 1).some((word) => /[,،;]$/.test(word.raw));
  const joined = isList && next !== undefined && CONJUNCTION.test(next.folded);
  const from = words[first]!.start;
  const last = joined ? next : words[end - 1]!;
  let to = last.end;
  while (to < within[1] && /\s/.test(text[to]!)) to++;
  const quote = text.slice(from, last.end);
  return {
    span: span(from, to),
    reason: `advertising phrase inside the sentence (“${quote}”)`,
  };
}
