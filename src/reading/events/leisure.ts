import { fold } from '../lexicon/fold.js';
import { formsOf } from '../lexicon/match.js';
import type { StoryContext } from './context.js';

/** Part of a story's sentences that makes all of it sport, entertainment, markets or weather. */
const SHARE = 0.4;
const known = new WeakMap<StoryContext['sentences'], readonly boolean[]>();

/**
 * Whether a sentence is about sport, entertainment, markets or weather (class `leisure` of the
 * language): by a word of its own or two of class `leisure-perhaps`, or because most of its story is. There "attack", "deal" and
 * "talks" mean other things.
 */
export function isLeisure(context: StoryContext, sentence: number): boolean {
  const found = known.get(context.sentences) ?? leisurely(context);
  known.set(context.sentences, found);
  return found[sentence] ?? false;
}

function leisurely(context: StoryContext): readonly boolean[] {
  const words = context.lexicon.classes.get('leisure');
  if (words === undefined) return [];
  const { lexicon } = context;
  const perhaps = lexicon.classes.get('leisure-perhaps');
  // Where parsers often miss the dictionary form, rules may find it.
  const isLemmaSure = lexicon.order === null;
  const own = context.slots.map(({ tree }, s) => {
    const isOf = (class_: ReadonlySet<string> | undefined, i: number) =>
      class_ !== undefined &&
      (isLemmaSure
        ? [tree.word(i).lemma, tree.word(i).form].some((key) => class_.has(fold(key))) &&
          !isOfBody(context, s, i)
        : formsOf(tree, i, lexicon).some((form) => class_.has(form)));
    const sure = tree.words.filter((_, i) => isOf(words, i)).length;
    const unsure = tree.words.filter((_, i) => isOf(perhaps, i)).length;
    // "Bombed a wedding", "its goals": what may be leisure is so beside another, and counts for its story.
    return { isOwn: sure > 0 || unsure > 1, counts: sure + unsure > 0 };
  });
  const share = own.filter(({ counts }) => counts).length / Math.max(1, own.length);
  return own.map(({ isOwn }) => isOwn || (share >= SHARE && own.length > 2));
}

/** The "League" of the Arab League plays in none. */
function isOfBody({ mentions, tables }: StoryContext, sentence: number, word: number): boolean {
  const mention = mentions.at(sentence, word);
  const isBody = mention?.referents.some(({ id, kind }) => {
    return (kind === 'organisation' || kind === 'group') && tables.entity(id) !== null;
  });
  return mention?.form === 'name' && isBody === true;
}
