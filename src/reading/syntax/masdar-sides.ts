import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';
import { isUnder } from './under.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM']);

/** What the rule asks of a word. */
export interface Masdar {
  /** A noun of a deed that is done to somebody. */
  readonly isDeed: (word: number) => boolean;
  /** A state or a body that is named or described. */
  readonly isBody: (word: number) => boolean;
  readonly nameAt: NameAt;
}

/**
 * Tells who did it and to whom where both stand behind the noun of a deed (Arabic): the doer is its owner,
 * and what follows the doer's own words bare belongs to nobody else ("اعتقال السلطات التونسية رئيس الحركة"). A
 * body with the article, a name or a pronoun owns nothing behind it.
 */
export function withMasdarSides(sentence: Sentence, { isDeed, isBody, nameAt }: Masdar): Sentence {
  const words = [...sentence.words];
  words.forEach(({ upos }, deed) => {
    const doer = deed + 1;
    if (upos !== 'NOUN' || words[doer] === undefined || !isDeed(deed)) return;
    const isOwner = isPronounOf(words, deed, doer);
    if (!isOwner && !isBody(doer)) return;
    if (hasCase(words, doer) || !owns(words, deed, doer)) return;
    const end = isOwner ? doer + 1 : endOf(words, doer, nameAt);
    if (end === null) return;
    const object = objectAt(words, end);
    if (object === null || !isUnder(words, object, deed) || isSaid(words, object, deed)) return;
    words[doer] = { ...words[doer]!, head: deed, deprel: 'nsubj' };
    words[object] = { ...words[object]!, head: deed, deprel: 'obj' };
  });
  return { ...sentence, words };
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
