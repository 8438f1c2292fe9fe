import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import type { Mutable } from './mutable.js';
import { isTime } from './times-of-day.js';
import { isAcrossVerb, isUnder } from './under.js';

const REACH = 20;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X']);
/** Where the clause of a verb ends at the latest. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ']);
const STOPS = /^[.؛;:؟!?…]$/;
const COMMAS = /^[،,]$/;
const SIDES = /^(?:nsubj|obj)$/;
const OBJECTS = /^(?:obj|ccomp|xcomp|iobj)$/;
const ARTICLE = /^ال/;

/** What the rule asks of a word. */
export interface Phrases {
  /** Words of the name or office that a word is part of, null where there is none. */
  readonly nameAt: NameAt;
  /** A place, a day or a thing called by name, which owns nobody and is nobody's title. */
  readonly isPlaceName: (word: number) => boolean;
  /** Somebody who may act or be acted on: a state, a body, a person, or a noun for such. */
  readonly isParty: (word: number) => boolean;
  /** A body, which bears no name of a person. */
  readonly isBody: (word: number) => boolean;
  /** Somebody called by name. */
  readonly isNamed: (word: number) => boolean;
  /** Two words are of the names of two different persons. */
  readonly areOthers: (word: number, other: number) => boolean;
  /** A verb by which something is done to its object. */
  readonly isDoneTo: (verb: number) => boolean;
}

/**
 * Parts whoever acts or is acted on from a phrase between them and the verb, whose part trees take them for (Arabic): "حثت
 * الوزارة خلال مؤتمر صحفي | رجب أردوغان", "هاجمت الحركة عبر منصة إكس | القوات", "أشادت في وقت سابق | الوزارة". A
 * noun with an indefinite adjective, a time and a name of no person own nobody, so that whoever stands bare behind them is the
 * verb's subject, or the object where it has a subject.
 */
