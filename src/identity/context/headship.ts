import type { Office } from '../tables/index.js';
import { type Atom, changedAtom, type NounAtom, type OfficeAtom } from './atoms.js';
import type { Frame } from './frame.js';

/** Offices by whose titles the head of anything may be called: "head", "глава", "رئيس". */
const HEADS: ReadonlySet<string> = new Set(['leader', 'head', 'chairman', 'president']);

/**
 * The head of a body of a state holds the office of that body (feature `head`): "глава иранского МИД",
 * "رئيس الدبلوماسية الروسية" are foreign ministers, no leaders of their states.
 *
 * @param ownersOf whose office it is
 * @param officeOf the office of an id of `offices.tsv`
 */
export function asHeads(
  atoms: readonly Atom[],
  ownersOf: (atom: Atom) => readonly Atom[],
  officeOf: (id: string) => Office | null,
): readonly Atom[] {
  if (!atoms.some(isHead)) return atoms;
  return atoms.map((atom) => (isHead(atom) ? asHead(atom, ownersOf, officeOf) : atom));
}

function isHead(atom: Atom): atom is OfficeAtom {
  return atom.kind === 'office' && !atom.plural && isHeadship(atom);
}

/** Whether the head of anything may be called by a title. */
export function isHeadship({ office }: OfficeAtom): boolean {
  return HEADS.has(office.id);
}

function asHead(
  atom: OfficeAtom,
  ownersOf: (atom: Atom) => readonly Atom[],
  officeOf: (id: string) => Office | null,
): OfficeAtom {
  const [body, ...others] = ownersOf(atom).filter((owner) => owner.kind !== 'state');
  if (body?.kind !== 'noun' || others.length > 0) return atom;
  const { head } = body.term.features;
  const office = head === undefined ? null : officeOf(head);
  return office === null ? atom : changedAtom(atom, { office });
}

/**
 * The body of a state whose head a title is, where that head holds no office of its own in the tables: "the head of
 * Kyrgyzstan's State Committee for National Security" leads no state. Null where the title is of the state itself.
 */
export function bodyHeaded(title: OfficeAtom, frame: Pick<Frame, 'ownersOf'>): NounAtom | null {
  if (!isHeadship(title)) return null;
  const bodies = frame
    .ownersOf(title)
    .filter((owner): owner is NounAtom => owner.kind === 'noun' && BODIES.has(owner.term.class));
  return bodies[0] ?? null;
}

const BODIES: ReadonlySet<string> = new Set(['body', 'group']);
