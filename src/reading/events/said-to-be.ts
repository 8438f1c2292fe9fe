import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { type Party, partiesOf } from './party.js';

/**
 * "*Greece* was among the few members that ignored the appeal": whoever is said to be what a relative clause is about. Nobody
 * where that is no predicate, or its subject no name ("*الصين*، وهي القوة الوحيدة التي هنأت").
 */
export function saidToBe(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { lexicon, slots } = context;
  const { tree } = slots[sentence]!;
  if (lexicon.order === 'sov') return [];
  if (!tree.isNominal(word) || tree.childrenBy(word, 'acl').length === 0) return [];
  const told =
    lexicon.order === 'vso'
      ? subjectsByPronoun(context, sentence, word)
      : subjectsOf(context, sentence, word);
  return told.flatMap((subject) => {
    const mention = mentionAt(context, sentence, subject);
    return mention?.form === 'name' ? partiesOf(context, mention) : [];
  });
}

function subjectsOf(context: StoryContext, sentence: number, word: number): readonly number[] {
  const { tree } = context.slots[sentence]!;
  const isCase = context.lexicon.order === 'case';
  const subjects = tree.childrenBy(word, 'nsubj');
  // Russian leaves "is" out.
  const isSaid = tree.childrenBy(word, 'cop').length > 0 || (isCase && subjects.length > 0);
  return isSaid ? subjects : isCase ? subjectsAmong(context, sentence, word) : [];
}

/** Pronouns that stand for "is" and are no suffixes. */
const COPULA = /^ه[وي]$/;
/** Relations in which trees hang a predicate on the name before it. */
const BEHIND_NAME: ReadonlySet<string> = new Set(['conj', 'dep', 'appos', 'acl', 'parataxis']);

/** "إسرائيل *هي* الدولة الوحيدة التي": a pronoun right before the predicate, behind whoever that is said of. */
function subjectsByPronoun(
  { slots }: StoryContext,
  sentence: number,
  word: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  const pronoun = word > 0 ? tree.word(word - 1) : null;
  if (pronoun === null || pronoun.head !== word || !COPULA.test(pronoun.form)) return [];
  const others = tree.childrenBy(word, 'nsubj').filter((subject) => subject < word - 1);
  if (others.length > 0) return others;
  const { head } = tree.word(word);
  return head >= 0 && head < word && BEHIND_NAME.has(tree.relation(word)) ? [head] : [];
}

/** Steps from a noun of several up to the verb that says that somebody is one of them. */
const REACH = 3;
const BETWEEN: ReadonlySet<string> = new Set(['nmod', 'obl', 'xcomp']);

/** "Греция оказалась *среди стран*, которые", "стала *одной из стран*": by a verb of the class `counted-among`. */
function subjectsAmong(
  { slots, lexicon }: StoryContext,
  sentence: number,
  word: number,
): readonly number[] {
  const { tree } = slots[sentence]!;
  if (tree.word(word).feats.Number !== 'Plur') return [];
  let at = word;
  for (let steps = 0; steps < REACH && BETWEEN.has(tree.relation(at)); steps++) {
    at = tree.word(at).head;
    if (at < 0) return [];
    if (tree.isVerb(at))
      return isOfClass('counted-among', tree, at, lexicon) ? tree.childrenBy(at, 'nsubj') : [];
    const { lemma, upos } = tree.word(at);
    if (
      upos !== 'NUM' &&
      upos !== 'DET' &&
      lemma !== 'число' &&
      !isOfClass('wrapping', tree, at, lexicon)
    )
      return [];
  }
  return [];
}
