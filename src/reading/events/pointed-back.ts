import { entriesUnder, isOfClass } from '../lexicon/match.js';
import type { EventType } from '../types.js';
import { mentionAt, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { isOneSide, isOwn } from './sides-of-deed.js';

/** Words that judge, take up or answer what somebody did. */
const JUDGING: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'REQUEST',
  'THREATEN',
]);
/** Relations by which what is judged hangs on the words that judge it. */
const CONTENT: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'compound',
  'xcomp',
  'ccomp',
]);
const MAX_DEPTH = 3;

/**
 * Who did what words point back to by "this step", "that decision", "it": "Canada listed the corps. Tehran
 * called the move illegal". The nouns are those of the language's class `deed`, with a determiner of its class
 * `pointing` or with nothing beside them; a pronoun of that class does by itself. The last deed that somebody
 * else did is meant; one who merely judged it before is not.
 *
 * @param near the deeds told before, nearest first
 */
export function doersPointedBack(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): readonly Party[] {
  // "In protest at these attacks" stands with the Persian verb of the protest.
  const isProtest = draft.sense.type === 'PROTEST' && context.lexicon.order === 'sov';
  if (!JUDGING.has(draft.sense.type) && !isProtest) return [];
  if (!pointsBack(context, draft)) return [];
  const isAnswered = (d: Draft) => d.recipients.some((p) => isOwn(draft, p));
  // What somebody was accused of is no deed that was told: the accusation is.
  const isContent = (d: Draft) =>
    near.some((h) => h !== d && h.sentence === d.sentence && d.above.includes(h.head));
  const isOfPlan = pointsToPlan(context, draft);
  const meant = near.find(
    (d) =>
      d.actors.length > 0 &&
      d.sense.type !== 'CONSULT' &&
      !(isOfPlan && DONE.has(d.sense.type)) &&
      !isContent(d) &&
      !isByOwnCrowd(draft, d) &&
      !d.actors.some((p) => draft.actors.some((one) => isOneSide(one, p))) &&
      (d.sense.type !== draft.sense.type || isAnswered(d)),
  );
  return meant?.actors ?? [];
}

/** What is done is no plan or proposal. */
const DONE: ReadonlySet<EventType> = new Set(['ASSAULT', 'AID', 'RETREAT', 'MOBILIZE', 'PROTEST']);

/** "Rejected *the plan*": what somebody proposed or agreed is meant, not what somebody did (class `proposal`). */
function pointsToPlan({ slots, lexicon }: StoryContext, { sentence, head }: Draft): boolean {
  const { tree } = slots[sentence]!;
  return slots[sentence]!.in(head, 'obj').some(({ word }) =>
    isOfClass('proposal', tree, word, lexicon),
  );
}

/** "Protesters burned flags. Their president called the move deplorable": that is none of his own people. */
function isByOwnCrowd({ sense, actors }: Draft, deed: Draft): boolean {
  const states = new Set(actors.map(({ referent }) => referent.state));
  const isOwn = ({ referent: { kind, state } }: Party) =>
    kind === 'group' && state !== null && states.has(state);
  return CRITICAL.has(sense.type) && deed.sense.type === 'PROTEST' && deed.actors.every(isOwn);
}

/** Words of these types are about the deeds of others. */
const CRITICAL: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT']);

function pointsBack(context: StoryContext, { sentence, head, sense: { type } }: Draft): boolean {
  if (!context.lexicon.classes.has('pointing')) return false;
  const { tree } = context.slots[sentence]!;
  let level = contentOf(context, sentence, head);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    if (level.some((word) => isPointing(context, sentence, word, CRITICAL.has(type)))) {
      return true;
    }
    level = level
      .filter((word) => !tree.isVerb(word))
      .flatMap((w) => contentOf(context, sentence, w));
  }
  return false;
}

/** What a word is about; where and when is not looked at ("at this meeting"). */
function contentOf({ slots, lexicon }: StoryContext, sentence: number, word: number): number[] {
  const { tree } = slots[sentence]!;
  const isSetting = (c: number) =>
    tree
      .introducers(c, 'case')
      .some((lemma) =>
        ['circumstance', 'locative'].some((name) => lexicon.classes.get(name)?.has(lemma)),
      );
  // "Said *the plan* was unlawful": what is judged is the subject of what is said of it.
  const isJudged = (c: number) => tree.relation(c) === 'nsubj' && tree.relation(word) === 'ccomp';
  const isContent = (c: number) => CONTENT.has(tree.relation(c)) || isJudged(c);
  return tree.children(word).filter((c) => isContent(c) && !isSetting(c));
}

function isPointing(
  context: StoryContext,
  sentence: number,
  word: number,
  isCritical: boolean,
): boolean {
  const { tree } = context.slots[sentence]!;
  const isOf = (name: string, i: number) => isOfClass(name, tree, i, context.lexicon);
  const { upos } = tree.word(word);
  if ((mentionAt(context, sentence, word)?.referents.length ?? 0) > 0) return false;
  if (upos === 'PRON') return isOf('pointing', word);
  if (upos !== 'NOUN' || !isOf('deed', word)) return false;
  const beside = tree.children(word).filter((c) => tree.relation(c) !== 'case');
  // "Called his comments unacceptable": whose they are nobody knew, but they are not the speaker's.
  const isTheirs = (c: number) => tree.subtype(c) === 'poss' && tree.word(c).upos === 'PRON';
  if (beside.some((c) => isOf('pointing', c) || (isCritical && isTheirs(c)))) return true;
  // "The attack" is some attack, not whatever was done last.
  return beside.length === 0 && !namesDeed(context, sentence, word);
}

function namesDeed({ slots, lexicon }: StoryContext, sentence: number, word: number): boolean {
  const entries = entriesUnder(slots[sentence]!.tree, word, lexicon);
  return entries.some(({ pattern }) => pattern.pos === 'N');
}
