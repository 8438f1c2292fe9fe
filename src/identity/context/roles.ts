import type { Entity, EntityId, OfficeKind, Referent } from '../types.js';
import type { Atom, NounAtom, OfficeAtom } from './atoms.js';
import { fieldOfHead } from './fields-of-heads.js';
import { bodyHeaded, isHeadship } from './headship.js';
import type { Role } from './people.js';
import type { Title } from './phrases.js';
import { portfolioOf } from './portfolios.js';
import { ownerReferents, referentOf } from './referents.js';
import type { Scene } from './scene.js';

/** What a title says of its bearer: "his Tajik counterpart" beside Putin is President of Tajikistan. */
export function roleOf(title: Title, scene: Scene): Role | null {
  return title.kind === 'office' ? officeRole(title, scene) : nounRole(title, scene);
}

function officeRole(title: OfficeAtom, scene: Scene): Role | null {
  const { office } = title;
  const isElsewhere = scene.frame.ownersOf(title).some((owner) => isOfRegion(owner, scene));
  // "Georgia's secretary of state" holds an office of that region, whatever else is called so.
  if (isElsewhere && office.of !== null) return compose(office.label, ['other'], [], title, scene);
  const own = office.of === null ? null : scene.tables.entity(office.of);
  const told = ownerReferents(title, scene);
  // "رهبر انقلاب کوبا": a title that alone says whose it is, of another state, is another office.
  const isForeign = own?.kind === 'state' && told.some(({ kind }) => kind === 'state');
  if (isForeign && told.every(({ state }) => state !== own.id)) return null;
  const owners = own === null ? told : [referentOf(own)];
  const isField = (word: number) => scene.vocabulary.has('field', scene.frame.keys, word);
  const field = fieldOfHead(title, scene.frame, scene.lang, isField);
  if (field !== null) {
    const label = `${field[0]!.toUpperCase()}${field.slice(1)} ${office.label.toLowerCase()}`;
    return compose(label, ['other'], owners, title, scene);
  }
  const portfolio = portfolioOf(title, scene.frame, scene.lang);
  if (portfolio !== null) {
    // What looked like a body before the title is what the minister is for.
    const said = portfolio.split(' ');
    const others = owners.filter(({ label }) => !label.split(' ').some((w) => said.includes(w)));
    return compose(portfolio, office.kinds, others, title, scene);
  }
  const body = own === null ? bodyHeaded(title, scene.frame) : null;
  if (body !== null) return headOfBody(title, body, owners, scene);
  const place = own === null ? placeHeaded(title, scene) : null;
  if (place !== null) {
    return whole(compose(`${office.label} of ${place.label}`, ['other'], owners, title, scene));
  }
  const role = compose(office.label, office.kinds, owners, title, scene);
  const namesBody = own?.kind === 'organisation' && NAMES_BODY.test(office.label);
  return namesBody ? whole(role) : role;
}

/** An office whose label says whose it is. */
const whole = (role: Role): Role => ({ ...role, as: role.label, isWhole: true });

/**
 * The town or region whose office a title is: "the mayor of Istanbul", "the head of Dagestan". That of a capital is
 * mostly its state's, but for offices that no state has.
 */
function placeHeaded(title: OfficeAtom, { frame }: Scene): Entity | null {
  const isLocal = title.office.kinds[0] === 'other' && !isHeadship(title);
  const places = frame.ownersOf(title).flatMap((owner) => {
    return owner.kind === 'place' && (owner.capitalOf === null || isLocal) ? [owner.entity] : [];
  });
  return places.length === 1 ? places[0]! : null;
}

/** The head of a body that its state acts through: what English calls it, a term or the words of the text say. */
function headOfBody(
  title: OfficeAtom,
  body: NounAtom,
  owners: readonly Referent[],
  scene: Scene,
): Role {
  // "The leader of the *Al Qaeda network*": a body that the name before it calls.
  const called = scene.frame.atoms.find(
    (atom) => atom.kind === 'organisation' && atom.sort === 'group' && atom.to === body.from,
  );
  const known = called === undefined ? [] : scene.meaningOf(called).referents;
  if (known.length === 1)
    return compose(title.office.label, title.office.kinds, known, title, scene);
  const words = scene.frame.tree.words.slice(body.from, body.to).map(({ form }) => form);
  const name = body.term.features.as ?? (scene.lang === 'en' ? words.join(' ') : null);
  const { label } = title.office;
  const own = name === null ? label : `${label} of the ${name}`;
  const role = compose(own, ['other'], owners, title, scene);
  return name === null ? { ...role, as: null } : role;
}

