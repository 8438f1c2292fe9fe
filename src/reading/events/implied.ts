import { localId, type Mention, type Referent } from '../../identity/index.js';
import type { Entry, Role } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';
import type { Roles } from './roles.js';

/** The word for the deed stands for the people; that they are the same ones each time is a guess. */
const IMPLIED_SCORE = 0.5;

/** Labels of crowds of which nothing is said but that they are many. */
const ANY_CROWD: ReadonlySet<string> = new Set([
  'people',
  'crowd',
  'crowds',
  'group',
  'groups',
  'men',
  'thousands',
  'hundreds',
  'throng',
]);

/**
 * Fills a side that nobody is named for with the people whom the word itself speaks of: protests
 * are held by protesters (`implied.tsv`), whom a text may also just call a crowd. An open side is only
 * filled for entries that may stand alone.
 */
export function withImplied(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  roles: Roles,
): Roles {
  const party = (role: Role): readonly Party[] =>
    entry.sense.implied
      .filter((implied) => implied.role === role)
      .map(({ label }) => impliedParty(context, sentence, head, label));
  if (entry.sense.implied.length === 0) return roles;
  const named = roles.actors.map((actor) => calledByDeed(actor, party('actor')));
  if (!entry.standsAlone) return { ...roles, actors: named };
  return {
    actors: named.length > 0 ? named : party('actor'),
    recipients: roles.recipients.length > 0 ? roles.recipients : party('recipient'),
  };
}

/** A crowd that protests are protesters of the same state, and so are "thousands of Sudanese". */
function calledByDeed(actor: Party, [implied]: readonly Party[]): Party {
  const { referent, mention } = actor;
  const isAny = mention.form === 'description' && ANY_CROWD.has(lastWord(referent.label));
  const arePeople = mention.form === 'demonym' && referent.kind === 'state';
  const isCrowd = isAny && referent.id.startsWith('local:');
  if (implied === undefined || !(isCrowd || arePeople)) return actor;
  const { label } = implied.referent;
  const { state } = referent;
  const id = localId('group', state === null ? label : `${label} ${state}`);
  return { ...actor, referent: { ...implied.referent, id, state }, firm: true };
}

const lastWord = (label: string) => label.split(' ').at(-1) ?? '';

function impliedParty(context: StoryContext, sentence: number, head: number, label: string): Party {
  const id = localId('group', label);
  const referent: Referent = { id, label, kind: 'group', state: null, as: null };
  const mention: Mention = {
    sentence,
    words: [head, head + 1],
    head,
    span: context.sentences[sentence]!.words[head]!.span,
    form: 'description',
    referents: [referent],
    certainty: 'unsure',
    score: IMPLIED_SCORE,
    why: 'the word for the deed speaks of them',
    nested: false,
  };
  return { referent, mention, score: IMPLIED_SCORE, firm: true };
}
