import type { EntityId, Tables } from '../../identity/index.js';
import { nameKey } from '../text/words.js';
import type { Knowledge } from './holds.js';

/** What the identity tables know of memberships and offices. */
export function knowledgeOf(tables: Tables): Knowledge {
  return {
    memberOf: (member, of, day) =>
      tables
        .memberships(member as EntityId, day)
        .some((one) => one.member === member && one.of === of && one.status === 'member'),
    heldBefore: (person, office, day) => {
      const wanted = nameKey(office);
      const held = tables
        .offices(person as EntityId, null)
        .filter(({ term }) => nameKey(term.office) === wanted);
      if (held.length === 0) return false;
      // Held it once, and no term of it may reach the day.
      return held.every(({ term }) => term.to !== null && term.to < day.slice(0, term.to.length));
    },
  };
}
