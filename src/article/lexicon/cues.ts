import { type Token, tokens } from './fold.js';
import { once, readTable } from './tables.js';

const KINDS = [
  'section',
  'form',
  'share',
  'prompt',
  'advert',
  'rights',
  'menu',
  'tags',
  'notice',
  'caption',
  'source',
  'byline',
  'date',
] as const;
const PLACES = ['line', 'start', 'label', 'inside'] as const;

/** What a line shows itself to be; `data/article/cues.tsv` defines the kinds. */
export type CueKind = (typeof KINDS)[number];
type Place = (typeof PLACES)[number];

/** A phrase of the table. */
export interface Cue {
  readonly kind: CueKind;
  readonly place: Place;
  readonly phrase: string;
  readonly words: readonly string[];
}

/** Longest line, in words, that a phrase at its start or inside can speak for. */
const LONGEST = 40;

/** Cues by the first word of their phrase; by `''` where that word is a prefix. */
const cuesByWord = once((): ReadonlyMap<string, readonly Cue[]> => {
  const byWord = new Map<string, Cue[]>();
  for (const row of readTable('cues.tsv')) {
    const kind = KINDS.find((it) => it === row.get('kind'));
    const place = PLACES.find((it) => it === row.get('where'));
    if (kind === undefined || place === undefined) {
      throw new Error(`data/article/cues.tsv, line ${row.line}: unknown kind or place.`);
    }
    const phrase = row.get('phrase');
    const words = phraseWords(phrase);
    const key = words[0]?.endsWith('*') ? '' : (words[0] ?? '');
    byWord.set(key, [...(byWord.get(key) ?? []), { kind, place, phrase, words }]);
  }
  return byWord;
});

/** The folded words of a phrase in a table, with the stars that mark prefixes kept. */
export function phraseWords(phrase: string): string[] {
  return phrase.split(/\s+/).flatMap((part) => {
    const words = tokens(part).map((token) => token.word);
    if (part.endsWith('*') && words.length > 0) words[words.length - 1] += '*';
    return words;
  });
}

/** Whether `word` is the table's `pattern`, or starts as a pattern with a star does. */
export function wordMatches(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/**
 * The cues that a line gives, longest phrase first.
 *
 * @param line the line as it reads, trimmed
 * @param words its tokens
 */
export function cuesOf(line: string, words: readonly Token[]): Cue[] {
  if (words.length === 0 || words.length > LONGEST) return [];
  const table = cuesByWord();
  const found: Cue[] = [];
  // Counts may be glued on: "Share12".
  const bare = words
    .map((token) => ({ ...token, word: token.word.replace(/\p{N}+$/u, '') }))
    .filter(({ word }) => word !== '');
  const first = leadingCandidates(table, words);
  for (const cue of new Set([...first, ...leadingCandidates(table, bare)])) {
    if (
      cue.place === 'line' ? isWhole(bare, cue) || isWhole(words, cue) : opens(line, words, cue)
    ) {
      found.push(cue);
    }
  }
  words.forEach((token, at) => {
    for (const cue of table.get(token.word) ?? []) {
      if (cue.place === 'inside' && matchesAt(words, at, cue.words)) found.push(cue);
    }
  });
  return found.sort((a, b) => b.words.length - a.words.length);
}

function leadingCandidates(table: ReadonlyMap<string, readonly Cue[]>, words: readonly Token[]) {
  const first = words[0];
  return first === undefined ? [] : [...(table.get(first.word) ?? []), ...(table.get('') ?? [])];
}

function isWhole(words: readonly Token[], cue: Cue): boolean {
  return words.length === cue.words.length && matchesAt(words, 0, cue.words);
}

function opens(line: string, words: readonly Token[], cue: Cue): boolean {
  if (cue.place === 'inside' || !matchesAt(words, 0, cue.words)) return false;
  if (cue.place === 'start') return true;
  const end = words[cue.words.length - 1]!.end;
  const after = line.slice(end, end + 4);
  // "Реклама. ООО …" is how Russian law has advertisements marked.
  if (cue.kind === 'advert' && /^\.\s/.test(after)) return true;
  return /^[\s"»”*_)]*[:：|–—]|^\s+-\s|^-\s/.test(after);
}

function matchesAt(words: readonly Token[], at: number, pattern: readonly string[]): boolean {
  return (
    at + pattern.length <= words.length &&
    pattern.every((part, i) => wordMatches(words[at + i]!.word, part))
  );
}
