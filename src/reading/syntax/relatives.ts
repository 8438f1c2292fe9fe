import type { Sentence, Word } from '../../language/index.js';
import { isUnder } from './under.js';

/** Words back in which the noun that a relative clause describes is looked for. */
const REACH = 12;
const NAMES: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** What ends the words before a relative pronoun: "…, треть территории которого". */
const BREAK = /^[,—–(:;-]$/;

/**
 * Marks relative pronouns that the parser does not tell from others, and hangs their clauses on the noun that the
 * pronoun agrees with in number and gender, where the tree has it otherwise ("похвалил судью, которого обвиняли").
 *
 * @param isRelative whether a form or lemma is a relative pronoun (class `relative`)
 */
export function withRelatives(sentence: Sentence, isRelative: (word: number) => boolean): Sentence {
  const pronouns = sentence.words.flatMap(({ upos }, i) =>
    (upos === 'PRON' || upos === 'DET') && isRelative(i) ? [i] : [],
  );
  if (pronouns.length === 0) return sentence;
  const words = [...sentence.words];
  for (const i of pronouns) {
    words[i] = { ...words[i]!, feats: { ...shownGender(words[i]!), PronType: 'Rel' } };
    const clause = clauseOf(words, i);
    if (clause === null || words[clause]!.head < 0) continue;
    const verb = words[clause]!;
    const isTold = verb.deprel.startsWith('acl') && agrees(words, verb.head, i);
    const noun = isTold ? null : nounBefore(words, i, clause);
    if (noun !== null) words[clause] = { ...verb, head: noun, deprel: 'acl:relcl' };
    else if (verb.deprel === 'acl') words[clause] = { ...verb, deprel: 'acl:relcl' };
  }
  return { ...sentence, words };
}

/** Taggers leave out the gender that the form shows: "который", "которую". */
function shownGender({ form, feats }: Word): Word['feats'] {
  if (feats.Gender !== undefined || feats.Number === 'Plur') return feats;
  if (/^который$/i.test(form)) return { ...feats, Gender: 'Masc' };
  return /^котор(?:ая|ую|ой)$/i.test(form) ? { ...feats, Gender: 'Fem' } : feats;
}

/** The verb of a pronoun's clause. */
function clauseOf(words: readonly Word[], pronoun: number): number | null {
  let up = words[pronoun]!.head;
  for (let steps = 0; up >= 0 && steps < words.length; steps++) {
    const { upos, deprel, head } = words[up]!;
    const isClause = upos === 'VERB' || /^(acl|advcl|ccomp|parataxis)/.test(deprel);
    if (isClause && deprel !== 'xcomp') return up > pronoun ? up : null;
    up = head;
  }
  return null;
}

/** The nearest noun before the clause that the pronoun agrees with and that is no part of it. */
function nounBefore(words: readonly Word[], pronoun: number, clause: number): number | null {
  let start = pronoun - 1;
  while (start >= 0 && !BREAK.test(words[start]!.form)) start--;
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    const isHead = NAMES.has(words[i]!.upos) && !/^(flat|appos)/.test(words[i]!.deprel);
    if (isHead && agrees(words, i, pronoun) && !isUnder(words, i, clause)) return i;
  }
  return null;
}

function agrees(words: readonly Word[], noun: number, pronoun: number): boolean {
  if (noun < 0 || !NAMES.has(words[noun]!.upos)) return false;
  const [own, other] = [words[noun]!.feats, words[pronoun]!.feats];
  const isJoined = words.some(({ head, deprel }) => head === noun && deprel === 'conj');
  if (other.Number === undefined || (isJoined && other.Number === 'Plur')) return true;
  if (own.Number !== undefined && own.Number !== other.Number) return false;
  const isKnown = other.Number === 'Sing' && own.Gender !== undefined && other.Gender !== undefined;
  if (!isKnown || own.Gender === other.Gender || isOneForm(own.Gender, other)) return true;
  // "Судью Кавано, которого": a judge is of the gender of the name.
  const isCalledSo = ({ head, deprel, feats }: Word) =>
    head === noun && deprel.startsWith('appos') && feats.Gender === other.Gender;
  return own.Animacy === 'Anim' || words.some(isCalledSo);
}

/** Masculine and neuter pronouns look alike in most cases, so that a parser tells them by chance. */
function isOneForm(gender: string | undefined, { Gender, Case }: Word['feats']): boolean {
  return gender !== 'Fem' && Gender !== 'Fem' && Case !== 'Nom' && Case !== 'Acc';
}
