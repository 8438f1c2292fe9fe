import type { Sentence } from '../../language/index.js';
import { type Beginnings, type Match, piecedOf } from '../tables/index.js';
import type { Scanned } from './scanned.js';
import type { Tree } from './tree.js';

/** Names of more written words than this are not looked for across clitics. */
const LONGEST_NAME = 10;

const NONE: readonly Match[] = [];

/**
 * What the tables know from a word on, lengths counted in words. Where clitics were split off, the
 * words as written are tried too, and go first where they reach further: "للتعاون" stands in the
 * name of an organisation as it is, and ووتش was never و and وتش.
 */
export function tableMatches(at: number, scanned: Scanned): readonly Match[] {
  const { pieced, tables, keys, tree } = scanned;
  const all = tables.matchFrom(keys.type(at)!.begins, pieced, at);
  const split = all.length === 0 ? all : withoutAdpositions(all, at, tree);
  const written = writtenMatches(at, scanned);
  if (written.length === 0) return split;
  const seen = new Set(written.map(({ entity, length }) => `${entity} ${length}`));
  const further = split.filter(({ entity, length }) => !seen.has(`${entity} ${length}`));
  return [...written, ...further].sort((a, b) => b.length - a.length);
}

/** "باريس على" is no آريس علي behind the clitic ب: where a word is not written as in the table, an adposition in it is one. */
function withoutAdpositions(matches: readonly Match[], at: number, tree: Tree): readonly Match[] {
  for (const match of matches) {
    if (!isKept(match, at, tree)) return matches.filter((one) => isKept(one, at, tree));
  }
  return matches;
}

function isKept(match: Match, at: number, tree: Tree): boolean {
  return match.exact || !goesOverAdposition(at, match, tree);
}

function goesOverAdposition(at: number, { length }: Match, { words }: Tree): boolean {
  for (let word = at + 1; word < at + length; word += 1) {
    if (words[word]?.upos === 'ADP') return true;
  }
  return false;
}

/** Whether the tables may know a name that begins with the word, as it is or as it is written. */
export function mayBeginName(at: number, { sentence, keys }: Scanned): boolean {
  return keys.type(at)!.begins.names !== null || isOfSeveral(at, sentence);
}

/** Whether a word is one of several that are written together. */
export function isOfSeveral(at: number, sentence: Sentence): boolean {
  if (sentence.tokens.length === sentence.words.length) return false;
  const token = sentence.tokens[sentence.words[at]?.token ?? -1];
  return token !== undefined && token.words[1] !== token.words[0] + 1;
}

function writtenMatches(at: number, scanned: Scanned): readonly Match[] {
  const { sentence, keys, tables, lang, text, tokens } = scanned;
  if (sentence.tokens.length === sentence.words.length) return NONE;
  const word = sentence.words[at];
  const own = sentence.tokens[word?.token ?? -1];
  if (word === undefined || own === undefined) return NONE;
  // A whole token, and the last word of one that was split, are written as they are.
  const isLast = own.words[1] === at + 1 && word.form.length === own.span[1] - word.span[0];
  const { begins } = keys.type(at)!;
  if (isLast && !goesOn(begins)) return NONE;
  if (!isSplit(sentence, word.token)) return NONE;
  const written = isLast ? '' : text.slice(word.span[0], own.span[1]);
  const begun = isLast ? begins : tables.begins(written, lang);
  if (!goesOn(begun)) return NONE;
  const next = tokens.at(word.token + 1);
  const isWhole = own.words[0] === at;
  const first = isWhole ? tokens.at(word.token)! : piecedOf(text.slice(word.span[0], own.span[1]));
  if (first.pieces.length === 1 && next !== undefined && !begun.names!.mayGoOn(next)) return NONE;
  const reached = tokens.behind(first, word.token + 1, LONGEST_NAME - 1);
  return tables
    .matchFrom(begun, reached, 0)
    .filter((match) => match.exact && match.length > 1)
    .map((match) => ({
      ...match,
      length: sentence.tokens[word.token + match.length - 1]!.words[1] - at,
    }));
}

function goesOn({ names }: Beginnings): boolean {
  return names?.goesOn === true;
}

/** Whether clitics were split off within the reach of a name that begins at a token. */
function isSplit({ tokens, words }: Sentence, first: number): boolean {
  if (tokens.length === words.length) return false;
  const end = Math.min(tokens.length, first + LONGEST_NAME);
  for (let at = first; at < end; at += 1) {
    const [from, to] = tokens[at]!.words;
    if (to !== from + 1) return true;
  }
  return false;
}

/**
 * Whether a stretch is nothing but several states, each by its name or that of its capital: "كينشاسا رواندا"
 * is one that does something to another, where no capitals show two names.
 */
export function areStates(from: number, to: number, scanned: Scanned): boolean {
  const { tables } = scanned;
  const tiles = tilesOf(from, to, scanned);
  const isState = ({ exact, via, entity }: Match) =>
    exact && (via === 'name' || via === 'metonym') && tables.entity(entity)?.kind === 'state';
  return tiles !== null && tiles.length > 1 && tiles.every((tile) => tile.some(isState));
}

/**
 * Whether names of the tables fill a stretch one after the other: then it is no longer name, as in
 * "Human Rights Watch Tajikistan", where the state begins a new phrase.
 */
export function isTiled(from: number, to: number, scanned: Scanned): boolean {
  return tilesOf(from, to, scanned) !== null;
}

/** The longest matches of each name by which the tables fill a stretch; null where they do not. */
function tilesOf(from: number, to: number, scanned: Scanned): readonly (readonly Match[])[] | null {
  const tiles: (readonly Match[])[] = [];
  for (let at = from; at < to; ) {
    const matches = tableMatches(at, scanned);
    const length = matches[0]?.length;
    if (length === undefined) return null;
    tiles.push(matches.filter((match) => match.length === length));
    at += length;
  }
  return tiles;
}
