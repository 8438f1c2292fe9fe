import { isCalled } from '../called.js';
import { isKnownIn } from '../lexicon/match.js';
import { nounsTogether, SlotsOfOneNoun } from '../syntax/shared-verb.js';
import { type Assertion, assertionOf } from './assertion.js';
import { withAuthority } from './authority.js';
import { confidenceOf } from './confidence.js';
import { groundOf, mentionAt, type StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { drafted } from './drafted.js';
import { folded } from './folded.js';
import { foundAt } from './found.js';
import { withImplied } from './implied.js';
import { hasNoSide, isNegated } from './markers.js';
import { isLacking, isNoDeed } from './no-deed.js';
import type { Party } from './party.js';
import { whereOf } from './places.js';
import { isOfNegation, isWanted } from './refusals.js';
import { withRefusers } from './refused-requests.js';
import { partiesAt } from './resolve.js';
import { withStances } from './stances.js';
import { isToBear } from './tense-status.js';
import { toldByObject } from './told-by-object.js';
import { withWordings } from './wordings.js';

/** Reads the events of one sentence: every word that the lexicon knows as the head of a deed. */
export function findEvents(context: StoryContext, sentence: number): readonly Draft[] {
  const drafts: Draft[] = [];
  const taken = new Set<number>();
  for (const head of headsOf(context, sentence)) {
    const draft = draftAt(context, sentence, head, taken);
    if (draft === null) continue;
    drafts.push(draft, ...ofOtherNouns(context, sentence, draft, taken));
  }
  drafts.sort((a, b) => a.head - b.head);
  const slots = context.slots[sentence]!;
  const worded = withWordings(drafts, groundOf(context, sentence));
  const subjectsOf = (verb: number) =>
    slots.in(verb, 'subj').flatMap(({ word }) => partiesAt(context, sentence, word));
  const asked = withRefusers(worded, { slots, lexicon: context.lexicon }, subjectsOf);
  const told = folded(withStances(asked, context.lexicon.stances), slots);
  return told.map((draft) => withConfidence(context, draft));
}

/** "Accused him and announced did": where one light verb carries several nouns, each tells a deed. */
function ofOtherNouns(
  context: StoryContext,
  sentence: number,
  told: Draft,
  taken: Set<number>,
): readonly Draft[] {
  const slots = context.slots[sentence]!;
  if (context.lexicon.order !== 'sov' || !slots.tree.isVerb(told.head)) return [];
  const drafts: Draft[] = [];
  for (const noun of nounsTogether(slots, told.head)) {
    if (taken.has(noun)) continue;
    const part = new SlotsOfOneNoun(slots, told.head, noun);
    const alone = { ...context, slots: context.slots.with(sentence, part), near: null };
    const draft = draftAt(alone, sentence, told.head, taken);
    const isOther = draft !== null && draft.sense.type !== told.sense.type && taken.has(noun);
    if (isOther) drafts.push({ ...draft, trigger: context.sentences[sentence]!.words[noun]!.span });
  }
  return drafts;
}

/**
 * The words of a sentence in the order in which deeds are looked for: a verb takes the words of its phrase, so
 * where verbs come last ("of breach of the deal accused") they are asked first.
 */
function headsOf({ lexicon, slots }: StoryContext, sentence: number): readonly number[] {
  const { tree } = slots[sentence]!;
  const all = tree.words.map((_, i) => i);
  if (lexicon.order !== 'sov') return all;
  return [...all.filter((i) => tree.isVerb(i)), ...all.filter((i) => !tree.isVerb(i))];
}

/** A draft with how sure its reading is, by all that is known of it now. */
export function withConfidence({ lang, lexicon }: StoryContext, draft: Draft): Draft {
  const { sense, status, polarity, saidBy, rule } = draft;
  const side = ({ referent, score }: Party) => ({ id: referent.id, state: referent.state, score });
  const judged = {
    lang,
    type: sense.type,
    quad: sense.quad,
    status,
    polarity,
    isSpoken: saidBy !== null,
    rule,
    actors: draft.actors.map(side),
    recipients: draft.recipients.map(side),
  };
  return { ...draft, confidence: confidenceOf(judged, lexicon.confidence) };
}

function draftAt(
  context: StoryContext,
  sentence: number,
  head: number,
  taken: Set<number>,
): Draft | null {
  // A name tells no deed, nor does that of a capital: the second half of إسلام آباد is written like a verb.
  if (taken.has(head) || isCalled(mentionAt(context, sentence, head))) return null;
  const ground = groundOf(context, sentence);
  // The "will" of "will answer" wills nothing.
  if (context.lexicon.order === 'sov' && ground.slots.tree.relation(head) === 'aux') return null;
  if (!isKnownIn(context.lexicon.entries, head, ground)) return null;
  if (isToBear(ground.slots.tree, head, context.lexicon)) return null;
  let known: Assertion | null = null;
  const asserted = () => {
    known ??= assertionOf(ground, head);
    return known;
  };
  const found = foundAt(context, sentence, head, asserted);
  if (found === null) return null;
  const assertion = asserted();
  const { entry, phrase } = found;
  const { tree } = ground.slots;
  if (isNoDeed(context, sentence, head, found)) return null;
  const judged = toldByObject(ground, head, entry);
  for (const word of phrase) if (!tree.isVerb(word) && !judged.has(word)) taken.add(word);
  const isNone =
    phrase.some((word) => isNegated(ground, word) && !isWanted(ground, head, word, entry)) ||
    hasNoSide(ground, head);
  const isRefusal = isOfNegation(ground, head, entry);
  const polarity = (assertion.polarity || isRefusal) !== isNone;
  // "Will not recognise": what is refused for the future is refused now.
  const isAhead = assertion.status === 'planned' && tree.word(head).feats.Tense === 'Fut';
  const status = isRefusal && isAhead && entry.sense.type === 'REJECT' ? null : assertion.status;
  // "An end to the shelling": that nobody did is no deed of anybody.
  const isUndone = !polarity && entry.sense.type === 'ASSAULT' && entry.pattern.pos === 'N';
  if (isUndone && found.roles.actors.length === 0) return null;
  if (found.roles.recipients.length === 0 && isLacking(ground, head)) return null;
  const implied = withImplied(context, sentence, head, entry, found.roles);
  const where = whereOf(context, sentence, assertion.chain, assertion.provided);
  const roles = withAuthority(context, entry, implied, where);
  return drafted(context, sentence, head, { ...found, roles }, where, {
    ...assertion,
    status,
    polarity,
  });
}
