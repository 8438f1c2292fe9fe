import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { withChanges } from './mended.js';
import { FINITE, type Rehung } from './misread-verbs.js';

const CLAUSES: ReadonlySet<string> = new Set(['advcl', 'ccomp']);
const STRAY: ReadonlySet<string> = new Set(['obl', 'obj', 'nmod', 'dep']);
/** Parsers take "after" and "before" for prepositions, also where they begin a clause. */
const MARKS: ReadonlySet<string> = new Set(['SCONJ', 'ADP']);
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Mends what parsers get wrong and the other words of the sentence decide:
 * - subjects left outside their clause: in "arrested after protesters clashed with police" a noun without
 *   a preposition between the subordinator and its verb can only be the verb's subject;
 * - relative clauses with a conjunction and a subject, which say what was claimed or reported.
 */
export function repaired(sentence: Sentence): Sentence {
  const { words } = sentence;
  const moved = new Map<number, Rehung>();
  for (let verb = 0; verb < words.length; verb++) {
    const subject = strayedSubject(words, verb);
    if (subject !== null) {
      moved.set(subject, { head: verb, deprel: 'nsubj' });
      if (isBareParticiple(words, verb)) moved.set(verb, { ...words[verb]!, feats: FINITE });
    }
    if (isContent(words, verb)) moved.set(verb, { head: words[verb]!.head, deprel: 'acl' });
  }
  return withChanges(sentence, moved);
}

/** "Accusations that it had recognised them": a conjunction, and a subject that is no relative. */
function isContent(words: readonly Word[], verb: number): boolean {
  if (words[verb]!.deprel !== 'acl:relcl') return false;
  const children = words.filter((word) => word.head === verb);
  const mark = children.find((c) => c.deprel === 'mark' && c.upos === 'SCONJ');
  const subject = children.find((c) => c.deprel.startsWith('nsubj'));
  return mark !== undefined && subject !== undefined && subject.feats.PronType !== 'Rel';
}

/** English "clashed" with a subject of its own and no auxiliary is no participle, hence no passive. */
function isBareParticiple(words: readonly Word[], verb: number): boolean {
  const { VerbForm, Tense } = words[verb]!.feats;
  const hasAuxiliary = words.some((w) => w.head === verb && w.deprel.startsWith('aux'));
  return VerbForm === 'Part' && Tense === 'Past' && !hasAuxiliary;
}

/** "Since the States (US) has decided": a bare oblique before the auxiliary of its verb is the subject. */
function isBeforeAuxiliary(words: readonly Word[], noun: number, verb: number): boolean {
  const { head, deprel, feats } = words[noun]!;
  if (head !== verb || deprel !== 'obl' || feats.Case !== undefined) return false;
  return words.some((w, i) => i > noun && i < verb && w.head === verb && w.deprel === 'aux');
}

function strayedSubject(words: readonly Word[], verb: number): number | null {
  const { upos, deprel, head, feats } = words[verb]!;
  if (upos !== 'VERB' || !CLAUSES.has(deprel.split(':')[0]!) || head < 0) return null;
  if (feats.VerbForm === 'Ger') return null;
  const children = words.flatMap((word, i) => (word.head === verb ? [i] : []));
  if (children.some((c) => /^[nc]subj/.test(words[c]!.deprel))) return null;
  const mark = children.find((c) => words[c]!.deprel === 'mark' && MARKS.has(words[c]!.upos));
  if (mark === undefined || mark > verb) return null;
  // "Called *for Damascus to* send troops": of infinitives only these have a subject.
  if (feats.VerbForm === 'Inf' && words[mark]!.lemma !== 'for') return null;
  for (let i = verb - 1; i > mark; i--) {
    const word = words[i]!;
    const isOutside = word.head === head && STRAY.has(word.deprel);
    const isStray = NOMINAL.has(word.upos) && (isOutside || isBeforeAuxiliary(words, i, verb));
    if (isStray && !hasCase(words, i)) return i;
  }
  return null;
}
