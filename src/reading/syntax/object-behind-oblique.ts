import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** What a bare noun hangs by where trees take it for whose the noun before it is. */
const OWNING: ReadonlySet<string> = new Set(['nmod', 'amod', 'appos']);
/** Relations by which nouns follow each other below a verb. */
const CHAIN: ReadonlySet<string> = new Set(['nmod', 'obl', 'appos', 'conj', 'flat', 'iobj', 'obj']);
const LONGEST_CHAIN = 5;
/** Endings of adjectives in the nominative or accusative, never in a genitive. */
const STRAIGHT = /(?:ую|юю|ые|ие|ое|ее|ый|ий)(?:ся)?$/;
/** A feminine noun in the accusative is spelt like no genitive. */
const FEMININE = /[ую]$/;
/** Number words as they stand before what they count as an object, "сто" and not "ста". */
const COUNTING = /(?:[тм]ь|сто|сорок|двести|триста|сот|два|две|три|ыре|трое|двое|еро|тысячу|лько)$/;
/** What is told of a month or a day. */
const YEAR = /^(?:год|числ|век)/;
const CAPITAL = /^\p{Lu}/u;
const REFLEXIVE = /с[яь]$/;
/** Seasons and times of day as adverbials: "прошлым *летом* | посла". */
const SEASON = /^(?:летом|весной|весною|осенью|зимой|зимою|утром|дн[её]м|вечером|ночью)$/i;
/** Days and months, whose owner nobody is told. */
const DATES =
  /^(?:летом$|весной$|осенью$|зимой$|утром$|дн[её]м$|вечером$|ночью$|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|январ|феврал|март|апрел|ма[ея]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/i;

/**
 * Gives a verb the object, or the subject, that stands behind a phrase with a preposition and that the tree takes for
 * whose the noun of that phrase is ("вывел из Мали последних солдат", "приговорил к двум годам лишения свободы местную
 * жительницу"): its case is no genitive, or a place or a day stands before it, which are nobody's. For languages of
 * which case tells the roles (Russian).
 *
 * @param isPlace whether a word is the name of a place
 * @param isTwoSided whether a verb is never without an object, so that people behind a thing are it ("задержал при
 *   получении взятки | чиновника")
 * @param isNaming whether a verb says what somebody is, which stands in the instrumental before whoever it is
 * @param takesObject whether a verb may have an object at all
 */
export function withObjectBehindOblique(
  sentence: Sentence,
  isPlace: (word: number) => boolean,
  takesObject: (verb: number) => boolean = () => true,
  isNaming: (verb: number) => boolean = () => false,
  isTwoSided: (verb: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let noun = 2; noun < words.length; noun++) {
    const verb =
      verbOf(words, noun, isPlace) ??
      verbOfNamed(words, noun, isNaming) ??
      verbOfPeople(words, noun, isTwoSided);
    if (verb === null) continue;
    const deprel = roleOf(words, noun, verb);
    if (deprel === null || (deprel === 'obj' && !takesObject(verb))) continue;
    const upos = words[noun]!.deprel === 'amod' ? 'NOUN' : words[noun]!.upos;
    words[noun] = { ...words[noun]!, upos, head: verb, deprel };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** The verb before the phrase that a bare noun was hung on. */
function verbOf(
  words: readonly Word[],
  noun: number,
  isPlace: (word: number) => boolean,
): number | null {
  const { upos, deprel, head, form } = words[noun]!;
  if (head < 0 || head > noun || !OWNING.has(deprel)) return null;
  const isNoun = upos === 'NOUN' || upos === 'PROPN';
  const isSubstantive = deprel === 'amod' && isPlace(head) && !CAPITAL.test(form);
  if ((!isNoun && !isSubstantive) || (isNoun && deprel === 'amod') || hasCase(words, noun))
    return null;
  if (!isBeside(words, head, noun)) return null;
  const last = beforePhrase(words, noun);
  const isNobodys = isUnder(words, last, head) && (isPlace(last) || DATES.test(words[last]!.form));
  const isThing = upos !== 'PROPN' && !YEAR.test(form);
  if (!isStraight(words, noun, isPlace) && !(isNobodys && isThing)) return null;
  let isOblique = false;
  for (let up = head, steps = 0; up >= 0 && steps < LONGEST_CHAIN; steps++) {
    const word = words[up]!;
    if (word.upos === 'VERB') return isOblique && up < noun ? up : null;
    if (!CHAIN.has(word.deprel.split(':')[0]!)) return null;
    isOblique ||=
      hasCase(words, up) ||
      (word.deprel === 'iobj' && word.feats.Case === 'Dat') ||
      SEASON.test(word.form);
    up = word.head;
  }
  return null;
}

/** "Признал иностранным агентом политолога Дубнова": whoever has a name behind what the verb says they are. */
function verbOfNamed(
  words: readonly Word[],
  noun: number,
  isNaming: (verb: number) => boolean,
): number | null {
  const { upos, feats, head, deprel } = words[noun]!;
  const isSomebody = feats.Animacy === 'Anim' && (feats.Case === 'Gen' || feats.Case === 'Acc');
  // "Назвали ложью утверждения": a thing in the plural is spelt like a genitive.
  const isThing = upos === 'NOUN' && feats.Animacy === 'Inan' && /[аяыи]$/.test(words[noun]!.form);
  if (
    (!isSomebody && !isThing) ||
    head < 0 ||
    head > noun ||
    !OWNING.has(deprel) ||
    hasCase(words, noun)
  )
    return null;
  const isNamed = upos === 'PROPN' || words.some((w) => w.head === noun && w.upos === 'PROPN');
  const said = words[head]!;
  const isSaid = said.feats.Case === 'Ins' && !hasCase(words, head) && said.head >= 0;
  if ((!isNamed && !isThing) || !isSaid || said.head > head || !isBeside(words, head, noun))
    return null;
  return words[said.head]!.upos === 'VERB' && isNaming(said.head) ? said.head : null;
}

/** People in the genitive behind a thing in a phrase, where the verb lacks the object that it always has. */
function verbOfPeople(
  words: readonly Word[],
  noun: number,
  isTwoSided: (verb: number) => boolean,
): number | null {
  const { upos, feats, head, deprel } = words[noun]!;
  const isPeople = upos === 'NOUN' && feats.Animacy === 'Anim' && feats.Case === 'Gen';
  if (!isPeople || head < 0 || head > noun || deprel !== 'nmod' || hasCase(words, noun))
    return null;
  if (words[head]!.feats.Animacy === 'Anim' || !isBeside(words, head, noun)) return null;
  let isOblique = false;
  for (let up = head, steps = 0; up >= 0 && steps < LONGEST_CHAIN; steps++) {
    if (words[up]!.upos === 'VERB') return isOblique && up < noun && isTwoSided(up) ? up : null;
    if (!CHAIN.has(words[up]!.deprel.split(':')[0]!)) return null;
    // "Забросали *камнями* полицейских": nor have the things that it is done with any owner.
    isOblique ||= hasCase(words, up) || words[up]!.feats.Case === 'Ins';
    up = words[up]!.head;
  }
  return null;
}

/** The word before a noun and what belongs to it. */
function beforePhrase(words: readonly Word[], noun: number): number {
  let first = noun;
  while (first > 0 && isUnder(words, first - 1, noun)) first--;
  return first - 1;
}

/** Nothing stands between but what belongs to either. */
function isBeside(words: readonly Word[], head: number, noun: number): boolean {
  for (let i = head + 1; i < noun; i++) {
    if (words[i]!.upos === 'PUNCT' || words[i]!.upos === 'CCONJ') return false;
    if (!isUnder(words, i, head)) return false;
  }
  return true;
}

/** By its own form or by that of an adjective before it a noun stands in no genitive. */
function isStraight(
  words: readonly Word[],
  noun: number,
  isPlace: (word: number) => boolean,
): boolean {
  const { feats, form } = words[noun]!;
  if (feats.Case === 'Acc' && feats.Gender === 'Fem' && FEMININE.test(form)) return true;
  if (isMasculineThing(words[noun]!)) return true;
  if (isPlaceInOneForm(words[noun]!, noun, isPlace)) return true;
  return words.some(({ form, deprel, upos }, i) => {
    if (i > noun || !isUnder(words, i, noun)) return false;
    const isCounting =
      upos === 'NUM' || deprel.startsWith('nummod') || deprel.startsWith('det:num');
    if (isCounting) return COUNTING.test(form.toLowerCase());
    return words[i]!.head === noun && /^(?:amod|det)$/.test(deprel) && STRAIGHT.test(form);
  });
}

/** "Обстреляли из гранатометов джамоат": a masculine noun without an ending is nobody's, unless it is a name. */
function isMasculineThing({ upos, feats, form, deprel }: Word): boolean {
  const isThing = upos === 'NOUN' && feats.Gender === 'Masc' && feats.Number === 'Sing';
  const isStraightCase = feats.Case === 'Nom' || feats.Case === 'Acc';
  return isThing && isStraightCase && deprel === 'nmod' && /[^аеёиоуыэюя]$/.test(form);
}

/** "Обстреляли из артиллерии Джермук": nor is a town without an ending whose the guns are. */
function isPlaceInOneForm(
  { upos, form, feats }: Word,
  noun: number,
  isPlace: (word: number) => boolean,
): boolean {
  const isDeclined = feats.Case === 'Gen' && /[аяыи]$/.test(form);
  return upos === 'PROPN' && !isDeclined && isPlace(noun) && /[бвгдзйклмнпрстфхцчшщж]$/.test(form);
}

function roleOf(words: readonly Word[], noun: number, verb: number): string | null {
  const { feats } = words[verb]!;
  const own = words[noun]!;
  if (feats.Voice === 'Pass') return null;
  const has = (relation: RegExp) =>
    words.some((w, i) => w.head === verb && i !== noun && relation.test(w.deprel));
  const isNominative = own.feats.Case === 'Nom';
  const isSubject =
    isNominative && feats.VerbForm === 'Fin' && !has(/^nsubj/) && agrees(own, words[verb]!);
  const isSure = own.feats.Animacy === 'Anim' || /[ая]$/.test(own.form);
  if (isSubject && (isSure || REFLEXIVE.test(words[verb]!.form))) return 'nsubj';
  if (REFLEXIVE.test(words[verb]!.form) || has(/^(?:obj|nsubj:pass)$/)) return null;
  return own.feats.Case === 'Dat' || own.feats.Case === 'Ins' || own.feats.Case === 'Loc'
    ? null
    : 'obj';
}

function agrees({ feats: own }: Word, { feats: other }: Word): boolean {
  if (own.Number !== other.Number) return false;
  return other.Gender === undefined || own.Gender === undefined || own.Gender === other.Gender;
}
