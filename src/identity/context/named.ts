import type { Name, Word } from '../../language/index.js';
import type { Match, Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';
import type { Atom, Extent, PersonAtom } from './atoms.js';
import { hasCase, nameOf, personAtom, textOf } from './name-words.js';
import { byRenown } from './namesakes.js';
import { byNetwork } from './network-names.js';
import { NAME_TAGS, type Scanned } from './scanned.js';
import { soundingAt } from './sounding.js';
import { areStates, isTiled, mayBeginName, tableMatches } from './table-names.js';
import type { Tree } from './tree.js';

/** Letters from which on a name of the tables in a script without capitals is hardly also a word. */
const LONG = 7;

/** Letters that stand apart, as those of پ‌ک‌ک, are read one by one. */
const SPELT = /^\p{L}(?:[\u200c.]\p{L})+$/u;

function isUnlikeWords(form: string): boolean {
  return (form.length >= LONG || SPELT.test(form)) && !hasCase(form);
}

/** Letters from which on Persian nouns that are names of bodies (داعش, حماس) are hardly also words. */
const FOREIGN = 4;

const isForeign = (word: Word | undefined): boolean =>
  word?.upos === 'NOUN' && word.form.length >= FOREIGN;

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

/** A match with what the tables say of its entity. */
interface Known {
  readonly match: Match;
  readonly entity: Entity;
}

function atomOfMatches(
  matches: readonly Match[],
  from: number,
  to: number,
  name: Name | undefined,
  scanned: Scanned,
): Atom | undefined {
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  const written = textOf(from, to, scanned);
  const entities = matches.map((match) => ({ match, entity: tables.entity(match.entity) }));
  const known = entities.filter((e): e is Known => e.entity !== null);
  const first = known[0];
  if (first === undefined || isEpithet(first, extent, scanned)) return undefined;
  const isOnlyWord = () => isWord(first, extent, scanned) || isHomograph(extent, scanned);
  if (name === undefined && isOnlyWord()) return undefined;
  const [place, ...namesakes] = byRenown(
    known.filter((e) => isPlace(e.entity) && e.match.via !== 'metonym').map((e) => e.entity),
    tables,
  );
  // "Brussels" decides for the Union before it decides for Belgium.
  const metonyms = known.filter((e) => e.match.via === 'metonym');
  const metonym = metonyms.find((e) => e.entity.kind === 'organisation') ?? metonyms[0];
  switch (first.entity.kind) {
    case 'state': {
      if (place !== undefined && first === metonym) {
        return { kind: 'place', ...extent, entity: place, capitalOf: first.entity.id, namesakes };
      }
      const form = stateForm(first.match, extent.head, tree);
      return { kind: 'state', ...extent, entity: first.entity, form };
    }
    case 'place':
    case 'facility': {
      const entity = place ?? first.entity;
      const capitalOf = metonym?.entity.id ?? capitalState(entity, tables);
      return { kind: 'place', ...extent, entity, capitalOf, namesakes };
    }
    case 'person': {
      const short = first.match.via === 'surname';
      const rivals = known.filter((e) => (e.match.via === 'surname') === short);
      const weak = short && !mayBeSurname(extent.head, name, scanned);
      return personAtom(
        extent,
        written,
        rivals.map((e) => e.entity),
        weak,
      );
    }
    case 'organisation':
    case 'group':
      return {
        kind: 'organisation',
        ...extent,
        // Which of several bodies of one name is meant, the whole story says.
        entities: known
          .filter((e) => isBody(e.entity) && e.match.via === first.match.via)
          .map((e) => e.entity),
        written,
        sort: first.entity.kind,
      };
  }
}

/**
 * "Северная и Центральная Америка": an adjective before its noun is no place of that name (Северный is a
 * town), whatever the network sees there; states have adjectives of their own.
 */
function isEpithet({ entity }: Known, { from, to, head }: Extent, { tree }: Scanned): boolean {
  const { upos, form = '' } = tree.words[head] ?? {};
  if (upos !== 'ADJ' || to !== from + 1 || !isPlace(entity)) return false;
  // No Russian adjective ends so: "передали Киеву ракеты".
  if (/[^ую]у$/.test(form)) return false;
  return hasCase(form) && tree.relation(head) === 'amod' && tree.head(head) > head;
}

/** Letters from which on the name of a capital is no other word but those that the vocabulary lists. */
const LEAST_OF_CAPITAL = 4;

/**
 * Where capitals do not tell names from words, a noun or adjective that nobody else takes for a
 * name is a word: دولة is a state, though a town in India is written the same. Capitals of states
 * are spoken of every day, so that most of their names are nothing else (دوحه, منامه).
 */
function isWord(known: Known, extent: Extent, scanned: Scanned): boolean {
  const { entity, match } = known;
  const { from, to, head } = extent;
  const { tree, tables, keys, vocabulary } = scanned;
  const word = tree.words[head];
  const isCapital = match.via === 'metonym' || capitalState(entity, tables) !== null;
  const isKnownName = match.exact && (word?.form.length ?? 0) >= LEAST_OF_CAPITAL;
  const isOften = vocabulary.has('homograph', keys, from);
  if (isCapital && isKnownName && !isOften) return false;
  // الحوثيون are hardly ever anybody else, though a parser takes them for a noun.
  const isUnlike = isUnlikeWords(word?.form ?? '') || (scanned.lang === 'fa' && isForeign(word));
  if (isBody(entity) && match.exact && isUnlike && !isOften) return false;
  const cased = hasCase(word?.form ?? '');
  const common = word?.upos === 'NOUN' || word?.upos === 'ADJ';
  return (
    !cased && common && to === from + 1 && (entity.kind !== 'state' || match.via === 'metonym')
  );
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

const ADJECTIVAL = /^[А-ЯЁ].*(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$/;

/**
 * Whether a word may be a surname that the tables know: the network must see a person there or,
 * where it sees no names, the word must be a proper noun that is no date ("in May", "May 10").
 */
function mayBeSurname(word: number, name: Name | undefined, { sentence, tree }: Scanned): boolean {
  // No place has the name: where the network takes "a warrant for Putin" for one, the word decides.
  if (name !== undefined && name.kind !== 'place') return name.kind === 'person';
  const tag = tree.words[word]?.upos;
  const form = tree.words[word]?.form ?? '';
  // Russian surnames that are declined like adjectives: no other adjective has a capital inside a sentence.
  const isAdjectival = tag === 'ADJ' && word > 0 && ADJECTIVAL.test(form);
  if ((tag !== 'PROPN' && tag !== 'X' && !isAdjectival) || !hasCase(form)) return false;
  const beside = [tree.words[word - 1]?.upos, tree.words[word + 1]?.upos];
  if (beside.includes('NUM')) return false;
  const marked = tree.child(word, 'case') !== undefined;
  // Nor is a living being a date, where a language tells them apart ("с Путиным").
  const isAlive = tree.words[word]?.feats.Animacy === 'Anim';
  return sentence.parsed ? tree.relation(word) !== 'obl' || !marked || isAlive : true;
}

/** "Financial aid" is no aid of Mali's: a word that is also a name, behind the noun that it describes. */
function isHomograph({ from, to }: Extent, { tree, keys, vocabulary }: Scanned): boolean {
  if (vocabulary.find('homograph', keys, from)?.to !== to) return false;
  if (to > from + 1) return true;
  const { upos = 'X' } = tree.words[from] ?? {};
  const describes =
    tree.head(from) < from && ['amod', 'nmod', 'compound'].includes(tree.relation(from));
  const isBodys = (['body', 'crowd', 'role'] as const).some((kind) =>
    vocabulary.has(kind, keys, tree.head(from)),
  );
  return upos !== 'PROPN' && describes && !isBodys && tree.child(from, 'case') === undefined;
}

function stateForm(match: Match, head: number, tree: Tree) {
  switch (match.via) {
    case 'metonym':
      return 'metonym';
    case 'demonym':
      return modifies(head, tree) ? 'adjective' : 'demonym';
    case 'name':
    case 'alias':
    case 'abbreviation':
    case 'surname':
      return 'name';
  }
}

/** "Tajik authorities", whether the tree calls the word an adjective or a compound. */
function modifies(word: number, tree: Tree): boolean {
  const deprel = tree.words[word]?.deprel;
  return (
    tree.words[word]?.upos === 'ADJ' || ['amod', 'compound', 'nmod:desc'].includes(deprel ?? '')
  );
}

function isBody({ kind }: Entity): boolean {
  return kind === 'organisation' || kind === 'group';
}

function isPlace({ kind }: Entity): boolean {
  return kind === 'place' || kind === 'facility';
}

function capitalState(entity: Entity, tables: Tables): EntityId | null {
  return tables.place(entity.id)?.type === 'capital' ? entity.state : null;
}
