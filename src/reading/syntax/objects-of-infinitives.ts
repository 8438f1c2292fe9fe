import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const OBJECT = /^(?:obj|ccomp|xcomp)/;

/**
 * Tells two subjects of a word that has an infinitive below it apart: the one before it that it does not agree with, or that
 * stands in another case, is the object of the infinitive ("*Афины* должен был посетить глава МИД"). For languages whose
 * predicates agree with their subject and of which case tells the roles (Russian).
 */
export function withObjectsOfInfinitives(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  words.forEach((predicate, at) => {
    const children = words.flatMap(({ head }, c) => (head === at ? [c] : []));
    const infinitive = children.find(
      (c) => words[c]!.deprel === 'xcomp' && words[c]!.feats.VerbForm === 'Inf',
    );
    const subjects = children.filter(
      (c) => words[c]!.deprel === 'nsubj' && NOMINAL.has(words[c]!.upos) && !hasCase(words, c),
    );
    if (infinitive === undefined) return;
    if (subjects.length === 1) {
      const doer = words.findIndex((w, c) => c > infinitive && isDoer(words, w, c, infinitive));
      const [only] = subjects;
      if (doer < 0 || only! > at || !agrees(words[doer]!, predicate)) return;
      if (words[only!]!.feats.Animacy === 'Anim') return;
      words[only!] = { ...words[only!]!, head: infinitive, deprel: 'obj' };
      words[doer] = { ...words[doer]!, head: at, deprel: 'nsubj' };
      isMended = true;
      return;
    }
    const [first, second] = subjects;
    if (subjects.length !== 2 || first! > at || second! < at) return;
    if (words.some((w) => w.head === infinitive && OBJECT.test(w.deprel))) return;
    if (!agrees(words[second!]!, predicate) || agrees(words[first!]!, predicate)) return;
    words[first!] = { ...words[first!]!, head: infinitive, deprel: 'obj' };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** A man in the nominative is nobody's object: "Пекин намерен посетить *госсекретарь*". */
function isDoer(
  words: readonly Word[],
  { head, deprel, feats, upos }: Word,
  at: number,
  verb: number,
) {
  if (head !== verb || !/^(?:obj|iobj|obl|nsubj)$/.test(deprel) || !NOMINAL.has(upos)) return false;
  const isMan = feats.Animacy === 'Anim' && feats.Gender === 'Masc' && feats.Number === 'Sing';
  return isMan && feats.Case === 'Nom' && !hasCase(words, at);
}

function agrees({ feats: own, form }: Word, { feats }: Word): boolean {
  if (own.Case !== undefined && own.Case !== 'Nom') return false;
  if (feats.Number !== undefined && own.Number !== undefined && feats.Number !== own.Number)
    return false;
  // "Глава" and "премьер" are of whoever bears them.
  const isTitle = own.Animacy === 'Anim' || /^глава$/i.test(form);
  return (
    isTitle || feats.Gender === undefined || own.Gender === undefined || feats.Gender === own.Gender
  );
}
