import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import { atomOfMatches } from './atom-of-matches.js';
import type { Atom, PersonAtom } from './atoms.js';
import { nameOf, personAtom } from './name-words.js';
import { byNetwork } from './network-names.js';
import { isUnlikeWords } from './only-words.js';
import { NAME_TAGS, type Scanned } from './scanned.js';
import { soundingAt } from './sounding.js';
import { areStates, isTiled, mayBeginName, tableMatches } from './table-names.js';

const NONE: readonly Match[] = [];

/** What the tables and the network together make of the words from `at` on. */
export function namedAt(
  at: number,
  forms: readonly string[],
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree } = scanned;
  const tag = tree.words[at]?.upos ?? 'X';
  const mayName = NAME_TAGS.has(tag) || name !== undefined;
  // A wrong tag must not hide a whole name that the tables have as it is written: إمام is no adposition.
  const found = mayBeginName(at, scanned) ? tableMatches(at, forms, scanned) : NONE;
  const matches = mayName
    ? found
    : found.filter((match) => match.exact && (match.length > 2 || isUnlikeWords(forms[at]!)));
  const first = matches[0]?.length ?? 0;
  const longest = reachOf(matches, at, first, forms, scanned);
  const best = matches
    .filter((match) => match.length === first)
    .map((match) => ({ ...match, length: longest }));
  const owns = name?.kind !== 'person' && best.some((match) => isState(match, scanned));
  const alike = longest > 1 || owns ? undefined : soundingAt(at, forms, name, scanned);
  if (alike !== undefined) return alike;
  const seen =
    name !== undefined &&
    name.words[1] > at + longest &&
    !(longest > 1 && isTiled(at + longest, name.words[1], forms, scanned)) &&
    !areStates(at, name.words[1], forms, scanned);
  const byName = seen ? byNetwork(name, best, scanned) : undefined;
  if (byName !== undefined) return byName;
  if (best.length > 0) return atomOfMatches(best, at, at + longest, name, scanned);
  return unsplit(at, name, scanned) ?? flatName(at, scanned);
}

/**
 * How far a name reaches where another name of the same one begins inside it: "الشيخ تميم" goes on as
 * "تميم بن حمد آل ثاني".
 */
function reachOf(
  matches: readonly Match[],
  at: number,
  length: number,
  forms: readonly string[],
  scanned: Scanned,
): number {
  let reach = length;
  for (let inside = 1; inside < length; inside += 1) {
    for (const { entity, length: more } of tableMatches(at + inside, forms, scanned)) {
      const isSame = matches.some((match) => match.length === length && match.entity === entity);
      if (isSame) reach = Math.max(reach, inside + more);
    }
  }
  return reach;
}

/** "Ирана Эбрахим" may sound like somebody's name, but begins with whose president he is. */
function isState({ entity }: Match, { tables }: Scanned): boolean {
  return tables.entity(entity)?.kind === 'state';
}

/**
 * A name that was taken apart into a word and a clitic by mistake: Dushanbe is دوشنبه, not دوشنب
 * with the pronoun ه. Only a name that is in the tables as it is written counts.
 */
function unsplit(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const { sentence, tables, lang } = scanned;
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
  return personAtom(extent, nameOf(at, to, scanned), [], false);
}
