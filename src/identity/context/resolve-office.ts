import type { IsoDate } from '../../base/index.js';
import type { Referent } from '../types.js';
import type { NounAtom, OfficeAtom } from './atoms.js';
import { bearerOf } from './bearers.js';
import { holderOf } from './holders.js';
import { localId, type Meaning, SCORES, takenUp, unknown } from './meaning.js';
import type { Role } from './people.js';
import { personReferent, referentOf } from './referents.js';
import { calledAs, LEADING, roleOf } from './roles.js';
import { ABOUT } from './salient-states.js';
import type { Scene } from './scene.js';

/**
 * Who an office without a name means: "the President of Russia", "the Russian and Tajikistani
 * leaders" (two), "the president" (the one whom the document spoke of).
 */
export function resolveOffice(office: OfficeAtom, scene: Scene): Meaning {
  const role = roleOf(office, scene);
  if (role === null || role.of.length === 0) return resolveBareOffice(office, scene);
  // "The Colombian guerrilla leader" is nobody of the state.
  const isOfPeople = office.office.id === 'leader' && role.kinds.every((kind) => kind === 'other');
  if (isOfPeople) return unknown('description', 'who leads them is not known');
  const [owner, another] = role.owners;
  const isLeading = role.kinds.some((kind) => LEADING.has(kind));
  if (office.plural && !isLeading && owner !== undefined && another === undefined)
    return severalOf(role, owner);
  const then = scene.dateAt(office);
  const at = then === null ? scene : scene.asOf(then);
  return holdersOf(role, office.office.id === 'leader', at);
}

/** "EU foreign ministers": of several in an office none is meant, but the state or body that they act for. */
function severalOf(role: Role, owner: Referent): Meaning {
  const why = 'several of one state or body';
  const referents = [{ ...owner, as: calledAs(role, owner) }];
  return { form: 'office', referents, certainty: 'unsure', score: SCORES.officeWithoutHolder, why };
}

/** "His Tajik counterpart" without a name: the holder of the same office there. */
export function resolveCounterpart(noun: NounAtom, scene: Scene): Meaning {
  const role = roleOf(noun, scene);
  if (role !== null) return holdersOf(role, false, scene);
  const states = scene.frame
    .ownersOf(noun)
    .flatMap((owner) => (owner.kind === 'state' ? [referentOf(owner.entity)] : []));
  if (states.length !== 1 || noun.plural)
    return unknown('description', 'the office of the other one is not known');
  const why = 'somebody of the state, in an office that is not known';
  const score = SCORES.officeWithoutHolder;
  const label = 'counterpart';
  const referents = states.map(({ id, state }): Referent => {
    return { id: localId('person', `${label} ${id}`), label, kind: 'person', state, as: null };
  });
  return { form: 'office', referents, certainty: 'unsure', score, why };
}

function holdersOf(role: Role, anyLeader: boolean, scene: Scene): Meaning {
  const held = role.owners.map((owner) => holderOf(role, owner, anyLeader, scene));
  const sure = held.every((one) => one.sure);
  return {
    form: 'office',
    referents: held.map((one) => one.referent),
    certainty: sure ? 'sure' : 'unsure',
    score: Math.min(...held.map((one) => one.score)),
    why: [...new Set(held.map((one) => one.why))].join('; '),
  };
}

/** "The president", "the two leaders": whoever was spoken of in such an office. */
function resolveBareOffice(office: OfficeAtom, scene: Scene): Meaning {
  const { memory, people, frame, tables, date } = scene;
  if (!frame.tree.parsed) return unknown('description', 'nothing tells whose office it is');
  if (leadsCrowd(office, scene)) return unknown('description', 'who leads them is not known');
  const { definite, two, former } = frame.qualifiersOf(office);
  const fits = (referent: Referent | null) => {
    if (referent?.kind !== 'person') return false;
    const role = people.get(referent.id)?.role ?? null;
    const isCalledSo = role?.kinds.some((k) => wanted.has(k)) === true;
    const holdsAt = (at: IsoDate | null) =>
      tables.offices(referent.id, at).some(({ term }) => wanted.has(term.kind));
    const holdsNow = date !== null && holdsAt(date);
    // "The ousted president" is nobody who holds the office now.
    if (former && role?.former === true && isCalledSo) return true;
    if (former) return !holdsNow && (isCalledSo || holdsAt(null));
    // "Mr Roe, a minister until 2015": what somebody was called last need not be the office that is held.
    return (role?.former === false && isCalledSo) || holdsNow;
  };
  const kinds = office.office.kinds.filter((kind) => kind !== 'other');
  const wanted = new Set(office.office.id === 'leader' ? LEADING : kinds);
  if (office.plural) {
    const pair = two ? memory.lastPair(fits) : undefined;
    if (pair === undefined) return unknown('description', 'no such people were named before');
    const why = 'the two named together last';
    const score = SCORES.description;
    return { form: 'description', referents: pair.referents, certainty: 'sure', score, why };
  }
  if (!definite) return unknown('description', 'an office without state or holder');
  const bearer = wanted.size === 0 ? bearerOf(office, scene) : undefined;
  if (bearer !== undefined) return bearer;
  const [best, next] = memory.ranked(
    frame.index,
    ({ referent }) => fits(referent),
    (_, total) => ABOUT * total,
  );
  if (best?.trace.referent == null) {
    return onlyAhead(scene, fits) ?? unknown('description', 'nobody in this office was named');
  }
  const clear = next === undefined || best.weight > 2 * next.weight;
  const why = 'the one in this office who was spoken of last';
  return { ...takenUp(best.trace.referent, clear, why), gender: best.trace.gender };
}

/** "*President* threatens protesters": in a headline the only one of the whole story who is in the office. */
function onlyAhead(
  { frame, people }: Scene,
  fits: (referent: Referent | null) => boolean,
): Meaning | null {
  if (frame.index > 0) return null;
  const [only, ...others] = people
    .all()
    .map((person) => personReferent(person))
    .filter(fits);
  if (only === undefined || others.length > 0) return null;
  return {
    form: 'description',
    referents: [only],
    certainty: 'unsure',
    score: SCORES.weakDescription,
    why: 'the only one in this office whom the story names',
  };
}

const THINGS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/** "Лидер оппозиции", "the leader of the protesters", "رهبر کودتا": of people or a thing that is no state. */
function leadsCrowd({ head, to, office }: OfficeAtom, { frame }: Scene): boolean {
  const { tree } = frame;
  const isThing =
    office.id === 'leader' &&
    tree.head(to) === head &&
    tree.relation(to) === 'nmod' &&
    THINGS.has(tree.words[to]?.upos ?? 'X') &&
    frame.atomOf(to) === undefined;
  if (isThing) return true;
  return frame.tree.children(head).some((child) => {
    const owner = frame.atomOf(child);
    const isCrowd = owner?.kind === 'noun' && owner.term.class === 'crowd';
    return isCrowd && frame.tree.relation(child) === 'nmod';
  });
}
