import type { EntityId, Referent } from '../types.js';
import type { Atom, NounAtom } from './atoms.js';
import { localId, type Meaning, SCORES, unknown } from './meaning.js';
import { quantityOf } from './quantities.js';
import { actingAs, ownerReferents } from './referents.js';
import type { Scene } from './scene.js';
import { soleState } from './settings.js';

/** Relations of what says whose or which something is. */
const OWNING: ReadonlySet<string> = new Set(['nmod', 'amod', 'flat', 'compound']);

/** Relations of those between whom a deed is. */
const PARTIES: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj']);

/**
 * People or a body without a name who act or are acted on: "six protesters", "riot police". They
 * go by the plain English name that the vocabulary gives them, with the state that their own noun
 * phrase names, so that every language and every repetition in a document means the same.
 */
export function resolveCrowd(noun: NounAtom, scene: Scene): Meaning {
  const { label } = noun.term.features;
  if (label === undefined) return unknown('description', 'of no state named');
  if (!standsForPeople(noun, scene)) return unknown('description', 'not people who act here');
  const bodies = bodiesOf(noun, scene);
  if (bodies.length > 0) return actingFor(bodies, label);
  const state = stateOf(noun, scene);
  const id = localId('group', state === null ? label : `${label} ${state}`);
  return {
    form: 'description',
    referents: [{ id, label, kind: 'group', state, as: null }],
    certainty: 'unsure',
    score: SCORES.local,
    why: 'people without a name',
  };
}

/** "Taliban fighters" act for the Taliban. */
function actingFor(bodies: readonly Referent[], label: string): Meaning {
  const referents = bodies.map((body) => actingAs(body, label));
  const why = 'fight for the group';
  return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
}

/** The groups that those fight for who fight for somebody. */
function bodiesOf(noun: NounAtom, scene: Scene): readonly Referent[] {
  if (noun.term.features.acts !== 'yes') return [];
  const owners = ownerReferents(noun, scene).filter(({ kind }) => kind !== 'state');
  return owners.length > 0 ? owners : bodiesOfOrigin(noun, scene);
}

/** "Gunmen *from* al-Shabaab": a group that is known; of a place nobody fights. */
function bodiesOfOrigin(noun: NounAtom, scene: Scene) {
  const { vocabulary, tables } = scene;
  const { tree, keys } = scene.frame;
  const isFrom = (word: number) =>
    tree
      .children(word)
      .some((c) => tree.relation(c) === 'case' && vocabulary.has('origin', keys, c));
  const [from] = tree
    .children(noun.head)
    .filter((word) => word >= noun.to && tree.relation(word) === 'nmod' && isFrom(word));
  const core = from === undefined ? undefined : scene.phraseAt(from)?.core;
  if (core?.kind !== 'organisation') return [];
  return scene.meaningOf(core).referents.filter(({ id }) => tables.entity(id) !== null);
}

/** A noun that only describes another ("police station") is nobody. */
function standsForPeople(noun: NounAtom, scene: Scene): boolean {
  const { tree, keys } = scene.frame;
  const { vocabulary } = scene;
  const { only } = noun.term.features;
  const quantity = quantityOf(noun.head, tree, keys, vocabulary);
  const top = tree.firstConjunct(quantity ?? noun.head);
  const relation = tree.relation(top);
  if (relation === 'compound' || relation === 'amod' || relation === 'flat') return false;
  if (liesInside(noun, scene)) return false;
  switch (only) {
    case 'definite':
      return scene.frame.qualifiersOf(noun).definite && !hasComplement(noun, scene);
    case 'victim':
      return hasDoer(top, scene);
    case 'alone':
      return standsAlone(noun, scene);
    case 'party':
      return relation !== 'obj' || hasDoer(top, scene);
    default:
      return true;
  }
}

/** "Warned *the West*", but "in the west of the country": a quarter of the world that nobody owns, and no place. */
function standsAlone({ head, from, to }: NounAtom, { frame, vocabulary }: Scene): boolean {
  const { tree, keys } = frame;
  return !tree.children(head).some((child) => {
    if (tree.relation(child) !== 'case')
      return (child < from || child >= to) && OWNING.has(tree.relation(child));
    const term = vocabulary.find('locative', keys, child)?.term;
    return term !== undefined && term.features.means !== 'direction';
  });
}

/** Deeds are done by somebody: whom a storm kills or a doctor warns is no party to anything. */
function hasDoer(victim: number, { frame }: Scene): boolean {
  const { tree } = frame;
  const deed = tree.head(victim);
  const undergoes =
    tree.words[victim]?.deprel === 'nsubj:pass' || tree.relation(victim) !== 'nsubj';
  if (deed < 0 || !undergoes) return false;
  return tree.children(deed).some((word) => {
    const isParty = tree.words[word]?.deprel === 'obl:agent' || PARTIES.has(tree.relation(word));
    const atom = word === victim || !isParty ? undefined : frame.atomOf(word);
    const isWeak = atom?.kind === 'noun' && atom.term.features.only !== undefined;
    return atom !== undefined && atom.kind !== 'place' && !isWeak;
  });
}

/** In "against Supreme Court nominee Roe" the nominee has "against": the court lies in between. */
function liesInside(noun: NounAtom, { frame: { tree } }: Scene): boolean {
  const tag = tree.words[noun.to]?.upos;
  if (tag !== 'NOUN' && tag !== 'PROPN') return false;
  return tree.children(noun.to).some((child) => child < noun.from);
}

/** "Opposition *to* the plan" is a deed, "the opposition in Syria" are people. */
function hasComplement({ head }: NounAtom, { frame, vocabulary }: Scene): boolean {
  const { tree, keys } = frame;
  return tree
    .children(head)
    .flatMap((child) => tree.children(child))
    .filter((word) => tree.relation(word) === 'case')
    .some((word) => vocabulary.find('locative', keys, word)?.term.features.means === 'direction');
}

/**
 * The state that an adjective, an owner or a place in the noun phrase names. A body of a state may
 * also have it from where the story plays; of other people that would be a guess.
 */
function stateOf(noun: NounAtom, scene: Scene): EntityId | null {
  const own = scene.frame
    .ownersOf(noun)
    .filter((owner) => owner.kind !== 'pronoun' && !(isAgainst(noun) && isPlainName(owner)))
    .flatMap((owner) => scene.meaningOf(owner).referents)
    .flatMap(({ kind, state }) => (kind === 'state' && state !== null ? [state] : []));
  const named = new Set(own);
  if (named.size > 0) return named.size === 1 ? own[0]! : null;
  // "The International Criminal Court's judges" are of no state, wherever the story plays.
  if (ownerReferents(noun, scene).some(({ state, kind }) => state === null && kind !== 'person'))
    return null;
  return soleState(noun, scene);
}

/** Whose critics or supporters they are says nothing of where they belong. */
function isAgainst(noun: NounAtom): boolean {
  return noun.term.features.of === 'other';
}

function isPlainName(owner: Atom): boolean {
  return owner.kind !== 'state' || owner.form === 'name';
}
