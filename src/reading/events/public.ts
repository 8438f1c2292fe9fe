import type { EntityId } from '../../identity/index.js';
import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { type EventType, MATERIAL_CONFLICT } from '../types.js';
import type { StoryContext } from './context.js';
import { isLeisure } from './leisure.js';
import type { Party } from './party.js';
import type { Roles } from './roles.js';

/** What companies, teams and private people do to each other in these ways is no news of ours. */
const PRIVATE_TOO: ReadonlySet<EventType> = new Set(['ASSAULT', 'CONSULT', 'AGREE', 'COOPERATE']);

/**
 * Whether a deed is of public concern: a public actor is party to it, or it is said of a body or a
 * name and of a kind that private people do not do every day, outside sport, entertainment and markets.
 * Custody is always a state's, even where nobody says which.
 */
export function concernsPublic(
  context: StoryContext,
  sentence: number,
  { sense }: Entry,
  { actors, recipients }: Roles,
): boolean {
  const parties = [...actors, ...recipients];
  if (isLeisure(context, sentence)) return parties.some((p) => p.firm && !isTeam(p));
  if (sense.frame === 'custody' && isOrdinaryCrime(context, sentence, recipients)) return false;
  const isCivil = CIVIL.has(sense.type) || sense.quad <= 2;
  const isAmongPrivate = isCivil && parties.every((p) => isPrivate(context, p));
  if (!isAmongPrivate && parties.some((p) => p.firm)) return true;
  if (sense.frame === 'custody' && recipients.length > 0) return true;
  if (sense.type === 'PROTEST' && actors.length > 0) return true;
  if (sense.type === 'ASSAULT' && recipients.some((p) => isOfNation(context, p))) return true;
  // Curfews, deployments and embargoes are what those in power do, whoever they are.
  const isRule = sense.frame === 'measure' || sense.frame === 'force-move';
  if (isRule && sense.quad === MATERIAL_CONFLICT && actors.some(isNamedOrBody)) return true;
  const bothSides = actors.length > 0 && recipients.length > 0;
  if (isAmongPrivate && parties.some((p) => isCalledPrivate(context, p))) return false;
  return bothSides && !PRIVATE_TOO.has(sense.type) && parties.some(isNamedOrBody);
}

/** Words and deeds without force of private people to each other. */
const CIVIL: ReadonlySet<EventType> = new Set(['REQUEST', 'RETREAT', 'CONCEDE']);

/** Somebody whom nobody knows, or people who are no public at all (class `private`): relatives, pupils, customers. */
function isPrivate(context: StoryContext, party: Party): boolean {
  const { firm, mention, referent } = party;
  if (!firm) return true;
  if (mention.form === 'name' || context.tables.entity(referent.id) !== null) return false;
  return referent.kind !== 'state' && isCalledPrivate(context, party);
}

function isCalledPrivate(
  { lexicon, slots }: StoryContext,
  { mention: { sentence, head } }: Party,
): boolean {
  return isOfClass('private', slots[sentence]!.tree, head, lexicon);
}

/** "A man was arrested on suspicion of murder": one of whom nothing public is known, for what the police meet daily. */
function isOrdinaryCrime(
  context: StoryContext,
  sentence: number,
  recipients: readonly Party[],
): boolean {
  const crimes = context.lexicon.classes.get('ordinary-crime');
  if (crimes === undefined || recipients.length === 0) return false;
  const isPrivate = ({ firm, referent: { kind } }: Party) => !firm && kind === 'person';
  if (!recipients.every(isPrivate)) return false;
  const isOfficial = context.mentions
    .in(sentence)
    .some(({ referents }) =>
      referents.some(({ kind, as, id }) => isKnownPerson(context, kind, as, id)),
    );
  if (isOfficial) return false;
  return context.sentences[sentence]!.words.some(
    ({ lemma, form }) => crimes.has(fold(lemma)) || crimes.has(fold(form)),
  );
}

/** "A *Palestinian* man was shot dead": told of as one of a nation. */
function isOfNation({ mentions, slots }: StoryContext, { mention }: Party): boolean {
  const { sentence, head } = mention;
  return mentions
    .in(sentence)
    .some((m) => m.form === 'demonym' && slots[sentence]!.tree.head(m.head) === head);
}

const isKnownPerson = (
  { tables }: StoryContext,
  kind: string,
  as: string | null,
  id: EntityId,
): boolean => kind === 'person' && (as !== null || tables.entity(id) !== null);

function isNamedOrBody({ mention, referent }: Party): boolean {
  return mention.form === 'name' || referent.kind === 'organisation';
}

/** In sport a state, a city or a crowd is a team or its followers; who governs it is told by an office. */
function isTeam({ referent: { id, kind, as } }: Party): boolean {
  return as === null && (kind !== 'person' || id.startsWith('local:'));
}
