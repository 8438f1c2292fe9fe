import type { EntityId } from '../../identity/index.js';
import type { StoryContext } from './context.js';

/** Sentences back in which who acts is still whom a story goes on with. */
const REACH = 2;

/**
 * The state of whoever a story of two states speaks of last before a word, as the subject of a clause: "Washington vowed to
 * respond, and on Friday *the Treasury* blacklisted the firm". Null where no subject is of a state.
 *
 * @param but states of the other side, who are not meant
 */
export function stateOfTopic(
  context: StoryContext,
  sentence: number,
  before: number,
  but: ReadonlySet<EntityId>,
): EntityId | null {
  for (let s = sentence; s >= 0 && s >= sentence - REACH; s--) {
    const { tree } = context.slots[s]!;
    const subjects = context.mentions
      .in(s)
      .filter(({ head }) => tree.relation(head) === 'nsubj' && (s < sentence || head < before));
    const states = subjects
      .sort((a, b) => b.head - a.head)
      .flatMap(({ referents }) => referents.flatMap(({ state }) => state ?? []))
      .filter((state) => !but.has(state));
    if (states[0] !== undefined) return states[0];
  }
  return null;
}
