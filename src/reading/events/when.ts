import { resolveTime, type TenseHint } from '../../article/index.js';
import type { IsoDate } from '../../base/index.js';
import type { Tree } from '../syntax/surface.js';
import type { Status, When } from '../types.js';
import type { PlacedTime } from './times.js';

type Tense = TenseHint['tense'];

/**
 * The tense of a deed: that of the innermost verb of the chain that has one, else of the clause
 * above. What is planned lies ahead where the time hangs on the deed itself; on a verb of the past above
 * it ("announced on Friday a strike") the time may be that of the telling.
 */
function tenseOf(tree: Tree, { chain, status }: TimedDeed, isOfDeed: boolean): Tense {
  const tenses = [...chain, ...ancestors(tree, chain.at(-1)!)].map((i) => tenseAt(tree, i));
  const tense = tenses.find((t) => t !== null) ?? null;
  const isAhead = status === 'planned' || status === 'demanded' || status === 'threatened';
  if (!isAhead) return tense;
  return tense === 'past' && !isOfDeed ? null : 'future';
}

/** Whether a word is of a verb in the past. */
export function isPast(tree: Tree, i: number): boolean {
  return tenseAt(tree, i) === 'past';
}

function tenseAt(tree: Tree, i: number): Tense {
  const { feats } = tree.word(i);
  if (!tree.isVerb(i)) return null;
  if (feats.Tense === 'Past' || feats.Aspect === 'Perf') return 'past';
  return feats.Tense === 'Fut' ? 'future' : null;
}

function ancestors(tree: Tree, i: number): readonly number[] {
  const found: number[] = [];
  for (
    let at = tree.word(i).head;
    at >= 0 && found.length <= tree.words.length;
    at = tree.word(at).head
  ) {
    found.push(at);
  }
  return found;
}

const SAME_CLAUSE = new Set([
  'nmod',
  'obl',
  'obj',
  'nsubj',
  'amod',
  'advmod',
  'appos',
  'nummod',
  'compound',
  'flat',
  'conj',
  'dep',
  'det',
  'case',
  'fixed',
  'list',
]);

/** Whether what hangs on a word still belongs to the clause above it. */
function isInClause(tree: Tree, i: number): boolean {
  if (!tree.isVerb(i)) return SAME_CLAUSE.has(tree.relation(i));
  return tree.word(i).feats.VerbForm === 'Ger' && tree.childrenBy(i, 'nsubj').length === 0;
}

/** Clauses that have a time of their own: the verb above reports, wants or plans them. */
const COMPLEMENTS = new Set(['ccomp', 'xcomp', 'parataxis']);

/** What of a deed tells to which words its times belong. */
export interface TimedDeed {
  /** Its head and the words above that carry it, innermost first. */
  readonly chain: readonly number[];
  /** Verbs below that carry it. */
  readonly carriers: readonly number[];
  /** Whoever says it does it by saying so ("said on Friday that it *rejects* the plan"). */
  readonly isSaying: boolean;
  readonly status: Status;
}

/** How closely a time hangs on a deed, by what it is attached to; 0 where no clause ties them. */
function closeness(tree: Tree, time: PlacedTime, { chain, carriers, isSaying }: TimedDeed): number {
  const last = chain.at(-1)!;
  const isApart = (COMPLEMENTS.has(tree.relation(last)) && !isSaying) || isOfLater(tree, last);
  const top = isApart ? -1 : tree.word(last).head;
  let at = time.head;
  for (let steps = 0; steps <= tree.words.length; steps++) {
    if (at === chain[0]) return OF_DEED;
    if (chain.includes(at) || carriers.includes(at)) return OWN_CLAUSE;
    if (at === top) return LOOSE;
    if (!isInClause(tree, at)) return 0;
    at = tree.word(at).head;
    if (at < 0) return 0;
  }
  return 0;
}

/** "Signed it in 1998 *but has not ratified* it": a perfect beside a past tells of now, not of when that was. */
function isOfLater(tree: Tree, last: number): boolean {
  if (tree.relation(last) !== 'conj') return false;
  const isPerfect = (verb: number) =>
    tree.childrenBy(verb, 'aux').some((c) => tree.word(c).lemma === 'have');
  const first = tree.word(last).head;
  const { Tense, VerbForm } = tree.word(first).feats;
  return isPerfect(last) && !isPerfect(first) && Tense === 'Past' && VerbForm === 'Fin';
}

/** A time that hangs on the deed's own word. */
const OF_DEED = 4;

/** A time of the clause around the deed counts. */
const LOOSE = 2;

/** Only a time of the deed's own clause counts. */
export const OWN_CLAUSE = 3;

/**
 * When a deed happened: the time expression that hangs closest on it in its own sentence,
 * resolved against the day of publication. Null where nothing says it.
 */
export function whenOf(
  tree: Tree,
  times: readonly PlacedTime[],
  deed: TimedDeed,
  published: IsoDate | null,
  text: string,
  least: number = LOOSE,
): When | null {
  const anchor = published === null ? null : { date: published, precision: precisionOf(published) };
  const ranked = times
    .map((time) => ({ time, closeness: closeness(tree, time, deed) }))
    .filter((t) => t.closeness >= least)
    .sort((a, b) => b.closeness - a.closeness);
  for (const { time, closeness } of ranked) {
    const tense = tenseOf(tree, deed, closeness === OF_DEED);
    const resolved = resolveTime(time.expression, anchor, { tense });
    if (resolved !== null) {
      return { ...resolved, text: text.slice(time.span[0], time.span[1]), span: time.span };
    }
  }
  return null;
}

function precisionOf(date: IsoDate): 'day' | 'month' | 'year' {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}
