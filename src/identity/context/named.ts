import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import { atomOfMatches } from './atom-of-matches.js';
import { type Atom, type PersonAtom, personAtom } from './atoms.js';
import { nameOf, partsOf } from './name-words.js';
import { byNetwork } from './network-names.js';
import { isUnlikeWords } from './only-words.js';
import { NAME_TAGS, type Scanned } from './scanned.js';
import { soundingAt } from './sounding.js';
import { areStates, isTiled, mayBeginName, tableMatches } from './table-names.js';

const NONE: readonly Match[] = [];

/** What the tables and the network together make of the words from `at` on. */
export function namedAt(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const matches = matchesAt(at, name, scanned);
  if (matches.length === 0 && name === undefined) {
    return soundingAt(at, name, scanned) ?? unlookedAt(at, name, scanned);
  }
  const first = matches[0]?.length ?? 0;
  const longest = reachOf(matches, at, first, scanned);
  const best = ofLength(first, matches);
  const isOther = longest > 1 || ownsAny(best, name, scanned);
  const alike = isOther ? undefined : soundingAt(at, name, scanned);
  if (alike !== undefined) return alike;
  const byName = name === undefined ? undefined : asSeen(at, longest, name, best, scanned);
  if (byName !== undefined) return byName;
  if (best.length > 0) return atomOfMatches(best, at, at + longest, name, scanned);
  return unlookedAt(at, name, scanned);
}

/** A name that is not found by its words as they are cut, or in no table at all. */
function unlookedAt(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  return unsplit(at, name, scanned) ?? flatName(at, scanned);
}

/** What the tables know from a word on, as far as it may be a name there. */
function matchesAt(at: number, name: Name | undefined, scanned: Scanned): readonly Match[] {
  const found = mayBeginName(at, scanned) ? tableMatches(at, scanned) : NONE;
  if (found.length === 0 || name !== undefined) return found;
  return NAME_TAGS.has(scanned.tree.words[at]!.upos) ? found : wholeNames(found, at, scanned);
}

/**
 * A wrong tag must not hide a whole name that the tables have as it is written: إمام is no adposition, and the capital
 * بیشکک no adverb.
 */
function wholeNames(matches: readonly Match[], at: number, scanned: Scanned): readonly Match[] {
  const form = scanned.forms[at]!;
  const isCapital = ({ entity, via }: Match) =>
    isUnlikeAdverb(at, scanned) && via === 'metonym' && isState({ entity }, scanned);
  return matches.filter(
    (match) => match.exact && (match.length > 2 || isUnlikeWords(form) || isCapital(match)),
  );
}

/** Letters from which on what a parser takes for an adverb is hardly one where it is also the name of a capital. */
const LEAST_OF_CAPITAL = 5;

function isUnlikeAdverb(at: number, { tree, forms, keys, vocabulary, lang }: Scanned): boolean {
  if (lang !== 'fa' || tree.words[at]!.upos !== 'ADV') return false;
  return forms[at]!.length >= LEAST_OF_CAPITAL && !vocabulary.has('homograph', keys, at);
}

function ofLength(length: number, matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  return matches.filter((match) => match.length === length);
}

/** The name as the network sees it, where that is longer than what the tables know of it. */
function asSeen(
  at: number,
  known: number,
  name: Name,
  inside: readonly Match[],
  scanned: Scanned,
): Atom | undefined {
  const to = name.words[1];
  if (to <= at + known) return undefined;
  if (known > 1 && isTiled(at + known, to, scanned)) return undefined;
  return areStates(at, to, scanned) ? undefined : byNetwork(name, inside, scanned);
}

/**
 * How far a name reaches where another name of the same one begins inside it: "الشيخ تميم" goes on as
 * "تميم بن حمد آل ثاني".
 */
function reachOf(matches: readonly Match[], at: number, length: number, scanned: Scanned): number {
  let reach = length;
  for (let inside = 1; inside < length; inside += 1) {
    for (const { entity, length: more } of tableMatches(at + inside, scanned)) {
      const isSame = matches.some((match) => match.length === length && match.entity === entity);
      if (isSame) reach = Math.max(reach, inside + more);
    }
  }
  return reach;
}

/** Whether a state that is rather an owner than part of somebody's name begins here. */
function ownsAny(best: readonly Match[], name: Name | undefined, scanned: Scanned): boolean {
  if (name?.kind === 'person') return false;
  for (const match of best) if (isState(match, scanned)) return true;
  return false;
}

/** "Ирана Эбрахим" may sound like somebody's name, but begins with whose president he is. */
function isState({ entity }: Pick<Match, 'entity'>, { tables }: Scanned): boolean {
  return tables.entity(entity)?.kind === 'state';
}

/**
 * A name that was taken apart into a word and a clitic by mistake: Dushanbe is دوشنبه, not دوشنب
 * with the pronoun ه. Only a name that is in the tables as it is written counts.
 */
function unsplit(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const { sentence, tables, lang } = scanned;
  if (sentence.tokens.length === sentence.words.length) return undefined;
  const token = sentence.tokens[sentence.words[at]?.token ?? -1];
  if (token === undefined || token.words[0] !== at || token.words[1] === at + 1) return undefined;
  if (!NAME_TAGS.has(sentence.words[at]?.upos ?? '')) return undefined;
  const form = scanned.text.slice(...token.span);
  const matches = tables.match([form], 0, lang).filter((match) => match.exact);
  return atomOfMatches(matches, at, token.words[1], name, scanned);
}

/** Where no names were seen at all: proper nouns that the tree joins as one name. */
function flatName(at: number, scanned: Scanned): PersonAtom | undefined {
  const { sentence, tree } = scanned;
  if (sentence.names.length > 0 || tree.words[at]?.upos !== 'PROPN') return undefined;
  let to = at + 1;
  while (tree.words[to]?.upos === 'PROPN' && tree.relation(to) === 'flat') to += 1;
  if (to === at + 1) return undefined;
  const extent = { from: at, to, head: tree.headOf(at, to) };
  const name = nameOf(at, to, scanned);
  return personAtom(extent, name, partsOf(name), [], false);
}
