import type { PronounAtom } from './atoms.js';
import type { Trace } from './memory.js';
import type { Scene } from './scene.js';
import type { Tree } from './tree.js';

/**
 * Binding: a pronoun does not take up the noun that it belongs to ("*his* counterpart"), and an
 * object not the subject of its own clause ("Putin told *him*"), nor a subject whom the clause has beside it.
 */
export function isBarred(
  trace: Trace,
  pronoun: PronounAtom,
  reflexive: boolean,
  { frame, lang }: Scene,
): boolean {
  const { tree } = frame;
  const word = pronoun.from;
  if (isPossessive(pronoun, tree.relation(word))) {
    // Where a reflexive says that something is the subject's, other words say that it is not: "раскритиковал ее план".
    const isSubject = tree.clause(word) === tree.clause(trace.word) && trace.place === 'subject';
    const isOthers = pronoun.term.features.binds === 'other' && isSubject;
    return isOthers || tree.head(word) === trace.word;
  }
  const clause = tree.clause(word);
  if (tree.relation(word) === 'nsubj' && tree.clause(trace.word) === clause)
    return isMet(trace.word, tree) || BESIDE.has(tree.relation(trace.word));
  if (reflexive) return false;
  // "Activists *of Amnesty* criticised it": nor whoever is named in that subject.
  const subject = tree.child(clause, 'nsubj');
  const isObject = OBJECTS.has(tree.relation(word));
  if (isObject && subject !== undefined && tree.isUnder(trace.word, subject)) return true;
  if (trace.place !== 'subject') return false;
  const isAbove = tree.clause(trace.word) === tree.clause(clause);
  return clause === tree.clause(trace.word) || (isAbove && hasSubjectAbove(clause, tree, lang));
}

/** Whom and what a verb has beside its subject. */
const BESIDE: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);
const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj']);

/** "In talks *with* Mirzoyan *he* promised": a subject is not whom its own clause has beside it by an adposition. */
function isMet(word: number, tree: Tree): boolean {
  return tree.relation(word) === 'nmod' && tree.child(word, 'case') !== undefined;
}

/** Forms of verbs whose subject stands with another verb. */
const NONFINITE: ReadonlySet<string | undefined> = new Set(['Conv', 'Part', 'Ger', 'Inf']);

/** "The court sentenced him, finding *him* guilty": who finds is the subject above. */
function hasSubjectAbove(clause: number, tree: Tree, lang: string): boolean {
  if (tree.child(clause, 'nsubj') !== undefined) return false;
  // "Received Rahmon and thanked *him*": a verb that goes on with a clause has its subject.
  if (tree.relation(clause) === 'conj') return !OWN_SUBJECTS.has(lang);
  return tree.relation(clause) === 'advcl' && NONFINITE.has(tree.words[clause]?.feats.VerbForm);
}

/** Languages in which a verb without a subject may well have another than the one before. */
const OWN_SUBJECTS: ReadonlySet<string> = new Set(['ar', 'fa']);

/** Whether a pronoun says whose something is, or whose subject's. */
export function isPossessive(pronoun: PronounAtom, relation: string): boolean {
  return relation === 'nmod' || relation === 'det' || pronoun.term.features.case === 'reflexive';
}
