import type { DateRange, Span } from '../../base/index.js';
import type { Word } from '../../language/index.js';
import { assertionOf } from '../events/assertion.js';
import { groundOf, type StoryContext } from '../events/context.js';
import { fillSlots } from '../events/fill-slots.js';
import type { Party } from '../events/party.js';
import { phraseOf } from '../events/phrase-of.js';
import { speakerOf } from '../events/speaker.js';
import { isOfClass, matchesAt } from '../lexicon/match.js';
import type { FactEntry } from '../lexicon/types.js';
import type { Status } from '../types.js';
import { canHold } from './fitting.js';
import { isOver, isTaking, validity } from './validity.js';
import { type DraftValue, partiesIn, valuesOf } from './values.js';

/** A fact as one clause tells it; spans are in the view. */
export interface DraftFact {
  readonly property: string;
  readonly subject: Party;
  readonly value: DraftValue;
  readonly qualifiers: ReadonlyMap<string, Party>;
  readonly valid: DateRange | null;
  readonly polarity: boolean;
  readonly saidBy: Party | null;
  readonly span: Span;
  readonly confidence: number;
}

/** Facts of one story, each kept once where its words are surest. */
export function withoutRepeats(facts: readonly DraftFact[]): readonly DraftFact[] {
  const best = new Map<string, DraftFact>();
  for (const fact of facts) {
    const key = [fact.property, fact.subject.referent.id, keyOf(fact.value), fact.polarity].join(
      '\n',
    );
    const known = best.get(key);
    if (known === undefined || known.confidence < fact.confidence) best.set(key, fact);
  }
  return [...best.values()];
}

function keyOf(value: DraftValue): string {
  switch (value.kind) {
    case 'party':
      return value.party.referent.id;
    case 'measure':
      return `${value.measured.number} ${value.measured.unit} ${value.measured.bound}`;
    case 'text':
      return value.text;
  }
}

const BASE = 0.8;

/** What is said under these holds; a plain statement has no status of its own. */
const HOLDS: ReadonlySet<Status | null> = new Set([null, 'occurred', 'ongoing']);

/** Reads the standing facts of one sentence. */
export function findFacts(context: StoryContext, sentence: number): readonly DraftFact[] {
  const { words } = context.sentences[sentence]!;
  return words.flatMap((_, head) => factsAt(context, sentence, head));
}

function factsAt(context: StoryContext, sentence: number, head: number): readonly DraftFact[] {
  // Of one property the first entry that fits is meant; one clause may tell of several ("was born in Osh in 1968").
  const told = new Set<string>();
  return matchesAt(context.lexicon.facts, head, groundOf(context, sentence)).flatMap((entry) => {
    const found = told.has(entry.property) ? [] : factsBy(context, sentence, head, entry);
    if (found.length > 0) told.add(entry.property);
    return found;
  });
}

function factsBy(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: FactEntry,
): readonly DraftFact[] {
  const ground = groundOf(context, sentence);
  const property = context.lexicon.properties.get(entry.property)!;
  const { status, provided, chain, polarity, speakers } = assertionOf(ground, head);
  const isRequired = entry.value.kind === 'measure' && entry.value.isRequired;
  if (!isRequired && !HOLDS.has(status)) return [];
  if (mayOnlyBe(context, sentence, head)) return [];
  // Who did not leave need not have been there, and who leaves one day is there still.
  const isEnd = !entry.holds;
  if (isEnd && (!polarity || !isPast(context.slots[sentence]!.tree.word(head)))) return [];
  const heads = [head, ...phraseOf(ground, head, entry.pattern)];
  const place = { context, sentence, heads, provided };
  // "Tokyo has 14 million people" is not said of Japan.
  const subjects = partiesIn(place, entry.subject, property.subject).filter(
    ({ referent, mention }) =>
      mention.form !== 'metonym' || referent.kind === 'place' || !property.subject.has('place'),
  );
  const values = valuesOf(place, entry, property, chain);
  if (subjects.length === 0 || values.length === 0) return [];
  const valid = validity(context, sentence, head, chain, property);
  // "Joined the union by 2030": what begins after the text was written does not hold yet.
  if (valid !== null && context.published !== null && valid.from > context.published) return [];
  const qualifiers = new Map<string, Party>();
  for (const [name, alternatives] of entry.qualifiers) {
    const [party] = fillSlots(context, sentence, heads, alternatives, provided);
    if (party !== undefined) qualifiers.set(name, party);
  }
  const { span, words } = context.sentences[sentence]!;
  // Who took an office one day may have left it since.
  if (entry.property === 'holds_office' && valid === null && isTaking(context, sentence, head))
    return [];
  const told = {
    property: isOver(context, sentence, head, entry) ? 'held_office' : entry.property,
    valid,
    polarity: polarity && !isEnd,
    saidBy: speakerOf(context, sentence, speakers, words[head]!.span),
    span,
  };
  return subjects.flatMap((subject) =>
    values
      .filter((value) => value.kind !== 'party' || value.party.referent.id !== subject.referent.id)
      .filter((value) =>
        canHold(context, property, subject, value.kind === 'party' ? value.party : null),
      )
      .map((value) => ({
        ...told,
        subject,
        value,
        qualifiers: withCounterpart(entry, subject, subjects, qualifiers),
        confidence: confidence(subject, value, entry),
      })),
  );
}

/** Arabic "قد تنضم": before a verb that is no past the word says only that it may be so (class `perhaps-unless-past`). */
function mayOnlyBe({ slots, lexicon }: StoryContext, sentence: number, head: number): boolean {
  const { tree } = slots[sentence]!;
  return (
    tree.word(head).feats.Aspect === 'Imp' &&
    tree.childrenBy(head, 'aux').some((aux) => isOfClass('perhaps-unless-past', tree, aux, lexicon))
  );
}

const isPast = ({ feats }: Word): boolean => feats.Tense === 'Past' || feats.Aspect === 'Perf';

/** "The border between A and B": where two share what holds, each has the other as its `with`. */
function withCounterpart(
  entry: FactEntry,
  subject: Party,
  subjects: readonly Party[],
  qualifiers: ReadonlyMap<string, Party>,
): ReadonlyMap<string, Party> {
  if (!entry.qualifiers.has('with') || qualifiers.has('with') || subjects.length !== 2)
    return qualifiers;
  const other = subjects.find((s) => s !== subject)!;
  return new Map([...qualifiers, ['with', other]]);
}

function confidence(subject: Party, value: DraftValue, entry: FactEntry): number {
  const link = Math.min(subject.score, value.kind === 'party' ? value.party.score : 1);
  const form = BASE + Math.min(2, entry.pattern.conditions.length) * 0.05;
  return Math.round(form * (0.5 + 0.5 * link) * 100) / 100;
}
