import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';

export const PLACES: ReadonlySet<string | undefined> = new Set(['state', 'place']);

/** Whether a mention is the name of a state or a place. */
export function isPlaceName(mention: Mention | undefined): boolean {
  return isCalled(mention) && PLACES.has(mention.referents[0]?.kind);
}

/** Whether a state is called by its name or its capital's. */
export function isState(mention: Mention | undefined): boolean {
  return isCalled(mention) && mention.referents[0]?.kind === 'state';
}

/** Whether somebody is called by an office with the article: "السفير الإسرائيلي". */
export function isTitled(mention: Mention | undefined, words: Sentence['words']): boolean {
  const isCalled = mention?.form === 'office' || mention?.form === 'name';
  const isSomebody = mention?.form === 'office' || mention?.referents[0]?.kind === 'person';
  return isCalled && isSomebody && (words[mention.words[0]]?.form.startsWith('ال') ?? false);
}

export function isPerson(mention: Mention | undefined): boolean {
  return mention?.form !== 'pronoun' && mention?.referents[0]?.kind === 'person';
}

/** Whether what is meant is no person. */
export function isBody(mention: Mention | undefined): boolean {
  return mention?.referents.some(({ kind }) => kind !== 'person' && kind !== 'place') ?? false;
}

/** Whether a person, a state, an organisation or a group is mentioned by more than a pronoun. */
export function isSomebody(mention: Mention | undefined): boolean {
  return (
    mention?.form !== 'pronoun' &&
    (mention?.referents.some(({ kind }) => kind !== 'place') ?? false)
  );
}
