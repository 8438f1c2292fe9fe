import { overlaps } from '../../base/index.js';
import { type Measured, quantitiesIn } from '../figures/quantity.js';
import { isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { mentionAt, type StoryContext } from './context.js';
import type { DraftFigure } from './draft.js';

/**
 * The number that counts what the deed counts: one with a unit that is counted, below the deed's
 * head or beside the light verb that carries it ("held exercises, involving 5,000 troops"), that is no
 * date and no part of a name ("two countries" are two parties, not two troops).
 */
export function figuresOf(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  chain: readonly number[],
): readonly DraftFigure[] {
  const counted = context.lexicon.counted.get(entry.sense.id);
  if (counted === undefined) return [];
  const { tree } = context.slots[sentence]!;
  const { words } = context.sentences[sentence]!;
  const beside = chain
    .filter((word) => word !== head)
    .flatMap((verb) => tree.children(verb))
    .filter((c) => BESIDE.has(tree.relation(c)) || counted.units.length > 0);
  // "Killed 12": nothing is named beside the number, which is itself who was killed.
  const isBare = ({ unit, words: [at] }: Measured) =>
    unit === '' && tree.head(at) === head && ARGUMENT.has(tree.relation(at));
  const inside = new Set([head, ...beside].flatMap((word) => tree.subtree(word)));
  const [figure] = quantitiesIn(words, context.lexicon).filter(
    (q) =>
      inside.has(q.words[0]) &&
      (q.dimension === 'count' || isBare(q)) &&
      (counted.units.length === 0 ? PEOPLE.has(q.unit) : counted.units.includes(q.unit)) &&
      !context.times[sentence]!.some((time) => overlaps(time.span, q.span)) &&
      mentionAt(context, sentence, q.words[0]) === undefined,
  );
  if (figure === undefined) return [];
  const { number, unit, bound, span } = figure;
  const isHurt = counted.of === 'killed' && areHurt(context, sentence, figure);
  return [{ of: isHurt ? 'injured' : counted.of, number, unit, bound, span }];
}

/** "29 people were hurt in the attack": the verb that a number stands beside says what befell those (class `hurting`). */
function areHurt({ slots, lexicon }: StoryContext, sentence: number, { words }: Measured): boolean {
  const { tree } = slots[sentence]!;
  const verb = tree.verbAbove(words[0]);
  return verb >= 0 && isOfClass('hurting', tree, verb, lexicon);
}

/** Units of those whom a deed befalls or who do it: 300 drones that were fired killed nobody yet. */
const PEOPLE: ReadonlySet<string> = new Set(['', 'person', 'soldier', 'family', 'member', 'troop']);

/** Relations of whoever a deed is done to. */
const ARGUMENT: ReadonlySet<string> = new Set(['obj', 'nsubj']);

/** Relations of what stands beside a light verb and belongs to its event. */
const BESIDE: ReadonlySet<string> = new Set(['advcl', 'obl']);
