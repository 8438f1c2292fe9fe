import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameSpan } from './names.js';

const OBLIQUE: ReadonlySet<string> = new Set(['Gen', 'Dat', 'Ins', 'Loc']);
/** Cases of a subject and an object, which a preposition before an oblique name does not govern. */
const DIRECT: ReadonlySet<string> = new Set(['Nom', 'Acc']);
const LOOSE = /^(flat|appos|nmod|amod|compound|obl)/;

/**
 * Parts what stands behind a preposition from the subject right behind it, where a tree makes one name of both and
 * case tells them apart ("на встрече с Путиным | Асад поблагодарил", "с Лавровым | министр поддержал").
 *
 * @param names of the sentence
 */
export function withPartedNames(sentence: Sentence, names: readonly NameSpan[]): Sentence {
  const words = [...sentence.words];
  for (const { words: span, head } of names) {
    partBehind(words, span, head, names);
    partBefore(words, head);
  }
  return { ...sentence, words };
}

/** A name or a noun in the nominative that hangs inside an oblique name before it: the subject. */
function partBehind(
  words: Word[],
  [from, to]: NameSpan['words'],
  head: number,
  names: readonly NameSpan[],
): void {
  const isOblique = OBLIQUE.has(words[head]?.feats.Case ?? '') || hasCase(words, head);
  const next = names.find((name) => name.words[0] === to)?.head ?? to;
  const subject = words[next];
  if (!isOblique || subject === undefined || subject.head < from || subject.head >= to) return;
  const isNoun = subject.upos === 'PROPN' || subject.upos === 'NOUN';
  if (!isNoun || subject.feats.Case !== 'Nom' || !LOOSE.test(subject.deprel)) return;
  const verb = verbBehind(words, next) ?? verbBefore(words, head, next);
  if (verb === null) return;
  const isPassive = words[verb]!.feats.Voice === 'Pass';
  words[next] = { ...subject, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' };
}

/** "Осужден в Таразе | Марат Жыланбаев": the verb that the oblique name is of, where it has no subject. */
function verbBefore(words: readonly Word[], name: number, subject: number): number | null {
  const verb = words[name]!.head;
  if (verb < 0 || verb > name || words[verb]!.upos !== 'VERB') return null;
  const { VerbForm, Number: number } = words[verb]!.feats;
  const tellsDeed =
    VerbForm === 'Fin' || (VerbForm === 'Part' && words[verb]!.feats.Variant === 'Short');
  const hasSubject = words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'));
  const isPerson = words[subject]!.upos === 'PROPN' && words[subject]!.feats.Animacy !== 'Inan';
  const agrees = number === words[subject]!.feats.Number;
  return tellsDeed && !hasSubject && isPerson && agrees ? verb : null;
}

/** A name behind a preposition that hangs on the subject right behind it: what the words before are about. */
function partBefore(words: Word[], head: number): void {
  const name = words[head]!;
  const subject = words[name.head];
  const isBefore = name.head > head && /^(amod|flat|appos|compound)/.test(name.deprel);
  const own = words.findIndex((word) => word.head === head && word.deprel === 'case');
  // "Обсудил с Зеленским поставки": the preposition was hung on the noun behind, too.
  const isStray = own < 0 && words[head - 1]?.upos === 'ADP' && words[head - 1]!.head === name.head;
  const adposition = isStray ? head - 1 : own;
  if (!isBefore || adposition < 0 || subject === undefined) return;
  if (!OBLIQUE.has(name.feats.Case ?? '') || !DIRECT.has(subject.feats.Case ?? '')) return;
  if (isStray) words[adposition] = { ...words[adposition]!, head };
  const before = words[adposition - 1];
  words[head] =
    before?.upos === 'NOUN'
      ? { ...name, head: adposition - 1, deprel: 'nmod' }
      : { ...name, head: subject.head, deprel: 'obl' };
}

/** The next finite verb of the clause that has no subject and may have this one; null where there is none. */
function verbBehind(words: readonly Word[], noun: number): number | null {
  for (let i = noun + 1; i < words.length; i++) {
    const { upos, feats, form } = words[i]!;
    if (/^[,;:—–]$/.test(form)) return null;
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin') continue;
    const hasSubject = words.some(({ head, deprel }) => head === i && deprel.startsWith('nsubj'));
    const agrees = feats.Number === undefined || feats.Number === words[noun]!.feats.Number;
    return hasSubject || !agrees ? null : i;
  }
  return null;
}
