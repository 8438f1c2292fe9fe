import type { PronounAtom } from './atoms.js';
import type { Trace } from './memory.js';
import type { Scene } from './scene.js';

/** What the subject of the same clause gains for a possessive: "Putin met *his* guest". */
const OWN_SUBJECT = 150;

/** What it gains over somebody whom a clause above has beside it: "told Riyadh that Washington stood by *its* ally". */
const OWN_SUBJECT_BELOW = 230;

/** What the subject of the governing clause gains for a subject: "Rahmon said that *he* …". */
const GOVERNING_SUBJECT = 150;

/** "Washington asked, while Paris said that *its* minister": whose an officer is by an Arabic suffix says so. */
const OWNING_SAYER = 260;

/** What any other antecedent in the pronoun's own sentence gains over what the story spoke of more. */
const SAME_SENTENCE = 160;

/** What a common noun loses: news is written about those with names. */
const NOUN_PENALTY = 80;

/** What an antecedent gains or loses for a pronoun by where it stands, see Memory for what it weighs. */
export function bonus(trace: Trace, pronoun: PronounAtom, owns: boolean, scene: Scene): number {
  const { tree, index } = scene.frame;
  const damped = trace.referent === null ? -NOUN_PENALTY : 0;
  if (trace.sentence !== index) return damped;
  if (trace.place !== 'subject') return damped + SAME_SENTENCE;
  const clause = tree.clause(pronoun.from);
  if (tree.clause(trace.word) === clause) {
    const isBelow = scene.lang === 'en' && tree.words[pronoun.from]?.deprel === 'nmod:poss';
    return damped + (isBelow ? OWN_SUBJECT_BELOW : OWN_SUBJECT);
  }
  const governs = tree.clause(trace.word) === tree.clause(clause);
  if (governs && scene.lang === 'ar' && owns) return damped + OWNING_SAYER;
  return damped + (governs ? GOVERNING_SUBJECT : SAME_SENTENCE);
}
