import type { Name, Word } from '../../language/index.js';
import { inLatinLetters } from '../names/index.js';
import { genderOfGivenName } from './given-names.js';
import { changed, replaced } from './lists.js';
import { hasCase } from './name-words.js';
import { named } from './network-name.js';
import { nounAt } from './nouns.js';
import { officeAt } from './office-at.js';
import type { Scanned } from './scanned.js';
import { isTiled } from './table-names.js';

/** The network takes "Mr Ri" for a name; who is called Mr is a person. */
export function withoutHonorifics(name: Name, scanned: Scanned): Name {
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

/** A common noun in the nominative before whoever's it is. */
function isOwnedNoun(noun: Word, owner: Word): boolean {
  return noun.upos === 'NOUN' && noun.feats.Case === 'Nom' && owner.feats.Case === 'Gen';
}
