import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Entry, Slot } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Whose the means are did it, as a rule. */
const MEANS_FACTOR = 0.85;
const REACH = 14;
/** Slots of a weapon or an attack in which whoever used it stands. */
const USERS: readonly Slot[] = ['gen', 'adj', 'من_قبل', 'على_يد', 'ل', 'subj'];

/**
 * Who did violence where only its means tell: "three were killed by fire of the army", "in an Israeli strike",
 * "in an attack that gunmen launched" (classes `means` and `means-case` of the language; of a `fight`, with whom). Looked for behind
 * the verb in its clause, over verbs coordinated with it, as trees of long clauses are doubtful.
 */
export function usersOfMeans(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense }: Entry,
): readonly Party[] {
  const { classes } = context.lexicon;
  const cases = classes.get('means-case');
  if (cases === undefined || sense.type !== 'ASSAULT') return [];
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  for (const word of behind(context, sentence, head)) {
    const isMeans =
      isOfClass('means', tree, word, context.lexicon) &&
      tree.introducers(word, 'case').some((lemma) => cases.has(lemma));
    if (!isMeans) continue;
    const telling = tree.children(word).filter((c) => tree.isVerb(c) && c > word);
    const isFight = isOfClass('fight', tree, word, context.lexicon);
    const users = [
      ...[...USERS, ...(isFight ? ['مع'] : [])].map((slot) => slots.in(word, slot)),
      ...telling.map((verb) => slots.in(verb, 'subj')),
    ];
    for (const fillers of users) {
      const parties = fillers
        .filter((f) => f.word !== word)
        .flatMap((f) => partiesAt(context, sentence, f.word));
      if (parties.length > 0)
        return distinct(parties).map((p) => ({ ...p, score: p.score * MEANS_FACTOR }));
    }
  }
  return [];
}

/** The words behind a deed up to the end of its clause. */
function behind(context: StoryContext, sentence: number, head: number): readonly number[] {
  const { tree } = context.slots[sentence]!;
  const found: number[] = [];
  for (let i = head + 1; i < tree.words.length && i <= head + REACH; i++) {
    const { upos, form, deprel } = tree.word(i);
    const isQuote = /^["«»“”()]$/.test(form);
    if ((upos === 'PUNCT' && !isQuote) || upos === 'SCONJ' || tree.isRelativePronoun(i)) break;
    if (tree.isVerb(i) && !(deprel === 'conj' && fold(tree.word(i - 1).form) === 'و')) break;
    found.push(i);
  }
  return found;
}
