import { type Ground, isIntroducedBy, isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { isAudience } from './audience.js';
import { isWhatIsCharged } from './charged.js';
import { groundOf, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Found } from './found.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';
import { isOnlyOfSpeech } from './told-by-speech.js';

/** Whether the words that an entry fits tell no deed of anybody: a reason, a charge, a way of speaking, words to an audience. */
export function isNoDeed(
  context: StoryContext,
  sentence: number,
  head: number,
  found: Found,
): boolean {
  const { entry, roles } = found;
  const ground = groundOf(context, sentence);
  return (
    isReasonOnly(context, sentence, head, found) ||
    isWhatIsCharged(ground, head, entry.sense.type) ||
    isOnlyOfSpeech(ground, head, entry) ||
    (entry.sense.type === 'CONSULT' && areAudience(context, roles.recipients)) ||
    isToItself(ground, head, entry) ||
    (entry.sense.id === 'order' && isToOwnForces(context, roles))
  );
}

/**
 * "استدعت الجزائر سفيرها احتجاجا على …": what somebody does in protest the verb tells; where that is a state, a body or one
 * person, there are no protesters beside it (class `purpose`).
 */
function isReasonOnly(
  context: StoryContext,
  sentence: number,
  head: number,
  { entry, roles }: Found,
): boolean {
  const { lexicon, slots } = context;
  if (lexicon.order !== 'vso' || entry.sense.type !== 'PROTEST') return false;
  const { tree } = slots[sentence]!;
  const isAdverbial = /[^ى]ا$/.test(tree.word(head).form) && tree.relation(head) !== 'nsubj';
  if (!isAdverbial || !isOfClass('purpose', tree, head, lexicon)) return false;
  if (roles.actors.some(({ referent }) => referent.kind === 'group')) return false;
  const verb = tree.verbAbove(tree.head(head));
  if (verb < 0) return false;
  const doers = slots[sentence]!.in(verb, 'subj').flatMap(({ word }) =>
    partiesAt(context, sentence, word),
  );
  return (
    doers.length > 0 &&
    doers.every(({ referent, mention }) => referent.kind !== 'group' && mention.form !== 'demonym')
  );
}

/** "Ordered his forces to strike": whoever sends his own troops asks nobody; what they are sent to do is told by itself. */
function isToOwnForces({ slots, lexicon }: StoryContext, { actors, recipients }: Found['roles']) {
  const isOwn = ({ referent: { state }, mention: { sentence, head } }: Party) =>
    state !== null &&
    actors.some(({ referent }) => referent.state === state) &&
    isOfClass('troops', slots[sentence]!.tree, head, lexicon);
  return recipients.length > 0 && recipients.every(isOwn);
}

/** Whether all whom somebody speaks to are there for everybody to hear it. */
const areAudience = (context: StoryContext, recipients: Draft['recipients']) =>
  recipients.length > 0 && recipients.every((party) => isAudience(context, party));

/** "He *disqualifies himself* with that": what somebody does to himself but by force is done to nobody. */
function isToItself({ slots }: Ground, head: number, { sense }: Entry): boolean {
  const isRefusal = sense.type === 'REJECT' && sense.isDoneTo;
  if (!isRefusal && sense.type !== 'COERCE' && sense.type !== 'SANCTION') return false;
  return slots.in(head, 'obj').some(({ word }) => {
    const { feats, upos } = slots.tree.word(word);
    return upos === 'PRON' && feats.Reflex === 'Yes';
  });
}

/** "Sacked him *without warning*": what a deed lacks is told of nobody (class `lacking`). */
export function isLacking({ lexicon, slots }: Ground, head: number): boolean {
  const isMarked = (relation: 'case' | 'mark') =>
    isIntroducedBy('lacking', slots.tree, head, relation, lexicon);
  return isMarked('case') || isMarked('mark');
}
