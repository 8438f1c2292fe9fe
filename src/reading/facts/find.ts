import type { DateRange, Span } from '../../base/index.js';
import { assertionOf } from '../events/assertion.js';
import { groundOf, mentionAt, type StoryContext } from '../events/context.js';
import { fillSlots, type Provided } from '../events/fill-slots.js';
import type { Party } from '../events/party.js';
import { phraseOf } from '../events/roles.js';
import { speakerOf } from '../events/speaker.js';
import { OWN_CLAUSE, whenOf } from '../events/times.js';
import { type Measured, quantitiesIn } from '../figures/quantity.js';
import { isOfClass, matchesAt } from '../lexicon/match.js';
import type { FactEntry, FactValue } from '../lexicon/types.js';
import type { Status } from '../types.js';
import { canHold } from './fitting.js';
import { withoutFormer } from './offices.js';

/** The value of a fact before it is put into its final shape. */
export type DraftValue =
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'measure'; readonly measured: Measured }
  | { readonly kind: 'text'; readonly text: string };

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
  const ground = groundOf(context, sentence);
  for (const entry of matchesAt(context.lexicon.facts, head, ground)) {
    const property = context.lexicon.properties.get(entry.property)!;
    const assertion = assertionOf(ground, head);
    const isRequired = entry.value.kind === 'measure' && entry.value.isRequired;
    if (!isRequired && !HOLDS.has(assertion.status)) continue;
    const heads = [head, ...phraseOf(ground, head, entry.pattern)];
    const subjects = fillSlots(context, sentence, heads, entry.subject, assertion.provided);
    const values = valuesOf(context, sentence, heads, entry, assertion.provided, assertion.chain);
    if (subjects.length === 0 || values.length === 0) continue;
    const qualifiers = new Map<string, Party>();
    for (const [name, alternatives] of entry.qualifiers) {
      const [party] = fillSlots(context, sentence, heads, alternatives, assertion.provided);
      if (party !== undefined) qualifiers.set(name, party);
    }
    const { span: whole, words } = context.sentences[sentence]!;
    const trigger = words[head]!.span;
    return subjects.flatMap((subject) =>
      values
        .filter(
          (value) => value.kind !== 'party' || value.party.referent.id !== subject.referent.id,
        )
        .filter((value) =>
          canHold(context, property, subject, value.kind === 'party' ? value.party : null),
        )
        .map((value) => ({
          property: entry.property,
          subject,
          value,
          qualifiers: withCounterpart(entry, subject, subjects, qualifiers),
          valid: property.isDated ? validity(context, sentence, head, assertion.chain) : null,
          polarity: assertion.polarity,
          saidBy: speakerOf(context, sentence, assertion.speakers, trigger),
          span: whole,
          confidence: confidence(subject, value, entry),
        })),
    );
  }
  return [];
}

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

function valuesOf(
  context: StoryContext,
  sentence: number,
  heads: readonly number[],
  entry: FactEntry,
  provided: readonly Provided[],
  chain: readonly number[],
): readonly DraftValue[] {
  const { value } = entry;
  switch (value.kind) {
    case 'slot':
      return fillSlots(context, sentence, heads, value.slots, provided).map((party) => ({
        kind: 'party',
        party,
      }));
    case 'title':
      return fillSlots(context, sentence, heads, value.slots, provided).map((owner) => ({
        kind: 'text',
        text: officeOf(context, sentence, heads[0]!, value.title, owner),
      }));
    case 'measure':
      return measures(context, sentence, heads[0]!, value).map((measured) => ({
        kind: 'measure',
        measured,
      }));
    case 'when': {
      const when = timeOf(context, sentence, chain);
      return when === null ? [] : [{ kind: 'text', text: when.from }];
    }
  }
}

/** What an office is called with its owner: as identity calls it where it knows, else by the title of the lexicon. */
function officeOf(
  context: StoryContext,
  sentence: number,
  head: number,
  title: string,
  { referent: { label } }: Party,
): string {
  const [known] = mentionAt(context, sentence, head)?.referents ?? [];
  if (known?.as?.endsWith(` of ${label}`) === true) return withoutFormer(known.as).text;
  return title.endsWith(' to') ? `${title} ${label}` : `${title} of ${label}`;
}

const SAID_OF = new Set(['nsubj', 'obj']);

function measures(
  context: StoryContext,
  sentence: number,
  head: number,
  value: Extract<FactValue, { kind: 'measure' }>,
): readonly Measured[] {
  const slots = context.slots[sentence]!;
  const found = quantitiesIn(context.sentences[sentence]!.words, context.lexicon).filter(
    (q) => q.dimension === value.dimension,
  );
  // "The border is 900 km long", "the length reaches 900 km": what is said of the head, or the verb
  // that says it, holds the number, not the head itself.
  const above = slots.tree.word(head).head;
  const isSaid = above >= 0 && slots.tree.isVerb(above) && SAID_OF.has(slots.tree.relation(head));
  const places = [head, ...slots.in(head, 'pred').map((f) => f.word), ...(isSaid ? [above] : [])];
  for (const place of places) {
    const below = new Set(slots.tree.subtree(place));
    const measured = found.find((q) => below.has(q.words[0]));
    if (measured !== undefined) return [measured];
  }
  return [];
}

function timeOf(
  context: StoryContext,
  sentence: number,
  chain: readonly number[],
): DateRange | null {
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
function validity(
  context: StoryContext,
  sentence: number,
  head: number,
  chain: readonly number[],
): DateRange | null {
  const { tree } = context.slots[sentence]!;
  if (isOfClass('changing', tree, head, context.lexicon)) return null;
  const isSaid =
    tree.word(head).upos !== 'NOUN' ||
    SAYING.some((name) => tree.childrenBy(head, name).length > 0);
  const when = timeOf(context, sentence, isSaid ? chain : [head]);
  return when === null ? null : { from: when.from, to: when.to, precision: when.precision };
}

/** What a noun has below it that says something of it: "Serbia *was* a member in 2005". */
const SAYING = ['cop', 'nsubj'];

function confidence(subject: Party, value: DraftValue, entry: FactEntry): number {
  const link = Math.min(subject.score, value.kind === 'party' ? value.party.score : 1);
  const form = BASE + Math.min(2, entry.pattern.conditions.length) * 0.05;
  return Math.round(form * (0.5 + 0.5 * link) * 100) / 100;
}
