import { unreachable } from '../../base/index.js';
import type { Name, Word } from '../../language/index.js';
import { inLatinLetters } from '../names/index.js';
import type { Match } from '../tables/index.js';
import type { Entity, EntityKind } from '../types.js';
import { type Atom, bodyAtom, personAtom } from './atoms.js';
import { genderOfGivenName } from './given-names.js';
import { changed, replaced } from './lists.js';
import { bodyNameOf, DECLINABLE, hasCase, nameOf, partsOf } from './name-words.js';
import { nounAt } from './nouns.js';
import { officeAt } from './office-at.js';
import type { Scanned } from './scanned.js';
import { isTiled } from './table-names.js';

/** A name that the network saw, of other words or of another kind. */
export function named(
  { span, kind }: Name,
  from: number,
  to: number,
  other: Name['kind'] = kind,
): Name {
  return { span, words: [from, to], kind: other };
}

/** The network takes "Mr Ri" for a name; who is called Mr is a person. */
function withoutHonorifics(name: Name, scanned: Scanned): Name {
  const [from, to] = name.words;
  const { keys, vocabulary } = scanned;
  const found =
    vocabulary.find('honorific', keys, from) ??
    vocabulary.find('rank', keys, from) ??
    // "Hojatoleslam *wal-Muslimin Rahimian*": the network begins the name within the title.
    (from > 0 ? vocabulary.find('honorific', keys, from - 1) : undefined);
  if (found === undefined || found.to <= from || found.to >= to) return name;
  return named(name, found.to, to, 'person');
}

/**
 * A person's name that the network begins with "Mr" or a rank, without it, so that the tables are asked for the name;
 * one that they have with it ("Sheikh Hasina") is found there before.
 */
export function withoutTitle(name: Name, scanned: Scanned): Name {
  return name.kind === 'person' ? withoutHonorifics(name, scanned) : name;
}

/**
 * "The little group Jaish al-Adl": what comes before names that the tables have whole says what is called so. A
 * name that they have with it is left alone.
 */
export function withoutGroupNoun(name: Name, scanned: Scanned): Name {
  const [from, to] = name.words;
  const noun = scanned.vocabulary.find('group', scanned.keys, from);
  if (noun === undefined || noun.to >= to) return name;
  const isCut = isTiled(noun.to, to, scanned) && !isTiled(from, to, scanned);
  return isCut ? named(name, noun.to, to) : name;
}

/** Tags of words that no name ends with. */
const NEVER_LAST: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'DET', 'PART', 'PUNCT']);

/** Tags of words that a preposition governs, with those that stand before them. */
const GOVERNED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'DET', 'X']);

/** Names without the function words behind them, which the network takes in ("Presidents of"). */
export function withoutTails(names: readonly Name[], { tree }: Scanned): readonly Name[] {
  return replaced(names, (name) => {
    const [from, end] = name.words;
    let to = end;
    while (to > from && (isFunctionWord(to - 1) || (to - from > 1 && isSmall(to - 1)))) to -= 1;
    if (to === end) return null;
    return to === from ? [] : [named(name, from, to)];
  });

  function isFunctionWord(word: number): boolean {
    return NEVER_LAST.has(tree.words[word]?.upos ?? 'X') && !isAli(word);
  }

  /** "يوسف علي إن …": Ali is spelt as the preposition, which something to govern stands behind. */
  function isAli(word: number): boolean {
    const next = tree.words[word + 1]?.upos ?? 'PUNCT';
    return tree.words[word]?.form === 'علي' && !GOVERNED.has(next);
  }

  /** "Azerbaijani drones": where names have capitals, a word in small letters ends none. */
  function isSmall(word: number): boolean {
    const { form = '' } = tree.words[word] ?? {};
    return hasCase(form) && form === form.toLowerCase();
  }
}

/**
 * Names without the verb that begins a sentence and hence has a capital as they have: "Осужден Жыланбаев". Only verbs
 * that show an aspect are surely told from names ("Grant", "Mark").
 */
