import { inLatinLetters } from '../names/index.js';
import type { Entity, EntityId } from '../types.js';
import type { BodyAtom, PlaceAtom, StateAtom } from './atoms.js';
import type { Frame } from './frame.js';
import { localId, type Meaning, SCORES } from './meaning.js';
import { referentOf } from './referents.js';
import type { Scene } from './scene.js';
import type { Tree } from './tree.js';
import type { WordClass } from './word-classes.js';

/** A state by its name, its adjective, its people or its seat of government. */
export function resolveState({ entity, form }: StateAtom): Meaning {
  const referents = [referentOf(entity)];
  switch (form) {
    case 'name':
      return { form, referents, certainty: 'sure', score: SCORES.name, why: 'name of the state' };
    case 'adjective':
      return {
        form: 'demonym',
        referents,
        certainty: 'sure',
        score: SCORES.demonym,
        why: 'adjective of the state',
      };
    case 'demonym':
      return {
        form,
        referents,
        certainty: 'unsure',
        score: SCORES.demonym,
        why: 'people of the state',
      };
    case 'metonym':
      return {
        form,
        referents,
        certainty: 'sure',
        score: SCORES.demonym,
        why: 'seat of its government',
      };
  }
}

/** An organisation or group; one that only the document names is kept under a local id. */
export function resolveOrganisation(body: BodyAtom, scene: Scene): Meaning {
  const { frame, lang } = scene;
  const { entities, sort } = body;
  const only = entities[0];
  const own = only === undefined ? null : bodyOfOwner(body, only, scene);
  if (own !== null) return own;
  if (only !== undefined && isPartyElsewhere(body, only, scene)) return localBody(body, sort, null);
  const longer = only === undefined ? null : longerName(body, frame);
  const written = longer ?? body.written;
  if (only !== undefined && longer === null) {
    const why = 'name in the tables';
    return {
      form: 'name',
      referents: [referentOf(only)],
      certainty: 'sure',
      score: SCORES.name,
      why,
    };
  }
  const id = localId(sort, written);
  // Cyrillic letters say how a name sounds; most Arabic ones would be mere consonants.
  const label = /^\P{Script=Arabic}*$/u.test(written) ? inLatinLetters(written, lang) : written;
  const referents = [{ id, label, kind: sort, state: null, as: null }];
  const why = 'known from this text only';
  return { form: 'name', referents, certainty: 'unsure', score: SCORES.local, why };
}

/**
 * "Peru's *Congress*", "the Pakistani *Supreme Court*": a name that many states have for a body is that of the one that
 * the text names before it. Null for all others.
 */
function bodyOfOwner(
  { from, to, sort, written }: BodyAtom,
  only: Entity,
  { frame, vocabulary }: Scene,
): Meaning | null {
  const { tree, keys } = frame;
  const isGeneric = ['group', 'body'].some((kind) =>
    vocabulary.has(kind as WordClass, keys, to - 1),
  );
  if (only.kind !== 'organisation' || only.state === null || !isGeneric) return null;
  const owners = tree.words.flatMap((_, at) => {
    const isBefore = at < from && tree.head(at) >= from && tree.head(at) < to;
    const atom = isBefore && OWNING.has(tree.relation(at)) ? frame.atomOf(at) : undefined;
    return atom?.kind === 'state' ? [atom.entity] : [];
  });
  const [owner, ...others] = owners;
  if (owner === undefined || others.length > 0 || owner.id === only.state) return null;
  return localBody({ written }, sort, owner.id);
}

function localBody(
  { written }: Pick<BodyAtom, 'written'>,
  kind: BodyAtom['sort'],
  state: EntityId | null,
): Meaning {
  const id = localId(kind, state === null ? written : `${written} ${state}`);
  const referents = [{ id, label: written, kind, state, as: null }];
  const why = 'called like a body of another state';
  return { form: 'name', referents, certainty: 'unsure', score: SCORES.local, why };
}

