import type { Office } from '../tables/index.js';
import type { Atom } from './atoms.js';

/** Offices by whose titles the head of anything may be called: "head", "глава", "رئيس". */
const HEADS: ReadonlySet<string> = new Set(['leader', 'head', 'chairman', 'president']);

/**
 * The head of a body of a state holds the office of that body (feature `head`): "глава иранского МИД",
 * "رئيس الدبلوماسية الروسية" are foreign ministers, no leaders of their states.
 *
 * @param ownersOf whose office it is
 * @param officeOf the office of an id of `offices.tsv`
 */
export function asHead(
  atom: Atom,
  ownersOf: (atom: Atom) => readonly Atom[],
  officeOf: (id: string) => Office | null,
): Atom {
  if (atom.kind !== 'office' || atom.plural || !HEADS.has(atom.office.id)) return atom;
  const [body, ...others] = ownersOf(atom).filter((owner) => owner.kind !== 'state');
  if (body?.kind !== 'noun' || others.length > 0) return atom;
  const { head } = body.term.features;
  const office = head === undefined ? null : officeOf(head);
  return office === null ? atom : { ...atom, office };
}
