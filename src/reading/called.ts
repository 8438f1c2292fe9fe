import type { Mention } from '../identity/index.js';

/** Whether something is called by its name or, as states are, by that of its capital. */
export function isCalled(mention: Mention | undefined): mention is Mention {
  return mention?.form === 'name' || mention?.form === 'metonym';
}