/** Titles that say whose office it is: "Managing Director of the IMF", "UN High Commissioner for Refugees". */
const NAMES_BODY = / of the |^UN /;

function isOfRegion(owner: Atom, { tables }: Scene): boolean {
  return owner.kind === 'place' && tables.place(owner.entity.id)?.type === 'region';
}

function nounRole(title: NounAtom, scene: Scene): Role | null {
  if (title.term.class === 'counterpart') return counterpartRole(title, scene);
  const { as: label, unowned } = title.term.features;
  if (label === undefined || (unowned === 'yes' && isSomebodys(title, scene))) return null;
  return compose(label, ['other'], ownerReferents(title, scene), title, scene);
}

/** "*His* deputy", "the *premier's* deputy" are no deputies of a parliament. */
function isSomebodys(title: NounAtom, { frame }: Scene): boolean {
  return frame
    .ownersOf(title)
    .some(({ kind }) => kind === 'pronoun' || kind === 'person' || kind === 'office');
}

/** A counterpart holds the office of the one whose counterpart it is, in the state that is named. */
function counterpartRole(title: NounAtom, scene: Scene): Role | null {
  const owners = scene.frame.ownersOf(title);
  const states = owners.flatMap((owner) =>
    owner.kind === 'state' ? [referentOf(owner.entity)] : [],
  );
  const whose = owners.filter((owner) => owner.kind === 'pronoun' || owner.kind === 'person');
  const others = whose.length > 0 ? whose : officeBefore(title, scene);
  const other = others
    .flatMap((owner) => scene.meaningOf(owner).referents)
    .find((referent) => referent.kind === 'person');
  const held = other === undefined ? null : officeOf(other.id, scene);
  if (held === null || states.length === 0) return null;
  return compose(held.label, held.kinds, states, title, scene);
}

/** "The minister met the French counterpart": where nothing says whose it is, the one of whoever is before it. */
function officeBefore(title: NounAtom, { frame }: Scene): readonly Atom[] {
  const before = frame.atoms.filter(
    ({ kind, to }) => to <= title.from && (kind === 'office' || kind === 'person'),
  );
  return before.slice(-1);
}

/** The office under which the document or, for its date, the tables know a person. */
function officeOf(
  person: EntityId,
  { people, tables, date }: Scene,
): Pick<Role, 'label' | 'kinds'> | null {
  const role = people.get(person)?.role ?? null;
  if (role !== null && role.kinds[0] !== 'other') return role;
  const term = tables.offices(person, date)[0]?.term;
  if (term === undefined) return null;
  const ending = ` of ${tables.entity(term.of)?.label}`;
  const label = term.office.endsWith(ending) ? term.office.slice(0, -ending.length) : null;
  return label === null ? null : { label, kinds: [term.kind] };
}

function compose(
  label: string,
  kinds: readonly OfficeKind[],
  owners: readonly Referent[],
  title: Title,
  scene: Scene,
): Role {
  const { former, deputy } = scene.frame.qualifiersOf(title);
  const own = `${former ? 'former ' : ''}${deputy ? 'Deputy ' : ''}${label}`;
  const owner = owners[0];
  return {
    as: owner === undefined ? own : ofOwner(own, owner),
    label: own,
    isWhole: false,
    kinds: deputy ? ['other'] : kinds,
    of: owners.map(({ id }) => id),
    owners,
    former,
  };
}

/** What the holder of an office of one owner is called. */
export function calledAs({ label, isWhole }: Role, owner: Referent): string {
  return isWhole ? label : ofOwner(label, owner);
}

/** "Speaker of Parliament" of the "Parliament of Georgia" is "Speaker of Parliament of Georgia". */
function ofOwner(label: string, owner: Referent): string {
  const body = / of ([^ ]+)$/.exec(label)?.[1];
  const isSaid = body !== undefined && owner.label.startsWith(`${body} of `);
  return isSaid ? `${label}${owner.label.slice(body.length)}` : `${label} of ${owner.label}`;
}

/** The kinds of office that lead a state; either may be meant by "the Russian leader". */
export const LEADING: ReadonlySet<OfficeKind> = new Set(['head-of-state', 'head-of-government']);

/** Whether an office may be meant by another's title: states differ in what their president is. */
export function ofSameRank(kind: OfficeKind, kinds: readonly OfficeKind[]): boolean {
  if (kind === 'other') return false;
  return kinds.includes(kind) || (LEADING.has(kind) && kinds.some((other) => LEADING.has(other)));
}
