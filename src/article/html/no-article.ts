import { phraseWords, wordMatches } from '../lexicon/cues.js';
import { tokens } from '../lexicon/fold.js';
import { once, readTable } from '../lexicon/tables.js';
import { isProse, type RenderedLine } from './render.js';

const KINDS = ['error', 'check', 'consent', 'paywall'] as const;

/** What a page holds in place of an article; `data/article/no-article.tsv` defines the kinds. */
export type NoArticle = (typeof KINDS)[number];

interface Phrase {
  readonly kind: NoArticle;
  readonly isTitle: boolean;
  readonly words: readonly string[];
}

const phrases = once((): readonly Phrase[] =>
  readTable('no-article.tsv').map((row) => {
    const kind = KINDS.find((it) => it === row.get('kind'));
    if (kind === undefined) {
      throw new Error(`data/article/no-article.tsv, line ${row.line}: unknown kind.`);
    }
    return { kind, isTitle: row.get('where') === 'title', words: phraseWords(row.get('phrase')) };
  }),
);

/** Characters of running text from which on a page tells something in spite of all signs. */
const TELLS = { error: 800, check: 800, consent: 600, paywall: 500 } as const;
/** Lines of a consent page that say so. */
const FEWEST_ASKING = 2;
/** Longest text of a page that is looked through: longer ones are articles. */
const LONGEST = 40_000;

/**
 * Whether a page holds something else than an article: a server's error, a check for robots, a
 * request for consent, or the first lines of what only subscribers may read. Null where it holds an
 * article, or nothing shows what it holds.
 *
 * @param title what the page's markup calls it
 */
export function noArticle(
  lines: readonly RenderedLine[],
  isMain: readonly boolean[],
  title: string | null,
): NoArticle | null {
  if (lines.reduce((sum, line) => sum + line.text.length, 0) > LONGEST) return null;
  const heads = [title ?? '', lines.find(({ level }) => level > 0)?.text ?? ''].map(folded);
  const said = lines.map((line) => kindsIn(folded(line.text)));
  for (const kind of KINDS) {
    const isTitled = heads.some((head) => titleIs(head, kind));
    const asking = said.filter((kinds) => kinds.has(kind)).length;
    const isSaid = kind === 'consent' ? asking >= FEWEST_ASKING : asking > 0;
    if (!isTitled && !isSaid) continue;
    if (told(lines, isMain, said, kind) < TELLS[kind]) return kind;
  }
  return null;
}

/** Characters of running text that are not about the obstacle itself. */
function told(
  lines: readonly RenderedLine[],
  isMain: readonly boolean[],
  said: readonly ReadonlySet<NoArticle>[],
  kind: NoArticle,
): number {
  let length = 0;
  lines.forEach(({ text, linked }, i) => {
    const counts = kind === 'paywall' ? isMain[i] : linked < 0.3;
    if (counts && isProse(text) && !said[i]!.has(kind)) length += text.length;
  });
  return length;
}

const folded = (text: string): string[] => tokens(text.slice(0, 1_000)).map(({ word }) => word);

/** Phrases of running text by their first word; a star there would need a search of its own. */
const byFirstWord = once(() => {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases()) {
    const [first = ''] = phrase.words;
    if (phrase.isTitle) continue;
    if (first.endsWith('*'))
      throw new Error(`data/article/no-article.tsv: "${first}" begins a phrase.`);
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
});

function kindsIn(words: readonly string[]): ReadonlySet<NoArticle> {
  const kinds = new Set<NoArticle>();
  words.forEach((word, at) => {
    for (const { kind, words: wanted } of byFirstWord().get(word) ?? []) {
      if (!kinds.has(kind) && matchesAt(words, at, wanted)) kinds.add(kind);
    }
  });
  return kinds;
}

function titleIs(words: readonly string[], kind: NoArticle): boolean {
  return phrases().some((phrase) => {
    if (phrase.kind !== kind || !phrase.isTitle) return false;
    const { length } = phrase.words;
    return (
      matchesAt(words, 0, phrase.words) || matchesAt(words, words.length - length, phrase.words)
    );
  });
}

function matchesAt(words: readonly string[], at: number, wanted: readonly string[]): boolean {
  return (
    at >= 0 &&
    at + wanted.length <= words.length &&
    wanted.every((pattern, i) => wordMatches(words[at + i]!, pattern))
  );
}

/** What a person is told who gave such a page to be read. */
export const NO_ARTICLE_MESSAGES: Readonly<Record<NoArticle, string>> = {
  error:
    'This page is an error message of its server, not an article; check the address and save the page again.',
  check:
    'This page checks whether a person asks and holds no article; open it in a browser and save it from there.',
  consent:
    'This page asks for consent to cookies and holds no article; answer it in a browser and save the page then.',
  paywall:
    'This page shows only the first lines of an article for subscribers; log in and save the whole page.',
};
