import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { type Party, partiesOf } from './party.js';

/**
 * "*Greece* was among the few members that ignored the appeal": whoever is said to be what a relative clause is about. Nobody
 * where that is no predicate, or its subject no name. For languages whose subject stands first or that have cases.
 */
export function saidToBe(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { lexicon, slots } = context;
  const { tree } = slots[sentence]!;
  const isCase = lexicon.order === 'case';
  if (lexicon.order !== null && !isCase) return [];
  if (!tree.isNominal(word) || tree.childrenBy(word, 'acl').length === 0) return [];
  const subjects = tree.childrenBy(word, 'nsubj');
  // Russian leaves "is" out.
  const isSaid = tree.childrenBy(word, 'cop').length > 0 || (isCase && subjects.length > 0);
  const told = isSaid ? subjects : isCase ? subjectsAmong(context, sentence, word) : [];
  return told.flatMap((subject) => {
    const mention = mentionAt(context, sentence, subject);
    return mention?.form === 'name' ? partiesOf(context, mention) : [];
  });
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
