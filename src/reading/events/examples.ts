import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import { mentionAt, type StoryContext } from './context.js';
import { distinct, type Party, partiesOf } from './party.js';

/** Examples are given right behind a noun: "organisations *of the region*, such as …". */
const MOST_BETWEEN = 4;
/** Who is named for an example stands for the group, with less certainty. */
const FACTOR = 0.9;

/**
 * Those who are named as examples of a group ("countries *such as* Iran and Mali", "blocs *like* the SCO"; nouns of
 * class `grouping`, words of class `exemplifying`, joined by `_`): the words stand in a line in every language, while
 * trees hang them under the noun, its verb or each other. Empty for other nouns, and where no known name follows.
 */
export function examplesOf(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  if (tree.word(word).upos !== 'NOUN' || !isOfClass('grouping', tree, word, context.lexicon)) {
    return [];
  }
  for (let at = word + 1; at <= word + 1 + MOST_BETWEEN && at < tree.words.length; at++) {
    const length = lengthAt(context, sentence, at, 'exemplifying');
    if (length > 0) return namesFrom(context, sentence, at + length);
    const { upos } = tree.word(at);
    if (['VERB', 'AUX', 'CCONJ'].includes(upos)) return [];
  }
  return [];
}

/** How many words from here on are a phrase of a class, 0 where none are. */
function lengthAt(
  { lexicon, slots }: StoryContext,
  sentence: number,
  at: number,
  name: 'exemplifying' | 'standing-for',
): number {
  const { words } = slots[sentence]!.tree;
  for (const phrase of lexicon.classes.get(name) ?? []) {
    const parts = phrase.split('_');
    if (parts.every((part, i) => fold(words[at + i]?.form ?? '') === part)) return parts.length;
  }
  return 0;
}

/** All names of a list that begins at a word: nothing but commas, "and", articles and what stands in brackets parts them. */
function namesFrom(context: StoryContext, sentence: number, from: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const found: Party[] = [];
  let inBrackets = false;
  for (let at = from; at < tree.words.length; ) {
    const { upos, form } = tree.word(at);
    if (form === '(' || form === ')') inBrackets = form === '(';
    const mention = inBrackets ? undefined : mentionAt(context, sentence, at);
    const isKnown =
      mention?.referents.some(({ id }) => context.tables.entity(id) !== null) ?? false;
    if (mention !== undefined && isKnown) {
      found.push(...partiesOf(context, mention));
      at = Math.max(at + 1, mention.words[1]);
      continue;
    }
    // "Including *those of* Brazil and Mexico".
    const length = lengthAt(context, sentence, at, 'standing-for');
    if (!inBrackets && length === 0 && !['PUNCT', 'CCONJ', 'DET'].includes(upos)) break;
    at += Math.max(1, length);
  }
  return distinct(found.map((party) => ({ ...party, score: party.score * FACTOR })));
}
