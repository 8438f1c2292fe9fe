import { remembered } from '../../base/index.js';
import type { Certainty, EntityId, EntityKind, Mention, Referent } from '../types.js';
import type { Gender } from './memory.js';

/** Whom words mean, how sure that is and why. */
export interface Meaning {
  readonly form: Mention['form'];
  readonly referents: readonly Referent[];
  readonly certainty: Certainty;
  /** From 0 to 1. */
  readonly score: number;
  readonly why: string;
  readonly gender?: Gender | null;
}

/**
 * Scores of links, by what they rest on. A reader sees them as the mention's score; they order
 * the kinds of evidence and are no probabilities.
 */
export const SCORES = {
  /** A name that the tables give to one entity. */
  name: 0.98,
  /** A name and an office that agree on the document's date. */
  nameAndOffice: 0.99,
  /** The only one in the document with that surname. */
  surname: 0.92,
  /** The only holder of the office on the date. */
  holder: 0.95,
  /** The adjective or demonym of a state. */
  demonym: 0.95,
  /** A government, an army, an embassy of a named state. */
  body: 0.93,
  /** A capital that acts. */
  capital: 0.85,
  /** A name that only the document knows. */
  local: 0.6,
  /** An office whose holder is not known: the state acts. */
  officeWithoutHolder: 0.6,
  /** A description that takes up what the document named before. */
  description: 0.8,
  /** A description that takes up what weighs most, with rivals. */
  weakDescription: 0.5,
} as const;

/** Nobody known: the words stay, with the reason why they mean nobody. */
export function unknown(form: Mention['form'], why: string): Meaning {
  return { form, referents: [], certainty: 'unknown', score: 0, why };
}

/** Whom a description takes up who weighs most of what was named before; sure where no other comes near (`clear`). */
export function takenUp(referent: Referent, clear: boolean, why: string): Meaning {
  return {
    form: 'description',
    referents: [referent],
    certainty: clear ? 'sure' : 'unsure',
    score: clear ? SCORES.description : SCORES.weakDescription,
    why,
  };
}

/** An id for what only the document knows: `local:person/ada-example`. */
export function localId(kind: EntityKind, name: string): EntityId {
  return `local:${kind}/${slugOf(name)}` as EntityId;
}

const slugOf = remembered((name) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);
