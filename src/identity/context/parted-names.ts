import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import type { EntityKind } from '../types.js';
import { changed, replaced } from './lists.js';
import { DECLINABLE, hasCase } from './name-words.js';
import { named } from './network-name.js';
import { nounAt } from './nouns.js';
import type { Scanned } from './scanned.js';

/**
 * "In the village *of Ken-Suu*", "в деревне *Жуковка*": what the network takes for a person is the name of a place
 * where a noun of places stands before it and "of" or a preposition shows that it is no part of a title ("мэр города").
 */
export function placesBehindNouns(
  names: readonly Name[],
  { tree, vocabulary, keys, lang }: Scanned,
): readonly Name[] {
  const isPlaceNoun = (word: number) => word >= 0 && vocabulary.has('place-noun', keys, word);
  const isAdposition = (word: number) => tree.words[word]?.upos === 'ADP';
  return changed(names, (name) => {
    const [from] = name.words;
    const noun = lang === 'en' ? from - 2 : from - 1;
    const joint = lang === 'en' ? from - 1 : from - 2;
    const isPlace = name.kind === 'person' && isPlaceNoun(noun) && isAdposition(joint);
    return isPlace ? named(name, ...name.words, 'place') : name;
  });
}

/** Endings of men's names that are declined, in words long enough to be no name of one syllable ("Ким"). */
const DECLINED = /^.{2,}(?:ым|им|ом|ем|ому|ему|ого|его)$/;

/**
 * Names of men that are two in a row, as case tells: in "с Путиным Эрдоган обсудил" the first is declined, the
 * second is not, though it would be if it were the same man's.
 */
export function partedByCase(names: readonly Name[], { tree }: Scanned): readonly Name[] {
  return replaced(names, (name) => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || to - from < 2) return null;
    const [first, second] = [tree.words[from], tree.words[from + 1]];
    if (first === undefined || second === undefined) return null;
    const isMan = first.feats.Gender !== 'Fem' && first.feats.Case === 'Ins';
    const isOther = second.feats.Case === 'Nom' && DECLINABLE.test(second.form);
    if (!isMan || !isOther || !DECLINED.test(first.form)) return null;
    return [named(name, from, from + 1), named(name, from + 1, to)];
  });
}

/** Endings of the genitive, in which the owner of what stands before is told. */
const OWNED = /[аяыи]$/;

/**
 * Names of people that are two in a row, as the tables tell: in "союзник *Сирисены* Махинда Раджапакса" they know the
 * second whole, and nobody by all three words. For names that are declined (Russian).
 */
export function partedByTables(names: readonly Name[], scanned: Scanned): readonly Name[] {
  const { lang, pieced, tables, keys, tree } = scanned;
  if (lang !== 'ru') return names;
  const reach = (at: number) =>
    Math.max(
      0,
      ...tables
        .matchFrom(keys.type(at)!.begins, pieced, at)
        .filter(({ via, entity }) => PERSONAL.has(via) && tables.entity(entity)?.kind === 'person')
        .map(({ length }) => length),
    );
  return replaced(names, (name) => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || to - from !== 3 || !OWNED.test(tree.words[from]!.form))
      return null;
    if (reach(from) > 1 || reach(from + 1) !== 2) return null;
    return [named(name, from, from + 1), named(name, from + 1, to)];
  });
}

const PERSONAL: ReadonlySet<string> = new Set(['name', 'alias']);

/**
 * Names of people without the state or place before them: in "президентом Панамы Хуаном Варелой",
 * "وزير خارجية قطر محمد", "عمدة موسكو يوري" and "الرئيس الجورجي ميخائيل" it belongs to the office, and
 * hides the name. A name that the tables have whole is left whole ("جورجيا ميلوني").
 */
export function apartFromStates(names: readonly Name[], scanned: Scanned): readonly Name[] {
  const { pieced, tables, lang, tree, keys } = scanned;
  const parted =
    lang === 'fa'
      ? beforeStates(
          replaced(names, (name) => behindPlace(name, scanned)),
          scanned,
        )
      : lang === 'ar'
        ? beforeStates(names, scanned)
        : names;
  return replaced(parted, (name) => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || from === 0 || !NOUNS.has(tree.words[from - 1]?.upos ?? 'X')) {
      return null;
    }
    const body = bodyBefore(from, to, scanned);
    if (body !== null) return [named(name, body, to)];
    const matches = tables.matchFrom(keys.type(from)!.begins, pieced, from);
    const rest = from + (matches[0]?.length ?? 0);
    if (rest >= to || !matches.some((match) => isOwner(match, rest - from, to - from, scanned))) {
      return null;
    }
    return [named(name, from, rest, 'place'), named(name, rest, to)];
  });
}

