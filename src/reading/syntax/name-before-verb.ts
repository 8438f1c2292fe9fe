import { mayTellTime } from '../../article/index.js';
import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { ACRONYM } from './said-at-place.js';
import { isUnder } from './under.js';

/** What trees take a name for that stands behind another noun. */
const HUNG: ReadonlySet<string> = new Set(['flat', 'nmod', 'appos', 'flat:name', 'amod']);
/** What may stand between a subject and its verb. */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'PART', 'PRON']);
/** How far behind a name the verb may stand. */
const FARTHEST = 12;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);
type Span = readonly [from: number, to: number];
/** A name that ends so is a man's or a masculine one in the nominative. */
const MASCULINE = /[бвгдзйклмнпрстфхцчшщж]$/;
const FEMININE = /[ая]$/;
/** Endings of nouns to whom something is done or given, never of a nominative singular. */
const DATIVE = /(?:у|ю|ии|ому|ему)$/;

/**
 * Makes the subject of the name right before a verb that it agrees with, where the tree takes it for a part of what
 * stands before it and makes that the subject, though it disagrees ("обвинения Киева | Москва отвергла",
 * "Германии | Путин пообещал газ"). For languages whose verbs agree with their subject (Russian).
 *
 * So is a name in the nominative that hangs on a phrase with a preposition before a verb that has no subject ("после
 * прихода талибов к власти | Душанбе не признал").
 *
 * @param nameAt the words of a known name, of which only the first is asked for
 * @param isUndeclined whether a name has one form for all cases
 */
