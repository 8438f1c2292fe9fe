import type { Referent } from '../types.js';
import type { Atom } from './atoms.js';

/** Whether the meaning of an atom is a crowd's: it has no name of its own that could be taken up. */
export function isCrowd(atom: Atom, referent: Referent): boolean {
  return (
    atom.kind === 'noun' && referent.kind === 'group' && atom.term.features.label === referent.label
  );
}
