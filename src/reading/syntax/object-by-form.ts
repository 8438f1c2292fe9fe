import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isTime } from './times-of-day.js';
import { isAcrossVerb, isUnder } from './under.js';

const COMPARED = /^(?:أكثر|أقل|أزيد)$/;
const ARTICLE = /^ال/;
const MASCULINE_PLURAL = /.{2,}ين$/;
const PLACED = /^(?:nsubj|obj|ccomp|iobj)/;

/**
 * Mends what form alone tells of objects in languages whose verb stands first (Arabic):
 * - a noun of time is nobody's object ("هاجم الحرس ليلا المقر");
 * - "more than a hundred pupils" behind a subject is what was done to, not how many the subject is;
 * - an "adjective" without the article behind a noun with it is none: oblique plurals are the object of the
 *   verb that has none ("فرقت الشرطة بالغاز المسيل للدموع محتجين").
 */
export function withObjectsByForm(sentence: Sentence): Sentence {
  const words = sentence.words.map((word) =>
    word.deprel === 'obj' && isTime(word.form) ? { ...word, deprel: 'obl' } : word,
  );
  for (let i = 0; i < words.length; i++) compared(words, i);
  words.forEach(({ upos, feats }, verb) => {
    if (upos !== 'VERB' || feats.Voice === 'Pass') return;
    const sides = words.filter(({ head, deprel }) => head === verb && PLACED.test(deprel));
    const subject = words.findIndex(
      ({ head, deprel }, i) => i > verb && head === verb && deprel === 'nsubj',
    );
    if (subject < 0 || sides.length > 1) return;
    if (!counted(words, verb, subject)) oblique(words, verb);
  });
  return { ...sentence, words };
}

/** "More than a hundred pupils", "no fewer than 20 civilians": who is counted stands where the phrase does. */
function compared(words: Word[], at: number): void {
  const isNoFewer =
    words
      .slice(at, at + 4)
      .map((w) => w.form)
      .join(' ') === 'ما لا يقل عن';
  const isMore = COMPARED.test(words[at]!.form) && words[at + 1]?.form === 'من';
  const number = isNoFewer ? at + 4 : at + 2;
  const { head, deprel } = words[at]!;
  if ((!isNoFewer && !isMore) || words[number]?.upos !== 'NUM') return;
  if (head < 0 || !/^(?:obj|nsubj|xcomp)/.test(deprel) || hasCase(words, at)) return;
  const noun = /^(?:NOUN|PROPN|ADJ)$/.test(words[number + 1]?.upos ?? '') ? number + 1 : null;
  const counted = noun ?? number;
  words[counted] = {
    ...words[counted]!,
    head,
    deprel: deprel === 'xcomp' ? 'obj' : deprel,
    upos: noun === null ? 'NUM' : 'NOUN',
  };
  if (noun !== null) words[number] = { ...words[number]!, head: noun, deprel: 'nummod' };
  for (let i = at; i < number; i++) {
    const isInside = words[i]!.head >= at && words[i]!.head <= counted;
    if (i === at || !isInside || words[i]!.deprel === 'case')
      words[i] = {
        ...words[i]!,
        head: number,
        deprel: 'advmod',
        upos: i === at ? 'ADV' : words[i]!.upos,
      };
  }
}

/** Hangs "more than a hundred pupils" on the verb; false where there is no such thing. */
function counted(words: Word[], verb: number, subject: number): boolean {
  const more = words.findIndex(
    ({ form, head, deprel }, i) =>
      i > subject && COMPARED.test(form) && head === subject && /^(?:amod|nmod)$/.test(deprel),
  );
  const number = more + 2;
  if (more < 0 || words[more + 1]?.form !== 'من' || words[number]?.upos !== 'NUM') return false;
  if (hasCase(words, more)) return false;
  const noun = words.findIndex(
    ({ upos, head }, i) => i > number && i <= number + 2 && upos === 'NOUN' && head === number,
  );
  const object = noun < 0 ? number : noun;
  if (noun >= 0) words[number] = { ...words[number]!, head: noun, deprel: 'nummod' };
  words[more] = { ...words[more]!, head: number, deprel: 'advmod' };
  words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
  return true;
}

function oblique(words: Word[], verb: number): void {
  const found = words.findIndex((word, i) => {
    const above = words[word.head];
    return (
      i > verb &&
      word.deprel === 'amod' &&
      word.feats.Number === 'Plur' &&
      MASCULINE_PLURAL.test(word.form) &&
      !ARTICLE.test(word.form) &&
      above !== undefined &&
      ARTICLE.test(above.form) &&
      isUnder(words, i, verb) &&
      !isAcrossVerb(words, i, verb)
    );
  });
  if (found >= 0) words[found] = { ...words[found]!, head: verb, deprel: 'obj', upos: 'NOUN' };
}
