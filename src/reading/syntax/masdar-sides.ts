import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';
import { isUnder } from './under.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);

/** Words of a title before the one that closes it: "وزير خارجية فرنسا". */
const LONGEST_TITLE = 4;
const DEFINITE = /^ال/;

/** What the rule asks of a word. */
export interface Masdar {
  /** A noun of a deed that is done to somebody. */
  readonly isDeed: (word: number) => boolean;
  /** A state or a body that is named or described. */
  readonly isBody: (word: number) => boolean;
  /** A noun of a deed whose owner is hardly whom it befell: a visit, a signature, a call. */
  readonly isOwnersDeed: (word: number) => boolean;
  /** Whether patterns of the noun of a deed name another as what it is done to: a signature, an agreement. */
  readonly isContent: (deed: number, noun: number) => boolean;
  /** Somebody called by name or title, or a noun for people. */
  readonly isPerson: (word: number) => boolean;
  readonly nameAt: NameAt;
}

/**
 * Tells who did it and to whom where both stand behind the noun of a deed (Arabic): the doer is its owner,
 * and what follows the doer's own words bare belongs to nobody else ("اعتقال السلطات التونسية رئيس الحركة"). A
 * body with the article, a name or a pronoun owns nothing behind it. So it is with people where the deed is one
 * that its owner does ("لقاء وزير الخارجية المصري سامح شكري نظيره", "توقيع الرئيسين الاتفاق").
 */
export function withMasdarSides(sentence: Sentence, masdar: Masdar): Sentence {
  const { isDeed, isBody, isOwnersDeed, isPerson, nameAt } = masdar;
  const words = [...sentence.words];
  words.forEach(({ upos }, deed) => {
    const doer = deed + 1;
    if (upos !== 'NOUN' || words[doer] === undefined) return;
    const isOwners = isOwnersDeed(deed);
    if (!isOwners && !isDeed(deed)) return;
    const isPersonal = isOwners && isPerson(doer);
    const isOwner = isPronounOf(words, deed, doer);
    if (!isPersonal && !isOwner && !isBody(doer)) return;
    if (hasCase(words, doer) || !owns(words, deed, doer)) return;
    const end = isOwner
      ? doer + 1
      : isPersonal
        ? endOfPerson(words, doer, masdar)
        : endOf(words, doer, nameAt);
    if (end === null) return;
    const object = objectAt(words, end);
    if (object === null) return;
    const isBeside = isBesideDeed(words, object, deed) && masdar.isContent(deed, object);
    if (!isBeside && !isUnder(words, object, deed)) return;
    if (isSaid(words, object, deed)) return;
    // "The president A, leader of B": a noun for people may tell who A is.
    if (isPersonal && isPerson(object) && nameAt(object) === null && !isOwned(words, object))
      return;
    words[doer] = { ...words[doer]!, head: deed, deprel: 'nsubj' };
    words[object] = { ...words[object]!, head: deed, deprel: 'obj' };
  });
  return { ...sentence, words };
}

/** An object that the tree gives to the verb on which the deed hangs with an adposition. */
function isBesideDeed(words: readonly Word[], object: number, deed: number): boolean {
  const { head, deprel } = words[object]!;
  const isOfVerb = head === words[deed]!.head && head >= 0 && head < deed;
  return isOfVerb && deprel === 'obj' && hasCase(words, deed);
}

/** "نظيره": with a pronoun in the same token. */
function isOwned(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1];
  return next?.upos === 'PRON' && next.token === words[noun]!.token;
}

/**
 * Where a person's words end: a name, or a title up to the noun with the article and its adjectives, with the name
 * behind it, and with a second name that is led by "and" and an adjective.
 */
function endOfPerson(
  words: readonly Word[],
  doer: number,
  { nameAt, isPerson }: Masdar,
): number | null {
  let end = doer;
  while (nameAt(end) === null && !DEFINITE.test(words[end]?.form ?? '')) {
    if (end >= doer + LONGEST_TITLE || words[end]?.upos !== 'NOUN' || hasCase(words, end))
      return null;
    end++;
  }
  end = behindAdjectives(words, Math.max(end + 1, nameAt(end)?.[1] ?? 0));
  const isNamed = words[end - 1]?.upos === 'PROPN';
  if (!isNamed && isPerson(end) && nameAt(end)?.[0] === end) end = nameAt(end)![1];
  if (words[end]?.upos !== 'CCONJ') return end;
  const second = behindAdjectives(words, end + 1);
  const isSecond = second > end + 1 && nameAt(second)?.[0] === second;
  return isSecond ? nameAt(second)![1] : null;
}

function behindAdjectives(words: readonly Word[], from: number): number {
  let end = from;
  while (/^(?:ADJ|PROPN)$/.test(words[end]?.upos ?? '') && DEFINITE.test(words[end]!.form)) end++;
  return end;
}

/** "لقائه الرئيس": the pronoun of whoever did it. */
function isPronounOf(words: readonly Word[], deed: number, doer: number): boolean {
  const { upos, token } = words[doer]!;
  return upos === 'PRON' && token === words[deed]!.token;
}

function owns(words: readonly Word[], deed: number, doer: number): boolean {
  const { head, deprel } = words[doer]!;
  return head === deed && /^(nmod|nsubj|obj|flat)/.test(deprel);
}

/** Where the doer's words end: with its name, or behind the adjectives of a noun with the article. */
function endOf(words: readonly Word[], doer: number, nameAt: NameAt): number | null {
  const { form, upos } = words[doer]!;
  const name = nameAt(doer);
  if (name === null && !form.startsWith('ال') && upos !== 'PROPN') return null;
  let end = name?.[1] ?? doer + 1;
  while (words[end]?.upos === 'ADJ' && words[end]!.form.startsWith('ال')) end++;
  return end;
}

function objectAt(words: readonly Word[], at: number): number | null {
  const first = words[at];
  if (first === undefined || !NOMINAL.has(first.upos) || isTime(first.form)) return null;
  const isCounting = first.upos === 'NUM' && first.deprel.startsWith('nummod') && first.head > at;
  const noun = isCounting ? first.head : at;
  return hasCase(words, noun) || words[at]!.deprel === 'cc' ? null : noun;
}

/** Coordinated with the doer, or subject of another verb. */
function isSaid(words: readonly Word[], object: number, deed: number): boolean {
  const { deprel, head } = words[object]!;
  return deprel === 'conj' || (deprel.startsWith('nsubj') && head !== deed);
}
