import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { hasCase } from './adpositions.js';
import { furtherSubjects, nameAmongObjects, nameSetAside } from './further-subjects.js';
import { ACRONYM } from './said-at-place.js';

const BARE: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'nmod', 'parataxis']);

const FURTHER: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'ccomp', 'xcomp']);

const OBLIQUE_CASES: ReadonlySet<string> = new Set(['Acc', 'Dat', 'Ins']);

const OBJECT_CASES: ReadonlySet<string> = new Set(['Acc', 'Gen']);

/** What hangs on a noun that is counted, which then stands in the genitive though it is the subject. */
const COUNTED = /^(?:conj|nummod|det|amod|advmod|case)/;

/** Surnames in -о have one form, too: "Порошенко". */
const IN_O = /^\p{Lu}.+о$/u;

/**
 * Mends subjects and objects that a tree confuses where a language tells them by case and agreement
 * (Russian):
 * - a singular in an oblique case before a plural verb is its object, and nobody says who did it
 *   ("Финляндию приняли в НАТО");
 * - people in the genitive, which is their accusative, before a verb in the plural, or one that disagrees with
 *   them, are its object ("заложников освободили", "журналистов избила полиция");
 * - of two subjects the one that does not agree with the verb is its object ("гостя принял президент");
 * - an adjective in the instrumental behind a noun of another case says what the verb makes of it
 *   ("назвал заявления безрассудными");
 * - of two objects before a verb without a subject the name that may be a nominative and agrees with it is the subject,
 *   where the other is a thing that does not ("Бишкек эти утверждения отвергает");
 * - a name before a verb without a subject that is taken for an address or an aside is the subject ("Human Rights Watch
 *   осудила", "«Газпром» и Минэнерго заключили");
 * - an acronym before a verb that has no subject but agrees with it is the subject: it has one form
 *   for all cases ("США предоставили Украине помощь").
 *
 * @param undeclined folded names that have one form likewise ("Баку возложил ответственность на Ереван")
 */
export function withCaseRoles(
  sentence: Sentence,
  undeclined: ReadonlySet<string> = new Set(),
): Sentence {
  const { words } = sentence;
  const moved = new Map<number, string>();
  for (let verb = 0; verb < words.length; verb++) {
    if (!isActive(words[verb]!)) continue;
    const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
    if (children.some((c) => /^[nc]subj:pass|^aux:pass/.test(words[c]!.deprel))) continue;
    const subjects = children.filter((c) => words[c]!.deprel === 'nsubj');
    for (const c of subjects) if (isObject(words, c, words[verb]!)) moved.set(c, 'obj');
    for (const c of furtherSubjects(words, subjects, words[verb]!)) moved.set(c, 'obj');
    if (subjects.length > 0) continue;
    const subject = children.find(
      (c) => c < verb && isUndeclined(words, c, words[verb]!, undeclined),
    );
    const named =
      subject === undefined
        ? (nameAmongObjects(words, verb, children) ?? nameSetAside(words, verb, children))
        : undefined;
    if (named !== undefined) moved.set(named, 'nsubj');
    const isTransitive = children.some((c) => c !== subject && FURTHER.has(relation(words[c]!)));
    if (subject !== undefined && isTransitive) moved.set(subject, 'nsubj');
  }
  const predicates = new Map(words.flatMap((_, i) => predicateOf(words, i)));
  if (moved.size === 0 && predicates.size === 0) return sentence;
  const mended = words.map((word, i) => {
    const head = predicates.get(i);
    if (head !== undefined) return { ...word, head, deprel: 'xcomp' };
    return { ...word, deprel: moved.get(i) ?? word.deprel };
  });
  return { ...sentence, words: mended };
}