/** Fewest words of a person's name in what the network takes for the name of a place. */
const FULL_NAME = 2;

/**
 * "In Moscow Ilya Yashin …": where subjects and objects stand right behind the place, what follows a place that the
 * tables know is a name of its own.
 */
function behindPlace(name: Name, { pieced, tables, tree, keys }: Scanned): readonly Name[] | null {
  const [from, to] = name.words;
  const isPlaced = tree.words[from - 1]?.upos === 'ADP';
  if (!isPlaced || (name.kind !== 'person' && name.kind !== 'place')) return null;
  const [longest] = tables.matchFrom(keys.type(from)!.begins, pieced, from);
  const rest = from + (longest?.length ?? 0);
  const kind = longest === undefined ? undefined : tables.entity(longest.entity)?.kind;
  const isPlace = (kind === 'place' || kind === 'state') && longest?.via === 'name';
  if (!isPlace || to - rest < (name.kind === 'place' ? FULL_NAME : 1)) return null;
  return [named(name, from, rest, 'place'), named(name, rest, to, 'person')];
}

/** Where a name of two words and more begins behind a noun for a body: "представитель Госдепа Мэтью Миллер". */
function bodyBefore(from: number, to: number, scanned: Scanned): number | null {
  const noun = nounAt(from, scanned.tree, scanned.keys, scanned.vocabulary);
  return noun?.term.class === 'body' && noun.to + 2 <= to ? noun.to : null;
}

/**
 * "ترامپ ایران [mark]", "اتهم لافروف أوكرانيا": where objects stand right behind subjects, a state that ends a person's name is
 * one, and so is a capital behind somebody whom the tables know by the word before it ("هنأ أردوغان باريس").
 */
function beforeStates(names: readonly Name[], scanned: Scanned): readonly Name[] {
  return replaced(names, (name) => beforeState(name, scanned));
}

function beforeState(name: Name, scanned: Scanned): readonly Name[] | null {
  const { pieced, tables, keys } = scanned;
  const [from, to] = name.words;
  if (name.kind !== 'person' || to - from < 2) return null;
  const last = to - 1;
  const isKnown = (at: number, kind: EntityKind, ...vias: readonly Match['via'][]) =>
    tables
      .matchFrom(keys.type(at)!.begins, pieced, at)
      .some(({ via, entity }) => vias.includes(via) && tables.entity(entity)?.kind === kind);
  const isState = isKnown(last, 'state', 'name');
  const isCapital = () =>
    to - from === 2 &&
    isKnown(last, 'state', 'metonym') &&
    isKnown(from, 'person', 'name', 'alias', 'surname');
  // "هاجمت رايس حماس": nobody is called so.
  const isBody = () =>
    scanned.lang === 'ar' &&
    (isKnown(last, 'group', 'name') || isKnown(last, 'organisation', 'name')) &&
    !tables
      .matchFrom(keys.type(from)!.begins, pieced, from)
      .some(({ length }) => length === to - from);
  if (!isState && !isCapital() && !isBody()) return null;
  // "امیر قطر": what is also a given name is an office where a state has it.
  const office = isState ? tables.officeFrom(keys.type(from)!.begins, pieced, from) : null;
  if (office?.length === last - from) return [named(name, last, to, 'place')];
  return [named(name, from, last), named(name, last, to, 'place')];
}

/** Tags of a word whose owner the state may be. */
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

/**
 * Whether the first words of a name are rather whose office it is: a state or its adjective, or,
 * where capitals do not tell names from words, a town.
 */
function isOwner(
  { via, length, entity }: Match,
  longest: number,
  whole: number,
  { tables, sentence }: Scanned,
): boolean {
  if (length !== longest) return false;
  const kind = tables.entity(entity)?.kind;
  const isBodyOrState = kind === 'state' || kind === 'organisation';
  if (isBodyOrState && via !== 'demonym' && via !== 'surname' && whole > 2) return true;
  if (hasCase(sentence.words[0]?.form ?? '')) return false;
  return kind === 'state'
    ? via === 'name' || via === 'demonym' || via === 'metonym'
    : kind === 'place';
}
