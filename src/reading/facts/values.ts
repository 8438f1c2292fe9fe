import type { EntityKind } from '../../identity/index.js';
import { groundOf, mentionAt, type StoryContext } from '../events/context.js';
import { fillSlots, type Provided } from '../events/fill-slots.js';
import type { Party } from '../events/party.js';
import { type Measured, quantitiesIn } from '../figures/quantity.js';
import { formsOf, holdsBut } from '../lexicon/match.js';
import type { FactEntry, FactValue, Property, RoleSlots } from '../lexicon/types.js';
import type { When } from '../types.js';
import { withoutFormer } from './offices.js';
import { isBehind, isOfYears, isUntil, timeOf } from './validity.js';

/** The value of a fact before it is put into its final shape. */
export type DraftValue =
  | { readonly kind: 'party'; readonly party: Party }
  | { readonly kind: 'measure'; readonly measured: Measured }
  | { readonly kind: 'text'; readonly text: string };

/** Years beside an age that are more are no age. */
const OLDEST = 130;

/** Where the words of a fact are looked for. */
export interface Place {
  readonly context: StoryContext;
  readonly sentence: number;
  readonly heads: readonly number[];
  readonly provided: readonly Provided[];
}

/** Who stands in slots; the place itself, not its state, where the property holds of places. */
export function partiesIn(
  { context, sentence, heads, provided }: Place,
  slots: RoleSlots,
  kinds: ReadonlySet<EntityKind>,
): readonly Party[] {
  const parties = fillSlots(context, sentence, heads, slots, provided);
  if (!kinds.has('place')) return parties;
  return parties.map((party): Party => {
    const place = party.mention.referents.find(({ kind }) => kind === 'place');
    return place === undefined ? party : { ...party, referent: place, score: party.mention.score };
  });
}

/** What a clause says of whom a fact is about. */
export function valuesOf(
  place: Place,
  { property: name, value }: FactEntry,
  property: Property,
  chain: readonly number[],
): readonly DraftValue[] {
  const { context, sentence, heads, provided } = place;
  switch (value.kind) {
    case 'slot':
      return partiesIn(place, value.slots, property.value).map((party) => ({
        kind: 'party',
        party,
      }));
    case 'title':
      return fillSlots(context, sentence, heads, value.slots, provided)
        .filter((owner) => mayOwnOffice(owner, value.title))
        .map((owner) => ({
          kind: 'text',
          text: officeOf(context, sentence, heads[0]!, value.title, owner),
        }));
    case 'office':
      return officesIn(place, value.slots, property.value).map((text) => ({ kind: 'text', text }));
    case 'measure':
      return measures(context, sentence, heads[0]!, value)
        .filter(({ number }) => name !== 'age' || (number > 0 && number <= OLDEST))
        .map((measured) => ({ kind: 'measure', measured }));
    case 'when': {
      const when = timeOf(context, sentence, chain);
      if (when === null || isOfYears(when) || isUntil(context, sentence, when)) return [];
      if (name === 'in_office_since' && isTerm(context, sentence, when)) return [];
      if (context.published !== null && when.from > context.published) return [];
      return [{ kind: 'text', text: when.from }];
    }
  }
}

/** "Was president from 2007 to 2012", "between 2007 and 2012" (class `term-between`) tell of a term, not since when somebody is in office. */
const isTerm = (context: StoryContext, sentence: number, when: When): boolean =>
  when.from !== when.to || isBehind(context, sentence, when, 'term-between', 2);

/** "Is chairman of the house and mayor of Dushanbe": nobody is chairman of a mayor, though somebody may be adviser to one. */
const mayOwnOffice = ({ referent: { kind } }: Party, title: string) =>
  kind !== 'person' || title.endsWith(' to');

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

/** "Took over as *president of Ghana*": the offices that words in these slots name, as where it is said of somebody. */
function officesIn(
  { context, sentence, heads }: Place,
  slots: RoleSlots,
  kinds: ReadonlySet<EntityKind>,
): readonly string[] {
  const ground = groundOf(context, sentence);
  const { tree } = ground.slots;
  const words = slots.flat().flatMap((slot) => ground.slots.in(heads[0]!, slot));
  return words.flatMap(({ word }) => {
    const entries = formsOf(tree, word, context.lexicon)
      .flatMap((form) => context.lexicon.facts.get(form) ?? [])
      .filter(({ pattern }) => pattern.pos === 'N' && holdsBut('subj', pattern, word, ground));
    const found = entries.flatMap(({ value, pattern }) => {
      if (value.kind !== 'title') return [];
      return partiesIn({ context, sentence, heads: [word], provided: [] }, value.slots, kinds)
        .filter((owner) => mayOwnOffice(owner, value.title))
        .map((owner) => ({
          text: officeOf(context, sentence, word, value.title, owner),
          conditions: pattern.conditions.length,
        }));
    });
    const [best] = found.sort((a, b) => b.conditions - a.conditions);
    if (best !== undefined) return [best.text];
    // Where the tree hangs whose office it is on something else, the words themselves still say so.
    const mention = mentionAt(context, sentence, word);
    const as = mention?.referents[0]?.as ?? null;
    const isWhole = mention !== undefined && mention.words[1] - mention.words[0] > 1;
    return isWhole && as?.includes(OWNED) === true ? [withoutFormer(as).text] : [];
  });
}

const OWNED = ' of ';

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
  const below = value.slots.flat().flatMap((slot) => slots.in(head, slot));
  const around = [head, ...slots.in(head, 'pred').map((f) => f.word), ...(isSaid ? [above] : [])];
  const places = value.slots.length > 0 ? below.map((f) => f.word) : around;
  for (const place of places) {
    const below = slots.tree.subtree(place);
    // "A 984 km border, of which 504 km are agreed" is 984 km long.
    const inClauses = new Set(
      below
        .filter((word) => word !== place && slots.tree.relation(word) === 'acl')
        .flatMap((word) => slots.tree.subtree(word)),
    );
    const within = found.filter((q) => below.includes(q.words[0]));
    const measured = within.find((q) => !inClauses.has(q.words[0])) ?? within[0];
    if (measured !== undefined) return [measured];
  }
  return [];
}
