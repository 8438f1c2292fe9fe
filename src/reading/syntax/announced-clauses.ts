import type { Sentence, Word } from '../../language/index.js';
import type { Mutable } from './mutable.js';

/** Pronouns that announce a clause, in one word with the conjunction; without it it stands right behind them. */
const WITH_CONJUNCTION = /^(?:آن|این)[‌ ]?که$/;
const PRONOUN = /^(?:آن|این)$/;
const CONJUNCTION = 'که';

/**
 * Makes adverbial clauses of those that a pronoun behind an adposition announces ("after *that* he was attacked",
 * "without *that* it named Russia"), in languages whose verb is last (Persian). Trees have the pronoun as an oblique and
 * the clause as what describes it, so that the pronoun is taken for whoever acts in it; its subject is that of the verb
 * above. Clauses behind a bare adposition, which tell what the verb is about, stay.
 *
 * @param isOfContent whether a form is an adposition of what a verb is about: "complained *of that* …", "insisted *on that* …"
 */
export function withAnnouncedClauses(
  sentence: Sentence,
  isOfContent: (form: string) => boolean,
): Sentence {
  if (!sentence.words.some(({ form }) => PRONOUN.test(form) || WITH_CONJUNCTION.test(form))) {
    return sentence;
  }
  const words: Mutable[] = sentence.words.map((word) => ({ ...word }));
  for (let clause = 0; clause < words.length; clause++) {
    if (words[clause]!.upos !== 'VERB' || !words[clause]!.deprel.startsWith('acl')) continue;
    raise(words, clause, isOfContent);
  }
  return { ...sentence, words };
}

function raise(words: Mutable[], clause: number, isOfContent: (form: string) => boolean): void {
  const pronoun = words[clause]!.head;
  const above = words[pronoun]?.head ?? -1;
  if (pronoun < 0 || pronoun > clause || above < 0 || words[above]!.upos !== 'VERB') return;
  const conjunction = conjunctionOf(words, pronoun, clause);
  if (conjunction === null || !/^(?:obl|advmod)/.test(words[pronoun]!.deprel)) return;
  const cases = words.flatMap(({ head, deprel }, i) =>
    head === pronoun && deprel === 'case' && i < pronoun ? [i] : [],
  );
  const isAbout = cases.length === 1 && isOfContent(words[cases[0]!]!.form);
  if (cases.length === 0 || isAbout) return;
  Object.assign(words[clause]!, { head: above, deprel: 'advcl' });
  for (const mark of [...cases, conjunction]) {
    Object.assign(words[mark]!, { head: clause, deprel: 'mark' });
  }
  if (conjunction !== pronoun) Object.assign(words[pronoun]!, { head: clause, deprel: 'mark' });
}

/** The word that joins a clause to what announces it: part of the pronoun, or right behind it; null where it only describes. */
function conjunctionOf(words: readonly Word[], pronoun: number, clause: number): number | null {
  const { form } = words[pronoun]!;
  if (WITH_CONJUNCTION.test(form)) return pronoun;
  const next = words[pronoun + 1];
  const isJoined = PRONOUN.test(form) && next?.form === CONJUNCTION && pronoun + 1 < clause;
  if (isJoined) return pronoun + 1;
  // "In place *of that* it helped": the noun between is what the clause hangs on.
  const isInside = next !== undefined && WITH_CONJUNCTION.test(next.form) && next.head === clause;
  return isInside ? pronoun + 1 : null;
}
