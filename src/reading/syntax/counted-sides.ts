import type { Sentence, Word } from '../../language/index.js';
import { verbAbove } from './under.js';

const OBLIQUE = /^(?:obl|nmod|obj|nsubj)(?::|$)/;

/**
 * Makes an object or a subject of what "about" or "over" and a number stand before, which trees take for a phrase with
 * a preposition: "направил около тысячи солдат", "погибли свыше ста человек". For Russian.
 *
 * @param isAbout whether a form is an adposition that before a number says how many, not where ("около")
 * @param isMore whether a form compares a number ("более")
 */
export function withCountedSides(
  sentence: Sentence,
  isAbout: (form: string) => boolean,
  isMore: (form: string) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach(({ form, upos, head: noun, deprel }, about) => {
    if (deprel !== 'case' || upos !== 'ADP' || !isAbout(form)) return;
    const counted = words[noun];
    if (counted === undefined || noun <= about || words[about + 1]?.upos !== 'NUM') return;
    const verb = counted.head;
    if (verb < 0 || words[verb]!.upos !== 'VERB' || !OBLIQUE.test(counted.deprel)) return;
    const role = roleBeside(words, verb, noun);
    if (role === null) return;
    words[about] = { ...words[about]!, upos: 'ADV', deprel: 'advmod' };
    words[noun] = { ...counted, deprel: role };
    isMended = true;
  });
  for (let more = 1; more < words.length - 2; more++)
    isMended = compared(words, more, isMore) || isMended;
  for (let i = 1; i < words.length; i++) isMended = owning(words, i) || isMended;
  return isMended ? { ...sentence, words } : sentence;
}

/** "*Тысячи человек* вышли": of two subjects side by side the one in the genitive is the first one's. */
function owning(words: Word[], at: number): boolean {
  const [first, second] = [words[at - 1]!, words[at]!];
  const areSubjects = first.deprel === 'nsubj' && second.deprel === 'nsubj';
  if (!areSubjects || first.head !== second.head || first.upos !== 'NOUN') return false;
  if (second.feats.Case !== 'Gen' || first.feats.Case === 'Gen') return false;
  words[at] = { ...second, head: at - 1, deprel: 'nmod' };
  return true;
}

/** "Запустил по Израилю более трехсот ракет": the number is hung on the noun before it, and what it counts on it. */
function compared(words: Word[], more: number, isMore: (form: string) => boolean): boolean {
  const number = words[more + 1]!;
  if (!isMore(words[more]!.form) || number.upos !== 'NUM') return false;
  if (number.head < 0 || number.head >= more || words[number.head]!.upos === 'VERB') return false;
  const noun = words.findIndex(
    ({ head, upos, feats }, i) =>
      i > more + 1 && head === more + 1 && upos === 'NOUN' && feats.Case === 'Gen',
  );
  const verb = verbAbove(words, number.head);
  if (noun < 0 || verb < 0 || verb > more) return false;
  const role = roleBeside(words, verb, noun);
  if (role === null) return false;
  words[noun] = { ...words[noun]!, head: verb, deprel: role };
  words[more + 1] = { ...number, head: noun, deprel: 'nummod' };
  words[more] = { ...words[more]!, head: more + 1, deprel: 'advmod' };
  return true;
}

function roleBeside(words: readonly Word[], verb: number, noun: number): string | null {
  const has = (relation: RegExp) =>
    words.some((word, i) => i !== noun && word.head === verb && relation.test(word.deprel));
  const { feats, form } = words[verb]!;
  if (feats.Voice === 'Pass') return has(/^nsubj/) ? null : 'nsubj:pass';
  if (!has(/^nsubj/) && feats.VerbForm === 'Fin') return 'nsubj';
  return has(/^obj$/) || /с[яь]$/.test(form) ? null : 'obj';
}
