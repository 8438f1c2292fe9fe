import type { EntityId } from '../types.js';
import type { NounAtom } from './atoms.js';
import type { Scene } from './scene.js';

/** "The United States called on the government": whose government that is, another acts in the clause. */
export function actsHere(state: EntityId, noun: NounAtom, { frame, memory }: Scene): boolean {
  const { tree, index } = frame;
  const trace = memory.get(state);
  if (trace?.sentence !== index || tree.relation(noun.head) === 'nsubj') return false;
  const clause = tree.clause(noun.head);
  return tree.relation(trace.word) === 'nsubj' && tree.clause(trace.word) === clause;
}