export function withoutVerbs(names: readonly Name[], { tree }: Scanned): readonly Name[] {
  return changed(names, (name) => {
    const [from, to] = name.words;
    const { upos, feats } = tree.words[from] ?? {};
    const isVerb = from === 0 && to > 1 && upos === 'VERB' && feats?.Aspect !== undefined;
    return isVerb ? named(name, 1, to) : name;
  });
}

/** Nouns that begin no name of a person, whatever capital they have. */
const BEARERS: ReadonlySet<string> = new Set(['body', 'crowd', 'role']);

/**
 * A person's name without the place before it: "осужден в *Таразе* Марат Жыланбаев", "сенатора *Вермонта* Берни Сандерса".
 * Two words at least are left, and the first is nobody's forename.
 */
export function withoutPlaces(names: readonly Name[], scanned: Scanned): readonly Name[] {
  if (scanned.lang !== 'ru') return names;
  return changed(names, (name) => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || to - from < 3) return name;
    const { form } = scanned.tree.words[from]!;
    const isPlace = scanned.tables
      .match([form], 0, scanned.lang)
      .some(({ entity }) => scanned.tables.entity(entity)?.kind === 'place');
    const isForename = genderOfGivenName(`${inLatinLetters(form, scanned.lang)} X`) !== null;
    return isPlace && !isForename ? named(name, from + 1, to) : name;
  });
}

/**
 * A person's name and the acronym behind it as two: "по настоянию Флейка *ФБР* расследует", "указом Трампа *ФБР* открыло".
 * Nobody's last word is in capitals where the first is not.
 */
export function withoutAcronyms(names: readonly Name[], { tree, lang }: Scanned): readonly Name[] {
  if (lang !== 'ru') return names;
  return replaced(names, (name) => {
    const [from, to] = name.words;
    const [first, last] = [tree.words[from]!.form, tree.words[to - 1]!.form];
    const isTwo = name.kind === 'person' && to - from > 1 && ACRONYM.test(last);
    if (!isTwo || !/^\p{Lu}\p{Ll}/u.test(first)) return null;
    return [named(name, from, to - 1), named(name, to - 1, to, 'organisation')];
  });
}

/**
 * Names without the noun for a body or an office that begins a sentence and hence has a capital as they have:
 * "Сенат Казахстана", "Экс-президент Кыргызстана". So has any noun whose name stands in another case: parts of one
 * person's name are declined together.
 */
