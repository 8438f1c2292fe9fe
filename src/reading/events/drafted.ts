import type { IsoDate, Span } from '../../base/index.js';
import { fold } from '../lexicon/fold.js';
import type { Entry } from '../lexicon/types.js';
import { ELIDED } from '../syntax/elided-verbs.js';
import type { Status } from '../types.js';
import type { Assertion } from './assertion.js';
import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import { figuresOf } from './figures.js';
import type { Found } from './found.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';
import { speakerOf } from './speaker.js';
import { timeOfDeed } from './time-of-deed.js';

/** The draft of a deed that was found, with when it was, its status, whoever says so and its figures. */
export function drafted(
  context: StoryContext,
  sentence: number,
  head: number,
  { entry, roles, phrase, isNear }: Found,
  where: Party | null,
  assertion: Assertion,
): Draft {
  const { span: whole, words } = context.sentences[sentence]!;
  const trigger = words[writtenHead(context, sentence, head)]!.span;
  const told = statusOf(context, whole, entry, assertion);
  const when = timeOfDeed(context, sentence, head, { entry, roles, phrase, assertion }, told);
  const isPast = isPastVerb(context, sentence, head);
  const status =
    told === 'occurred' && !isPast && isAhead(when, context.published) ? 'planned' : told;
  return {
    sense: entry.sense,
    sentence,
    head,
    lemma: dictionaryForm(words[head]!.lemma, entry),
    trigger,
    span: whole,
    also: [],
    ...roles,
    when,
    where,
    status,
    polarity: assertion.polarity,
    saidBy: speakerOf(context, sentence, assertion.speakers, trigger),
    figures: figuresOf(context, sentence, head, entry, assertion.chain),
    confidence: 0,
    above: assertion.above,
    sayers: assertion.speakers.slice(0, 1).flatMap((word) => partiesAt(context, sentence, word)),
    isSaid: assertion.isSaid,
    needs: entry.standsAlone ? [] : entry.needs,
    rule: ruleOf(entry) + (isNear ? ' near' : ''),
  };
}

/** The word that tells a deed: of a verb that is left out the noun that it would carry. */
function writtenHead({ slots }: StoryContext, sentence: number, head: number): number {
  return slots[sentence]!.tree.subtype(head) === ELIDED ? head - 1 : head;
}

/**
 * Whether a deed is dated wholly after the article: "visits Ankara next week", and what Russian says in
 * the present form of a perfective verb.
 */
function isAhead(when: Draft['when'], published: IsoDate | null): boolean {
  return when !== null && published !== null && when.from.slice(0, published.length) > published;
}

/** "Banned rallies until June": what a past tense tells has been done, whatever day it speaks of. */
function isPastVerb({ slots }: StoryContext, sentence: number, head: number): boolean {
  const { feats, upos } = slots[sentence]!.tree.word(head);
  return upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === 'Past';
}

function statusOf(
  context: StoryContext,
  sentence: Span,
  entry: Entry,
  assertion: Assertion,
): Status {
  const isQuestion = /[?؟]["”»’)]*$/.test(context.text.slice(...sentence).trimEnd());
  if (isQuestion) return 'hypothetical';
  return assertion.status ?? entry.sense.status;
}

/** The parser's lemma, or the lexicon's where the parser missed it. */
function dictionaryForm(lemma: string, entry: Entry): string {
  return fold(lemma) === entry.pattern.lemma ? lemma : entry.pattern.lemma;
}

function ruleOf(entry: Entry): string {
  const conditions = entry.pattern.conditions.map((c) => ` >${c.slot}`).join('');
  return `${entry.pattern.lemma}/${entry.pattern.pos}${conditions}`;
}
