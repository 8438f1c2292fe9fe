import { type Span, span } from '../../base/index.js';
import { fold } from '../lexicon/fold.js';
import { rememberedIfShort } from '../lexicon/short-words.js';
import { isBrandLike, isSpamAddress } from '../lexicon/spam.js';
import { type ArticleSigns, scriptOf } from './article-signs.js';
import { ENOUGH, growRun, type Looks, type Word } from './suspicious-runs.js';

/** A stretch inside a sentence that advertising put there. */
export interface Injection {
  readonly span: Span;
  readonly reason: string;
}

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

/** Longest line, in words, that advertising in most of it makes an advertisement. */
const LONGEST_ADVERT = 16;

/** Whether a line is short and two thirds of its words were found to be advertising. */
export function isAdvertisingLine(
  text: string,
  line: Span,
  injections: readonly Injection[],
): boolean {
  const countOf = (stretch: Span) =>
    wordsOf(text, stretch).filter(({ core }) => core !== '').length;
  const all = injections.length === 0 ? 0 : countOf(line);
  const found = injections.reduce((sum, injection) => sum + countOf(injection.span), 0);
  return all > 0 && all <= LONGEST_ADVERT && 3 * found >= 2 * all;
}

const looksOf = rememberedIfShort((raw): Looks => {
  const core = raw.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return {
    core,
    folded: fold(core),
    script: scriptOf(core),
    isAddress: isSpamAddress(core),
    isBrand: isBrandLike(core),
  };
});

function wordsOf(text: string, [from, to]: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, raw: match[0], ...looksOf(match[0]) });
  }
  return words;
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