export function withSidesBehindPhrase(sentence: Sentence, phrases: Phrases): Sentence {
  const words: Mutable[] = sentence.words.map((word) => ({ ...word }));
  let isSame = true;
  sentence.words.forEach(({ upos, feats }, verb) => {
    const isActive = feats.Voice !== 'Pass' && (feats.Person ?? '3') === '3';
    if (upos === 'VERB' && isActive && hangBehind(words, verb, phrases)) isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

function hangBehind(words: Mutable[], verb: number, phrases: Phrases): boolean {
  let isChanged = withoutTimeAsSide(words, verb);
  for (let at = verb + 2; at < words.length && at < verb + REACH; at++) {
    const { upos, form } = words[at]!;
    if (CLAUSE_ENDS.has(upos) || STOPS.test(form)) break;
    if (!isSomebody(words, at, phrases) || !isClosed(words, at, verb, phrases)) continue;
    const top = topOf(words, at);
    if (!isUnder(words, top, verb) || isAcrossVerb(words, top, verb)) continue;
    if (firstIsSubject(words, verb, top, phrases)) isChanged = true;
    const role = roleOf(words, verb, top, phrases);
    if (role === null) continue;
    if (role === 'nsubj') {
      for (const other of words) {
        if (other.head === verb && other.deprel === 'nsubj') other.deprel = 'obj';
        if (other.head === top && other.deprel === 'obj') other.head = verb;
      }
    }
    if (words[at]!.upos === 'ADJ') words[at]!.upos = 'NOUN';
    Object.assign(words[top]!, { head: verb, deprel: role });
    isChanged = true;
  }
  return isChanged;
}

/** Of two who stand behind a verb without a subject the first is it. */
function firstIsSubject(
  words: Mutable[],
  verb: number,
  second: number,
  { isParty }: Phrases,
): boolean {
  const sides = words.flatMap(({ head, deprel }, i) =>
    head === verb && SIDES.test(deprel) ? [i] : [],
  );
  const [first = -1] = sides;
  const isAlone = sides.length === 1 && first > verb && first < second;
  if (!isAlone || words[first]!.deprel !== 'obj' || !isParty(first)) return false;
  if (!agrees(words[verb]!, words[first]!)) return false;
  words[first]!.deprel = 'nsubj';
  return true;
}

/** "فرض يوم الأربعاء الحلف عقوبات": a day right behind the verb is neither side where there is another. */
function withoutTimeAsSide(words: Mutable[], verb: number): boolean {
  const time = words[verb + 1];
  if (time?.upos !== 'NOUN' || time.head !== verb || !SIDES.test(time.deprel)) return false;
  const isOther = words.some(
    ({ head, deprel }, i) => head === verb && i > verb + 1 && SIDES.test(deprel),
  );
  if (!isTime(time.form) || !isOther) return false;
  time.deprel = 'obl';
  // Of two bare nouns that are left the first is the subject.
  const [first, second] = words.filter(
    ({ head, deprel }, i) => head === verb && i > verb + 1 && SIDES.test(deprel),
  );
  if (first?.deprel === 'obj' && second?.deprel === 'obj') first.deprel = 'nsubj';
  return true;
}

/** Whether somebody bare begins at a word. */
function isSomebody(words: readonly Word[], at: number, { nameAt, isParty }: Phrases): boolean {
  const { upos, deprel, form } = words[at]!;
  const isNoun = NOMINAL.has(upos) || (upos === 'ADJ' && isTime(words[at - 1]!.form));
  if (!isNoun || !isParty(at) || isTime(form) || deprel === 'conj' || deprel === 'cc') return false;
  if ((nameAt(at)?.[0] ?? at) !== at || hasCase(words, at)) return false;
  const before = words[at - 1]!;
  return before.upos !== 'ADP' && before.upos !== 'CCONJ' && before.deprel !== 'cc';
}

/** Whether what stands before a word can own nothing and be nobody's title. */
function isClosed(
  words: readonly Word[],
  at: number,
  verb: number,
  { isPlaceName, isBody, isNamed, areOthers }: Phrases,
): boolean {
  const last = COMMAS.test(words[at - 1]!.form) ? at - 2 : at - 1;
  if (last <= verb) return false;
  // "هنأ وزير الخارجية، هاكان فيدان، | زعيم المعارضة رايلا أودينغا": one man has not two names.
  if (last === at - 2 && areOthers(last, at)) return true;
  // "هددت الفصائل العراقية | أردوغان": a body is called by no person's name.
  const described = words[last]!.upos === 'ADJ' ? words[last]!.head : last;
  const isSide = words[described]?.head === verb && SIDES.test(words[described]!.deprel);
  if (isSide && described > verb) {
    return ARTICLE.test(words[last]!.form) && isBody(described) && isNamed(at);
  }
  if (!isInPhrase(words, last, verb)) return false;
  const { upos, form, head } = words[last]!;
  if (isTime(form) || isPlaceName(last)) return true;
  if (upos !== 'ADJ' || head < 0) return false;
  const noun = words[head]!;
  if (isTime(noun.form)) return true;
  return !ARTICLE.test(form) && !ARTICLE.test(noun.form) && noun.upos === 'NOUN';
}

/** Whether a word is in a phrase with an adposition, or of time, that belongs to a verb. */
function isInPhrase(words: readonly Word[], word: number, verb: number): boolean {
  for (let at = word, steps = 0; at > verb && steps < words.length; steps++) {
    if (hasCase(words, at) || isTime(words[at]!.form)) return true;
    at = words[at]!.head;
  }
  return false;
}

/** The word that the others of a name hang on, which some trees take from its end. */
function topOf(words: readonly Word[], at: number): number {
  let top = at;
  while (words[top]!.head > top && NOMINAL.has(words[words[top]!.head]!.upos))
    top = words[top]!.head;
  return top;
}

function roleOf(
  words: readonly Word[],
  verb: number,
  noun: number,
  { isDoneTo, isParty }: Phrases,
): string | null {
  const subject = words.findIndex(({ head, deprel }) => head === verb && deprel === 'nsubj');
  // "حملت الحركة | إسرائيل المسؤولية": a thing behind somebody may be a second object.
  const object = words.findIndex(
    ({ head, deprel }, i) => head === verb && OBJECTS.test(deprel) && (i < noun || isParty(i)),
  );
  const own = words[noun]!;
  if (own.head === verb && SIDES.test(own.deprel)) {
    const isSecond = own.deprel === 'nsubj' && subject < noun;
    if (isSecond && object < 0) return 'obj';
    const hasOwn = words.some(({ head, deprel }) => head === noun && deprel === 'obj');
    return hasOwn && subject < 0 && agrees(words[verb]!, own) ? 'nsubj' : null;
  }
  if (subject < 0) return agrees(words[verb]!, own) ? 'nsubj' : null;
  // What a tree takes for the subject stands behind somebody who is no part of anything before.
  if (subject > noun) return object < 0 && agrees(words[verb]!, own) ? 'nsubj' : null;
  return object < 0 && isDoneTo(verb) ? 'obj' : null;
}

/** Common nouns show their gender; names and states do not. */
function agrees({ feats }: Word, { upos, form, feats: own }: Word): boolean {
  if (upos !== 'ADJ' && own.Gender === 'Fem' && feats.Gender === 'Masc') return false;
  if (upos !== 'NOUN' || feats.Gender === undefined) return true;
  return own.Number === 'Plur' || !form.endsWith('ة') || feats.Gender === 'Fem';
}