export function withoutInitialNouns(names: readonly Name[], scanned: Scanned): readonly Name[] {
  const { tree, keys, vocabulary, lang } = scanned;
  if (lang !== 'ru') return names;
  return changed(names, (name) => {
    const [from, to] = name.words;
    if (to - from < 2 || name.kind !== 'person') return name;
    const noun = nounAt(from, tree, keys, vocabulary);
    const isBearer = noun !== undefined && BEARERS.has(noun.term.class);
    const isOffice = () => officeAt(from, scanned) !== undefined;
    const isOther = () => from === 0 && isOwnedNoun(tree.words[from]!, tree.words[from + 1]!);
    // "Глава *ФБК* Иван Жданов": capitals are whose head somebody is.
    const isAcronym =
      to - from > 2 &&
      ACRONYM.test(tree.words[from]!.form) &&
      /^\p{Lu}\p{Ll}/u.test(tree.words[from + 1]!.form);
    return isBearer || isAcronym || isOffice() || isOther()
      ? named(name, from + 1, to, to - from > 2 ? name.kind : 'place')
      : name;
  });
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** "Бишкекский горсуд": an adjective of a town tells which court it is and names nobody. */
function isAdjectiveOfNoun(word: number, { tree }: Scanned): boolean {
  const noun = tree.words[tree.head(word)];
  const isOf = tree.words[word]?.upos === 'ADJ' && tree.relation(word) === 'amod';
  return isOf && noun?.upos === 'NOUN' && tree.head(word) > word;
}

/** A common noun in the nominative before whoever's it is. */
function isOwnedNoun(noun: Word, owner: Word): boolean {
  return noun.upos === 'NOUN' && noun.feats.Case === 'Nom' && owner.feats.Case === 'Gen';
}

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

/** A name that the network takes to be longer than anything the tables know of it. */
export function byNetwork(
  seen: Name,
  inside: readonly Match[],
  scanned: Scanned,
): Atom | undefined {
  const name = withoutHonorifics(seen, scanned);
  const [from, to] = name.words;
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  if (isOfThing(from, scanned)) return undefined;
  switch (name.kind) {
    case 'person': {
      // "Nasser Hospital" bears a person's name, but is none.
      if (isNamedAfter(name, scanned)) {
        return bodyAtom(extent, 'organisation', [], bodyNameOf(from, to, scanned));
      }
      const full = nameOf(from, to, scanned);
      const parts = partsOf(full);
      const same = inside
        .map((match) => tables.entity(match.entity))
        .filter((entity): entity is Entity => entity?.kind === 'person')
        .filter((entity) => parts.every((part) => partsOf(entity.label).includes(part)));
      return personAtom(extent, full, parts, same, false);
    }
    case 'organisation':
      return isOrganisation(name, inside, scanned)
        ? bodyAtom(extent, 'organisation', [], bodyNameOf(from, to, scanned))
        : undefined;
    case 'place':
    case 'misc':
      return undefined;
    default:
      return unreachable(name.kind);
  }
}

const OPENING_QUOTE = /^[«“"„]$/;

/** "Село Кок-Терек", "беспилотник «Байрактар»": what Russian calls so behind a noun for a place or a thing is nobody. */
function isOfThing(from: number, { tree, keys, vocabulary, lang }: Scanned): boolean {
  if (lang !== 'ru') return false;
  const noun = OPENING_QUOTE.test(tree.words[from - 1]?.form ?? '') ? from - 2 : from - 1;
  // "Глава Свердловской области Александр Мишарин": the place has its name before it.
  const isNamed = /^\p{Lu}/u.test(tree.words[noun - 1]?.form ?? '') && noun > 1;
  const isNoun = tree.words[noun]?.upos === 'NOUN' && !isNamed;
  return isNoun && THINGS.some((kind) => vocabulary.has(kind, keys, noun));
}

const THINGS = ['place-noun', 'thing-noun'] as const;

/** Whether a name ends, or in languages that name the kind first begins, with a word for what is built. */
function isNamedAfter({ words: [from, to] }: Name, { keys, vocabulary }: Scanned): boolean {
  return to > from + 1 && [from, to - 1].some((word) => vocabulary.has('facility', keys, word));
}

/**
 * Whether the words are better read as the network sees them. "Russian Foreign Ministry" is a body
 * of Russia, and a name that begins with a state or a person ("Tajik Civil War", the headline
 * "Putin Vows") needs a noun for a group to be an organisation's.
 */
function isOrganisation({ words }: Name, inside: readonly Match[], scanned: Scanned): boolean {
  const { tree, keys, vocabulary, tables } = scanned;
  let hasNoun = false;
  const single = words[1] === words[0] + 1;
  if (single && nounAt(words[0], tree, keys, vocabulary) !== undefined) return false;
  if (single && !hasCase(tree.words[words[0]]?.form ?? '')) return false;
  if (single && scanned.lang === 'ru' && isAdjectiveOfNoun(words[0], scanned)) return false;
  for (let word = words[0]; word < words[1]; word += 1) {
    const noun = nounAt(word, tree, keys, vocabulary);
    if (noun?.term.class === 'body') return false;
    hasNoun ||= vocabulary.has('group', keys, word);
  }
  const kind = inside[0] === undefined ? undefined : tables.entity(inside[0].entity)?.kind;
  return hasNoun || kind === undefined || kind === 'organisation' || kind === 'group';
}
