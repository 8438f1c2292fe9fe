import type { DateRange } from '../../base/index.js';
import type { StoryContext } from '../events/context.js';
import { OWN_CLAUSE, whenOf } from '../events/when.js';
import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { FactEntry, Property } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import type { When } from '../types.js';

/** The time that a clause itself tells. */
export function timeOf(
  context: StoryContext,
  sentence: number,
  chain: readonly number[],
): When | null {
  return whenOf(
    context.slots[sentence]!.tree,
    context.times[sentence]!,
    { chain, carriers: [], isSaying: false, status: 'occurred' },
    context.published,
    context.text,
    OWN_CLAUSE,
  );
}

/**
 * When it holds, by a date that is told of it: not by one of another deed in whose clause a noun stands, nor by the
 * day on which it was changed ("modernised its base in August"; class `changing`).
 */
export function validity(
  context: StoryContext,
  sentence: number,
  head: number,
  chain: readonly number[],
  { dated }: Property,
): DateRange | null {
  if (dated === 'no') return null;
  const { tree } = context.slots[sentence]!;
  if (isOfClass('changing', tree, head, context.lexicon)) return null;
  const isSaid =
    tree.word(head).upos !== 'NOUN' ||
    SAYING.some((name) => tree.childrenBy(head, name).length > 0);
  const when = timeOf(context, sentence, isSaid || dated === 'clause' ? chain : [head]);
  if (when === null) return null;
  if (isUntil(context, sentence, when)) return null;
  const { from, to, precision } = when;
  if (hasEnd(when) || !isSince(context, sentence, when)) return { from, to, precision };
  // It has held from then on until the text was written, if it says when.
  const { published } = context;
  return published === null || published < from ? null : { from, to: published, precision };
}

/** "Ruled from 1990 to 2005": years that have an end say not since when something holds. */
export function isOfYears({ from, to }: DateRange): boolean {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1;
}

/** "С 2001 по 2004 год": what begins like "since 2001" and ends. */
const hasEnd = ({ from, to }: DateRange) => from.length === YEAR && to.length === YEAR && from < to;
const YEAR = 4;

/** "Led the movement until 2015" (class `until`): when it ended, not when it began. */
export const isUntil = (context: StoryContext, sentence: number, when: When): boolean =>
  isBehind(context, sentence, when, 'until', 1);

/** "Since 2021" (class `since`). */
const isSince = (context: StoryContext, sentence: number, when: When): boolean =>
  isBehind(context, sentence, when, 'since', 1);

/** Whether a date begins with a word of a class or stands within so many words behind one. */
export function isBehind(
  { sentences, lexicon }: StoryContext,
  sentence: number,
  { span }: When,
  name: string,
  within: number,
): boolean {
  if (span === null) return false;
  const { words } = sentences[sentence]!;
  const first = words.findIndex((word) => word.span[1] > span[0]);
  return words
    .slice(Math.max(0, first - within), first + 1)
    .some((word) => lexicon.classes.get(name)?.has(fold(word.form)) === true);
}

/** What a noun has below it that says something of it: "Serbia *was* a member in 2005". */
const SAYING = ['cop', 'nsubj'];

/** "Headed the agency", "was president": an office told of in the plain past is held no more. */
export function isOver(
  context: StoryContext,
  sentence: number,
  head: number,
  { property }: FactEntry,
): boolean {
  if (property !== 'holds_office') return false;
  const { tree } = context.slots[sentence]!;
  if (isTaking(context, sentence, head)) return false;
  // "Said that he was president" may be told of the present.
  if (tree.relation(head) === 'ccomp') return false;
  const isPerfect = tree
    .childrenBy(head, 'aux')
    .some((aux) => tree.word(aux).feats.Tense !== 'Past');
  // Persian copulas carry no tense.
  const isPastForm = (word: number) =>
    context.lexicon.classes.get('past-copula')?.has(fold(tree.word(word).form)) === true;
  const bearers = tree.isVerb(head) ? [head] : tree.childrenBy(head, 'cop');
  return !isPerfect && bearers.some((word) => isPlainPast(tree, word) || isPastForm(word));
}

/** "Took over as president" (class `taking-office`): past where the office is told of for its beginning. */
export function isTaking(
  { slots, lexicon }: StoryContext,
  sentence: number,
  head: number,
): boolean {
  return isOfClass('taking-office', slots[sentence]!.tree, head, lexicon);
}

/** A past, in Russian of the imperfective, be it a participle ("занимавший пост"): who "возглавил" has come to it, who "возглавлял" was there. */
function isPlainPast(tree: Tree, word: number): boolean {
  const { Tense, VerbForm, Aspect, Voice } = tree.word(word).feats;
  if (Tense !== 'Past') return false;
  return VerbForm === 'Fin' ? Aspect !== 'Perf' : Aspect === 'Imp' && Voice === 'Act';
}
