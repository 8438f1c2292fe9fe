import type { Sentence, Word } from '../../language/index.js';

/** Forms in which a demonstrative stands for what was told before, and the case that each shows. */
const THIS: ReadonlyMap<string, readonly string[]> = new Map([
  ['это', ['Acc', 'Nom']],
  ['этого', ['Gen']],
  ['этому', ['Dat']],
  ['этим', ['Ins']],
  ['этом', ['Loc']],
]);
const ADPOSITIONAL: ReadonlySet<string> = new Set(['case', 'fixed']);

/**
 * Parts "this" behind a preposition from the noun behind it, where the two do not agree, and makes the noun the subject of
 * its verb if that has none: "в ответ на это | Польша обвинила", "в связи с этим | посольство направило". For languages
 * whose determiners agree with their nouns (Russian).
 */
export function withLonePronouns(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let i = 1; i < words.length - 1; i++) {
    const cases = THIS.get(words[i]!.form.toLowerCase());
    const before = words[i - 1]!;
    if (cases === undefined || (before.upos !== 'ADP' && before.deprel !== 'fixed')) continue;
    const { head, deprel } = words[i]!;
    const noun = deprel === 'det' && head > i ? head : nounBehind(words, i);
    if (noun === null || (deprel === 'det' && agrees(words[noun]!, cases))) continue;
    const verb = words[noun]!.head;
    if (verb <= noun || words[verb]!.upos !== 'VERB') continue;
    if (deprel === 'det') {
      words[i] = { ...words[i]!, upos: 'PRON', head: verb, deprel: 'obl' };
      for (let c = 0; c < i; c++) {
        const isOwn = words[c]!.head === noun && ADPOSITIONAL.has(words[c]!.deprel);
        if (isOwn) words[c] = { ...words[c]!, head: i };
      }
    }
    isMended = true;
    if (!isSubject(words, noun, verb)) continue;
    const { feats } = words[noun]!;
    words[noun] = { ...words[noun]!, deprel: 'nsubj', feats: { ...feats, Case: 'Nom' } };
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** A bare noun right behind that the tree takes for an adverbial. */
function nounBehind(words: readonly Word[], i: number): number | null {
  const { upos, deprel } = words[i + 1]!;
  const isNoun = upos === 'NOUN' || upos === 'PROPN';
  const isBare = !words.some((w) => w.head === i + 1 && w.deprel === 'case');
  return isNoun && isBare && /^obl/.test(deprel) ? i + 1 : null;
}

function agrees({ upos, feats }: Word, cases: readonly string[]): boolean {
  if (upos === 'PROPN' || feats.Number === 'Plur' || feats.Gender === 'Fem') return false;
  if (cases.includes('Acc') && feats.Gender !== 'Neut') return false;
  return feats.Case === undefined || cases.includes(feats.Case);
}

function isSubject(words: readonly Word[], noun: number, verb: number): boolean {
  const { feats } = words[verb]!;
  const own = words[noun]!;
  if (feats.VerbForm !== 'Fin' || feats.Voice === 'Pass') return false;
  const rivals = words.filter((w) => w.head === verb && /^[nc]subj/.test(w.deprel));
  if (rivals.some((w) => w.feats.Animacy === 'Anim' || w.feats.Gender === feats.Gender))
    return false;
  if (own.feats.Case !== 'Nom' && own.feats.Case !== 'Acc' && own.feats.Case !== 'Loc')
    return false;
  if (own.feats.Number !== undefined && own.feats.Number !== feats.Number) return false;
  return feats.Gender === undefined || own.upos === 'PROPN' || /^\p{Lu}{2,}$/u.test(own.form)
    ? true
    : own.feats.Gender === feats.Gender;
}