/** The verb that an adjective in the instrumental belongs to, where it was hung on a noun before it. */
function predicateOf(words: readonly Word[], i: number): readonly (readonly [number, number])[] {
  const { upos, feats, deprel, head } = words[i]!;
  if (upos !== 'ADJ' || feats.Case !== 'Ins' || deprel !== 'amod' || head < 0 || head > i)
    return [];
  const noun = words[head]!.feats.Case;
  if (noun === undefined || noun === 'Ins') return [];
  for (let up = head, steps = 0; up >= 0 && steps < words.length; steps++) {
    if (words[up]!.upos === 'VERB') return up < i ? [[i, up]] : [];
    up = words[up]!.head;
  }
  return [];
}

function relation(word: Word): string {
  return word.deprel.split(':')[0]!;
}

function isActive({ upos, feats }: Word): boolean {
  return upos === 'VERB' && feats.VerbForm !== 'Inf' && feats.Voice !== 'Pass';
}

function isObject(words: readonly Word[], c: number, verb: Word): boolean {
  const { upos, feats } = words[c]!;
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  if (isPeopleAsObject(words, c, verb) || isDisagreeing(words, c, verb)) return true;
  if (!OBLIQUE_CASES.has(feats.Case ?? '') || feats.Number !== 'Sing') return false;
  if (verb.feats.Number !== 'Plur') return false;
  return !words.some((word) => word.head === c && /^(conj|nummod)/.test(word.deprel));
}

/** "Двадцать солдат погибли" and "людей погибло" are counted; what is not, stands in the nominative as a subject. */
function isPeopleAsObject(words: readonly Word[], c: number, verb: Word): boolean {
  const { feats } = words[c]!;
  if (!OBJECT_CASES.has(feats.Case ?? '') || feats.Number === undefined) return false;
  if (feats.Animacy === 'Inan' || verb.feats.Gender === 'Neut') return false;
  const isOther = verb.feats.Number === 'Plur' || verb.feats.Number !== feats.Number;
  return isOther && !words.some((w) => w.head === c && isCounting(w) && !isJoinedObject(w));
}

/** "Навального и Илью Яшина скрутили": those who are joined to an object stand in its case. */
const isJoinedObject = ({ deprel, upos, feats }: Word): boolean =>
  deprel === 'conj' && upos === 'PROPN' && feats.Case !== undefined && feats.Case !== 'Nom';

/** Endings that a noun has in the nominative, and another one in the accusative: "посла", "судью". */
const DOUBTFUL = /[аяую]$/;

/** What makes many of one: "Путин с Лукашенко обсудили", "часть депутатов покинула". */
const MANY = /^(?:conj|nummod|appos|flat)/;

/** "Посла застрелили": one alone did not do what several did. */
function isDisagreeing(words: readonly Word[], c: number, verb: Word): boolean {
  const { form, feats } = words[c]!;
  if (feats.Number !== 'Sing' || verb.feats.Number !== 'Plur' || !DOUBTFUL.test(form)) return false;
  return !words.some((word, i) => {
    const isSeveral = word.feats.Number === 'Plur' && word.deprel === 'nmod';
    const isWith = words.some((w) => w.head === i && w.deprel === 'case' && /^со?$/.test(w.form));
    return word.head === c && (MANY.test(word.deprel) || isSeveral || isWith);
  });
}

function isCounting({ deprel, upos, feats }: Word): boolean {
  return COUNTED.test(deprel) && !(upos === 'ADJ' && OBJECT_CASES.has(feats.Case ?? ''));
}

function isUndeclined(
  words: readonly Word[],
  c: number,
  verb: Word,
  undeclined: ReadonlySet<string>,
): boolean {
  const { form, feats, upos } = words[c]!;
  const isInO = upos === 'PROPN' && IN_O.test(form);
  const hasOneForm = ACRONYM.test(form) || isInO || undeclined.has(fold(form));
  if (!BARE.has(relation(words[c]!)) || !hasOneForm) return false;
  const isJoined = words.some((word) => word.head === c && word.deprel === 'conj');
  if ((isJoined ? 'Plur' : feats.Number) !== verb.feats.Number) return false;
  return !hasCase(words, c);
}
