import { span } from '../../base/index.js';
import { type EntityKind, localId, type Mention, type Referent } from '../../identity/index.js';
import type { StoryContext } from './context.js';
import { stateOf } from './states-of-phrase.js';

/** Someone whom a text names or describes and whom identity does not know. */
export interface Described {
  readonly mention: Mention;
  /** A public actor by what it is called (a court, a union, rebels), not any man or company. */
  readonly isPublic: boolean;
  /** Acts for the body that it belongs to, where one is named: "Taliban members". */
  readonly isMember: boolean;
}

const WHY = 'called so and known by no table';

/** Whether somebody is known by nothing but what this sentence calls them. */
export function isDescribed(mention: Mention): boolean {
  return mention.why === WHY;
}

/** A description tells less than a known name. */
const SCORE = 0.5;

/**
 * Somebody without a known identity, as a mention with an id of its own, by what the text calls them.
 *
 * @param words from the first word of the phrase to behind its last
 * @param label what they are called: "rights group", "Acme"
 * @param isIn whether the head is in a class of the lexicon (`public`, `members`)
 */
export function describedParty(
  context: StoryContext,
  sentence: number,
  words: readonly [number, number],
  head: number,
  kind: EntityKind,
  label: string,
  isIn: (name: string) => boolean,
  form: 'name' | 'description',
): Described {
  const all = context.sentences[sentence]!.words;
  const state = stateOf(context, sentence, head, context.slots[sentence]!);
  const id = localId(kind, state === null ? label : `${label} ${state}`);
  const referent: Referent = { id, label, kind, state, as: null };
  const mention: Mention = {
    sentence,
    words,
    head,
    span: span(all[words[0]]!.span[0], all[words[1] - 1]!.span[1]),
    form,
    referents: [referent],
    certainty: 'unsure',
    score: SCORE,
    why: WHY,
    nested: false,
  };
  return { mention, isPublic: isIn('public'), isMember: isIn('members') };
}
