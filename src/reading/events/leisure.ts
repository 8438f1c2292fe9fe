import { fold } from '../lexicon/fold.js';
import { formsOf } from '../lexicon/match.js';
import type { StoryContext } from './context.js';

/** Part of a story's sentences that makes all of it sport, entertainment, markets or weather. */
const SHARE = 0.4;
const known = new WeakMap<StoryContext['sentences'], readonly boolean[]>();

/**
 * Whether a sentence is about sport, entertainment, markets or weather (class `leisure` of the
 * language): by a word of its own, or because most of its story is. There "attack", "deal" and
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
  // Where parsers often miss the dictionary form, rules may find it.
  const isLemmaSure = lexicon.order === null;
  const own = context.slots.map(({ tree }, s) =>
    tree.words.some((w, i) =>
      !isLemmaSure
        ? formsOf(tree, i, lexicon).some((form) => words.has(form))
        : !isOfBody(context, s, i) && (words.has(fold(w.lemma)) || words.has(fold(w.form))),
    ),
  );
  const share = own.filter(Boolean).length / Math.max(1, own.length);
  return share >= SHARE && own.length > 2 ? own.map(() => true) : own;
}

/** The "League" of the Arab League plays in none. */
function isOfBody({ mentions, tables }: StoryContext, sentence: number, word: number): boolean {
  const mention = mentions.at(sentence, word);
  const isBody = mention?.referents.some(({ id, kind }) => {
    return (kind === 'organisation' || kind === 'group') && tables.entity(id) !== null;
  });
  return mention?.form === 'name' && isBody === true;
}