export function withNameBeforeVerb(
  sentence: Sentence,
  nameAt: NameAt,
  isUndeclined: (word: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let name = 1; name < words.length - 1; name++) {
    const span = nameAt(name);
    if (span === null || !isHeadOf(words, name, span) || !HUNG.has(words[name]!.deprel)) continue;
    if (words[name]!.head > span[0] || hasCase(words, name)) continue;
    const several = joinedBehind(words, name);
    const verb = verbBehind(words, several?.end ?? span[1]);
    if (verb === null) continue;
    const areSubjects = several !== null && words[verb]!.feats.Number === 'Plur';
    if (areSubjects && !hasSubject(words, verb) && isOblique(words, words[name]!.head, verb)) {
      makeSubject(words, name, verb);
      isMended = true;
      continue;
    }
    const isSubject = agrees(words[name]!, words[verb]!);
    // "По просьбе Казахстана | ОДКБ направила": capitals are not whose a name before them is.
    const isAcronym = ACRONYM.test(words[name]!.form) && words[verb]!.feats.Number === 'Sing';
    const before = words[span[0] - 1];
    const isBehindName = before?.upos === 'PROPN' && !ACRONYM.test(before.form);
    const isFree = isBehindName || isTime(words, span[0] - 1) || isAlone(words, name, verb);
    const isPlural = isFree && words[verb]!.feats.Number === 'Plur' && mayBePlural(words[name]!);
    const mayBe =
      isSubject ||
      (isHers(words[name]!, words[verb]!) && isAlone(words, name, verb)) ||
      isPlural ||
      (isUndeclined(name) && words[verb]!.feats.Gender === 'Masc') ||
      (isAcronym && isFree && words[verb]!.feats.Gender !== 'Neut');
    if (mayBe && !hasSubject(words, verb) && isOblique(words, words[name]!.head, verb)) {
      makeSubject(words, name, verb);
      isMended = true;
    }
    if (!isSubject || words[name]!.head === verb) continue;
    const subjects = words.flatMap(({ head, deprel }, i) =>
      head === verb && deprel === 'nsubj' && i < name ? [i] : [],
    );
    const [first] = subjects;
    if (subjects.length !== 1 || !isUnder(words, name, first!)) continue;
    const other = words[first!]!;
    if (isTitle(other)) continue;
    // A name in the nominative is no owner of what stands before it.
    const isThing = other.upos === 'NOUN' && other.feats.Animacy === 'Inan' && name - first! > 1;
    if (!isThing && !isNoSubject(other, words[verb]!)) continue;
    words[first!] = { ...other, deprel: DATIVE.test(other.form) ? 'iobj' : 'obj' };
    words[name] = { ...words[name]!, upos: 'PROPN', head: verb, deprel: 'nsubj' };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** Whether a word is the one of a name that the others hang on. */
function isHeadOf(words: readonly Word[], word: number, [from, to]: Span): boolean {
  const { head } = words[word]!;
  return head < from || head >= to;
}

/** A noun without an adposition, or a day behind one, owns nobody: "тем временем | НАТО", "в пятницу | КНДР". */
function isTime(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (mayTellTime(word.form, 'ru') || word.upos === 'ADV' || word.lemma === 'время')
  );
}

/** "Супермаркетов | Гиффордс получила": men's names are declined, so that one in a consonant behind a noun is a woman's. */
const isHers = ({ form, upos, feats }: Word, verb: Word): boolean =>
  upos === 'PROPN' &&
  verb.feats.Gender === 'Fem' &&
  MASCULINE.test(form) &&
  feats.Number !== 'Plur' &&
  !ACRONYM.test(form);

/** "2010 года | власти экстрадировали": tags confuse the plural with the genitive singular. */
const mayBePlural = ({ form, upos, feats }: Word): boolean =>
  feats.Number === 'Plur'
    ? feats.Case === 'Nom'
    : upos === 'NOUN' && feats.Case === 'Gen' && /[ыи]$/.test(form);

/** Whether nothing else that hangs on a verb may be its subject. */
function isAlone(words: readonly Word[], name: number, verb: number): boolean {
  const isShort = isShortPassive(words[verb]!);
  const isActive = words[verb]!.feats.Voice === 'Act';
  const hasObject = words.some(
    ({ head, deprel }) => head === verb && /^(?:obj|iobj|xcomp|ccomp)/.test(deprel),
  );
  return (
    (isShort || (isActive && hasObject)) &&
    !words.some(({ feats, upos }, i) => {
      const isNoun = upos === 'NOUN' || upos === 'PROPN';
      return i !== name && isNoun && feats.Case === 'Nom' && isUnder(words, i, verb) && i > name;
    })
  );
}

/** Where names that are coordinated with one in the nominative end; null where there are none. */
function joinedBehind(words: readonly Word[], name: number): { readonly end: number } | null {
  const joined = words.flatMap(({ head, deprel }, i) =>
    head === name && deprel === 'conj' && i > name ? [i] : [],
  );
  const last = joined.at(-1);
  const isNominative = words[name]!.feats.Case === 'Nom' || ACRONYM.test(words[name]!.form);
  const isName = last !== undefined && /^\p{Lu}/u.test(words[last]!.form);
  if (last === undefined || !isNominative || !isName) return null;
  let end = last + 1;
  while (end < words.length && isPart(words, end, last)) end++;
  return { end };
}

/** What stands behind a verb in another number is no subject of it: "поддержала Эмираты". */
function hasSubject(words: readonly Word[], verb: number): boolean {
  return words.some(
    ({ head, deprel }, i) =>
      head === verb && /^[nc]subj/.test(deprel) && !isObjectBehind(words, i, verb),
  );
}

function isObjectBehind(words: readonly Word[], noun: number, verb: number): boolean {
  const isPlural = words[noun]!.feats.Number === 'Plur' && words[noun]!.feats.Case === 'Acc';
  return noun > verb && isPlural && words[verb]!.feats.Number === 'Sing';
}

/** "ХАМАС накануне атакован". */
const isShortPassive = ({ feats }: Word): boolean =>
  feats.Voice === 'Pass' && feats.VerbForm === 'Part' && feats.Variant === 'Short';

/** Hangs a name on the verb as its subject; what was taken for that behind the verb is its object. */
function makeSubject(words: Word[], name: number, verb: number): void {
  const deprel = isShortPassive(words[verb]!) ? 'nsubj:pass' : 'nsubj';
  words[name] = { ...words[name]!, upos: 'PROPN', head: verb, deprel };
  words.forEach((word, i) => {
    if (word.head === verb && word.deprel === 'nsubj' && isObjectBehind(words, i, verb))
      words[i] = { ...word, deprel: 'obj' };
  });
}

/** Whether a noun stands in a phrase with a preposition that belongs to the verb. */
function isOblique(words: readonly Word[], noun: number, verb: number): boolean {
  let isMarked = false;
  for (let up = noun, steps = 0; up >= 0 && steps < words.length; steps++) {
    if (up === verb) return isMarked;
    if (words[up]!.upos === 'VERB') return false;
    isMarked ||= hasCase(words, up) || (words[up]!.deprel === 'obl' && isTime(words, up));
    up = words[up]!.head;
  }
  return false;
}

/** The finite verb that follows, adverbs, infinitives and phrases of time and place between. */
function verbBehind(words: readonly Word[], from: number): number | null {
  for (let i = from; i < Math.min(words.length, from + 2 * FARTHEST); i++) {
    const { upos, feats, head, form } = words[i]!;
    const closed = form === ',' ? endOfInsertion(words, i) : null;
    if (closed !== null) {
      i = closed;
      continue;
    }
    if (upos === 'ADP' && head > i && NOMINAL.has(words[head]!.upos)) {
      i = head;
      while (i + 1 < words.length && isPart(words, i + 1, head)) i++;
      continue;
    }
    if (mayTellTime(words[i]!.form, 'ru') || (upos === 'NUM' && words[i + 1]?.upos === 'NOUN'))
      continue;
    if (upos === 'VERB' && isShortPassive(words[i]!)) return i;
    if (upos === 'VERB' && feats.VerbForm === 'Fin') return feats.Voice === 'Pass' ? null : i;
    const isInfinitive = upos === 'VERB' && feats.VerbForm === 'Inf';
    if (!isInfinitive && !BETWEEN.has(upos)) return null;
  }
  return null;
}

/** The comma behind a participle's or a relative clause: "КНДР, *обвинив партию в срыве переговоров,* призвала". */
function endOfInsertion(words: readonly Word[], comma: number): number | null {
  const first = words[comma + 1];
  const second = words[comma + 2];
  const isParticiple = first?.upos === 'VERB' && /^(?:Conv|Part)$/.test(first.feats.VerbForm ?? '');
  const isRelative = [first, second].some((word) => /^котор/i.test(word?.form ?? ''));
  if (!isParticiple && !isRelative) return null;
  const end = words.findIndex(({ form }, i) => i > comma + 1 && form === ',');
  return end < 0 || end - comma > FARTHEST ? null : end;
}

/** Whether a word goes on with the phrase of a noun before it. */
function isPart(words: readonly Word[], word: number, noun: number): boolean {
  const { upos, form } = words[word]!;
  return upos !== 'VERB' && upos !== 'ADP' && form !== ',' && isUnder(words, word, noun);
}

function agrees({ form, feats: own }: Word, { feats }: Word): boolean {
  if (feats.Number === 'Plur') return false;
  if (feats.Gender === 'Fem') return FEMININE.test(form);
  if (feats.Gender === 'Masc') return MASCULINE.test(form);
  return feats.Gender === undefined && (own.Case === 'Nom' || MASCULINE.test(form));
}

/** "Лидер оппозиции Светлана Тихановская призвала": a man's title, whose object is another form, is that of the woman. */
const isTitle = ({ form, feats }: Word): boolean =>
  feats.Animacy === 'Anim' &&
  feats.Gender === 'Masc' &&
  feats.Number === 'Sing' &&
  feats.Case === 'Nom' &&
  /[бвгдзйклмнпрстфхцчшщжь]$/.test(form);

/** One that its number, its gender or its case tells from the subject of a verb. */
function isNoSubject({ feats: own, form }: Word, { feats }: Word): boolean {
  if (own.Number !== undefined && own.Number !== feats.Number) return true;
  if (own.Case !== undefined && own.Case !== 'Nom' && !(own.Case === 'Acc' && FEMININE.test(form)))
    return true;
  return feats.Gender !== undefined && own.Gender !== undefined && own.Gender !== feats.Gender;
}
