import { LEADING, type Referent } from '../../identity/index.js';
import type { StoryContext } from './context.js';

/** Whether somebody leads the state that they are of, on the day of the text. */
export function leadsOwnState(
  { tables, published }: StoryContext,
  { id, kind, state }: Referent,
): boolean {
  if (kind !== 'person' || published === null || state === null) return false;
  return tables
    .offices(id, published)
    .some(({ term }) => LEADING.has(term.kind) && term.of === state);
}