/** Names that parties of many states have. */
const PARTY =
  /^(?:democratic|labour|labor|conservative|liberal|republican|socialist|social democratic|communist|green|people['’]s|national|progressive|centre|center) party$/i;

/** "The *Democratic Party*" in a story that speaks of other states and of nobody in America is theirs. */
function isPartyElsewhere({ written }: BodyAtom, { state }: Entity, { named, people }: Scene) {
  if (state === null || !PARTY.test(written) || named.size === 0 || named.has(state)) return false;
  return people.all().every((person) => person.state !== state);
}

const OWNING: ReadonlySet<string> = new Set(['nmod', 'amod']);

/**
 * "The *Congress* of South African Trade Unions": a name that is a single word, behind which "of" and another name
 * make it that of another body. Null where it is not.
 */
function longerName({ from, to, entities: [only] }: BodyAtom, frame: Frame): string | null {
  const { tree } = frame;
  const isOneWord = to === from + 1 && only?.kind === 'organisation' && only.state !== null;
  if (!isOneWord || tree.words[to]?.form !== 'of') return null;
  const other = tree.children(from).find((c) => c > to && tree.relation(c) === 'nmod');
  if (other === undefined || tree.words[other]?.upos !== 'PROPN') return null;
  const owner = frame.atomOf(other);
  if (owner?.kind === 'state' && owner.entity.id === only.state) return null;
  const words = tree.words.slice(from, other + 1).map(({ form }) => form);
  return words.every((form) => LINKING.has(form) || /^\p{Lu}/u.test(form)) ? words.join(' ') : null;
}

/** Words that stand in names in small letters. */
const LINKING: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for']);

/**
 * A named place: the place where something is ("in Moscow", "arrived in Dushanbe"), and for a
 * capital its state wherever it acts or is dealt with ("Moscow promised", "ties with Moscow").
 */
export function resolvePlace(place: PlaceAtom, scene: Scene): Meaning {
  const { entity, capitalOf } = place;
  const state = capitalOf === null ? null : scene.tables.entity(capitalOf);
  if (state === null || isLocation(place, scene)) {
    const why = 'place where something is';
    return {
      form: 'name',
      referents: [referentOf(entity)],
      certainty: 'sure',
      score: SCORES.name,
      why,
    };
  }
  return {
    form: 'metonym',
    referents: [referentOf(state)],
    certainty: 'sure',
    score: SCORES.capital,
    why: `capital, for the government of ${state.label}`,
  };
}

/** Whether a noun stands where a place does, rather than where an actor does. */
function isLocation(place: PlaceAtom, scene: Scene): boolean {
  const { head } = place;
  const { tree, keys } = scene.frame;
  const { vocabulary } = scene;
  const first = tree.firstConjunct(head);
  const relation = tree.relation(first);
  if (isPartOfName(head, tree) || describesPlace(first, scene)) return true;
  if (isDateline(place, tree)) return true;
  const cases = [...tree.children(head), ...tree.children(first)].filter(
    (word) => tree.relation(word) === 'case',
  );
  const before = tree.parsed ? cases : [head - 1];
  const locatives = before
    .map((word) => vocabulary.find('locative', keys, word)?.term)
    .filter((term) => term !== undefined);
  const governor = tree.head(first);
  const moves = governor < 0 ? undefined : vocabulary.find('movement', keys, governor)?.term;
  if (locatives.length > 0) {
    return locatives.some((term) => term.features.means !== 'direction') || moves !== undefined;
  }
  if (relation === 'obj' || relation === 'nsubj' || relation === 'nmod') {
    const passive = tree.words[first]?.deprel === 'nsubj:pass';
    const goal = moves?.features.object === 'place';
    return goal && (relation !== 'nsubj' || passive);
  }
  return relation === 'root' && tree.children(first).length === 0;
}

/** "MOSCOW (Reuters) -", "Tehran - …" at the beginning, and "(Dushanbe)" alone in brackets. */
function isDateline({ from, to }: PlaceAtom, tree: Tree): boolean {
  const before = tree.words[from - 1]?.form;
  const after = tree.words[to]?.form ?? '';
  return (before === '(' && after === ')') || (from === 0 && /^[(\u2013\u2014-]$/.test(after));
}

/** "Dushanbe-Tehran flights", "Moscow time": the name modifies a noun that is no actor. */
function isPartOfName(head: number, tree: Tree): boolean {
  return tree.relation(head) === 'compound' && tree.words[tree.head(head)]?.upos !== 'VERB';
}

/** "The capital Dushanbe", "the city of Kabul", and a name right after such a noun. */
function describesPlace(head: number, { frame, vocabulary }: Scene): boolean {
  const { tree, keys } = frame;
  const governor = tree.head(head);
  const isPlaceNoun = (word: number) => word >= 0 && vocabulary.has('place-noun', keys, word);
  if (isPlaceNoun(head - 1) || isPlaceNoun(governor)) return true;
  return tree.children(head).some((word) => tree.relation(word) === 'appos' && isPlaceNoun(word));
}
