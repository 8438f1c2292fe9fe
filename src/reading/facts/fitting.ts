import type { EntityId, EntityKind } from '../../identity/index.js';
import type { StoryContext } from '../events/context.js';
import type { Party } from '../events/party.js';
import type { Property } from '../lexicon/types.js';

/**
 * Whether a property can hold of somebody (`lexicons/properties.tsv`): of another kind, or of people and bodies
 * that nobody calls by a name ("a man aged 32", "members of a group"), it is no fact that a record can be asked for.
 *
 * @param value null where the value is a number, a date or words
 */
export function canHold(
  context: StoryContext,
  property: Property,
  subject: Party,
  value: Party | null,
): boolean {
  const isOf = (kinds: ReadonlySet<EntityKind>, { referent: { kind } }: Party) => kinds.has(kind);
  if (!isOf(property.subject, subject) || isOneOfPeople(context, property, subject)) return false;
  if (property.named !== 'none' && !isNamed(context, subject)) return false;
  if (value === null) return true;
  return isOf(property.value, value) && (property.named !== 'both' || isNamed(context, value));
}

/** "Канадец, который считался членом": one of a people is not their state where what is said may be said of persons. */
function isOneOfPeople(
  { slots }: StoryContext,
  property: Property,
  { mention: { form, sentence, head } }: Party,
): boolean {
  const { upos, feats } = slots[sentence]!.tree.word(head);
  const isOne = upos === 'NOUN' && feats.Number === 'Sing';
  return form === 'demonym' && isOne && property.subject.has('person');
}

const names = new WeakMap<StoryContext, ReadonlySet<EntityId>>();

/** Whether the tables know somebody, or this text calls them by a name anywhere. */
function isNamed(context: StoryContext, { referent: { id }, mention }: Party): boolean {
  if (mention.form === 'name' || context.tables.entity(id) !== null) return true;
  const known =
    names.get(context) ??
    new Set(
      context.sentences
        .flatMap((_, sentence) => context.mentions.in(sentence))
        .filter(({ form }) => form === 'name')
        .flatMap(({ referents }) => referents.map((referent) => referent.id)),
    );
  names.set(context, known);
  return known.has(id);
}
