import { localId, type Mention, type Referent } from '../../identity/index.js';
import type { Entry, Role } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import type { Party } from './resolve.js';
import type { Roles } from './roles.js';

/** The word for the deed stands for the people; that they are the same ones each time is a guess. */
const IMPLIED_SCORE = 0.5;

/**
 * Fills a side that nobody is named for with the people whom the word itself speaks of: protests
 * are held by protesters (`implied.tsv`). Only for entries that may stand alone.
 */
export function withImplied(
  context: StoryContext,
  sentence: number,
  head: number,
  entry: Entry,
  roles: Roles,
): Roles {
  if (!entry.standsAlone) return roles;
  const party = (role: Role): readonly Party[] =>
    entry.sense.implied
      .filter((implied) => implied.role === role)
      .map(({ label }) => impliedParty(context, sentence, head, label));
  return {
    actors: roles.actors.length > 0 ? roles.actors : party('actor'),
    recipients: roles.recipients.length > 0 ? roles.recipients : party('recipient'),
  };
}

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
