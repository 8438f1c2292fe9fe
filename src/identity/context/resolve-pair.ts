import type { EntityKind, Referent } from '../types.js';
import { actsHere } from './acts-here.js';
import type { NounAtom } from './atoms.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { WITHOUT_ARTICLES } from './qualifiers.js';
import { ownerReferents, referentOf } from './referents.js';
import type { Scene } from './scene.js';

/** What a word means that may take up two who were named: "both men", "the pair". */
export const TWO_PEOPLE = 'two people';

/** Sentences back in which two people are named who are called "both men" now. */
const REACH_OF_PEOPLE = 1;

/** What makes two known without an article (class `two`). */
const BOTH = 'both';

/** "Urged *both men* to talk", "wrote to *the pair*": the two who were named together just before. */
export function pairOfPeople(noun: NounAtom, scene: Scene): Meaning {
  const { memory, frame, vocabulary } = scene;
  const { definite, two, demonstrative } = frame.qualifiersOf(noun);
  const isBoth = [noun.head, ...frame.tree.children(noun.head)].some(
    (word) => vocabulary.find('two', frame.keys, word)?.term.features.means === BOTH,
  );
  const isKnown = WITHOUT_ARTICLES.has(scene.lang) ? demonstrative : definite;
  const isPair = noun.plural ? two && (isKnown || isBoth) : definite;
  const isOwned = ownerReferents(noun, scene).length > 0;
  const pairOfKinds = (...kinds: readonly EntityKind[]) => {
    const pair = memory.lastPair(
      ({ kind, id }) => kinds.includes(kind) && !actsHere(id, noun, scene),
    );
    return pair !== undefined && frame.index - pair.sentence <= REACH_OF_PEOPLE ? pair : undefined;
  };
  // "The two" may be states as well, "the two men" are none.
  const isPlain = noun.term.class === 'side';
  const pair = pairOfKinds('person') ?? (isPlain ? pairOfKinds('state') : undefined);
  if (!isPair || isOwned) return unknown('description', 'no two people are meant');
  if (pair === undefined)
    return (
      onlyTwoPeople(noun, scene) ?? unknown('description', 'no two people were named together')
    );
  const why = 'the two named together last';
  const score = SCORES.description;
  return { form: 'description', referents: pair.referents, certainty: 'sure', score, why };
}

/** Sentences back in which the two are named of whom a story tells. */
const REACH_OF_TWO = 3;
/** How much less a third must have been spoken of. */
const CLEAR_OF_TWO = 1.6;

/**
 * "Both men", "the two": the two people who were spoken of most just before, where no third comes near. Of a noun for
 * people whom the story had already ("two women were held … *both women*") those are meant.
 */
function onlyTwoPeople(noun: NounAtom, scene: Scene): Meaning | null {
  const { frame, memory } = scene;
  const { gender, label } = noun.term.features;
  if (gender === 'Fem' || label === WOMEN) return null;
  const isNear = (sentence: number) => frame.index - sentence <= REACH_OF_TWO;
  const crowds = memory.ranked(frame.index, ({ referent, sentence }) => {
    return referent?.kind === 'group' && referent.label === label && isNear(sentence);
  });
  if (label !== undefined && crowds.length > 0) return null;
  const [first, second, third] = memory.ranked(frame.index, (trace) => {
    return trace.referent?.kind === 'person' && isNear(trace.sentence) && trace.gender !== 'Fem';
  });
  if (second === undefined || (third !== undefined && CLEAR_OF_TWO * third.weight > second.weight))
    return null;
  const referents = [first, second].flatMap((one) => one?.trace.referent ?? []);
  if (referents.length < 2 || referents.some(({ id }) => actsHere(id, noun, scene))) return null;
  const why = 'the two people who were spoken of most';
  const score = SCORES.weakDescription;
  return { form: 'description', referents, certainty: 'unsure', score, why };
}

/** Women are told from men by the noun, which few names show. */
const WOMEN = 'women';

/**
 * The two parties of some kinds that the document named together last, or their leaders' states; not those who do
 * something to them ("Iran and Uzbekistan appealed to *both governments*").
 */
export function pairOf(
  noun: NounAtom,
  scene: Scene,
  kinds: readonly EntityKind[],
  as: string | null = null,
): Meaning {
  const { memory, tables } = scene;
  const isParty = ({ kind }: Referent) => kinds.includes(kind);
  const latest = memory.pairInFocus(scene.frame.index, isParty);
  const [one, other] = (latest?.referents ?? []).map(({ id }) => memory.get(id)?.word ?? -1);
  const isJoined =
    one !== undefined &&
    other !== undefined &&
    other >= 0 &&
    scene.frame.tree.firstConjunct(other) === one;
  // "Raised trade between *the two countries*" is theirs: only whom the verb itself is done to are others.
  const isDoneTo = isJoined && governorOf(noun, scene) === scene.frame.tree.head(one);
  const isDoing =
    isDoneTo &&
    latest?.sentence === scene.frame.index &&
    latest.referents.some(({ id }) => actsHere(id, noun, scene));
  const parties = isDoing
    ? memory.pairInFocus(
        scene.frame.index,
        (party) => isParty(party) && !actsHere(party.id, noun, scene),
      )
    : latest;
  const people = memory.lastPair(
    (referent) => referent.kind === 'person' && referent.state !== null,
  );
  const pair =
    people !== undefined && people.sentence > (parties?.sentence ?? -1) ? people : parties;
  if (pair === undefined) {
    return (
      onlyTwo(scene, kinds, as) ?? unknown('description', 'no two parties were named together')
    );
  }
  const referents = pair.referents.map((referent) => {
    const state = referent.kind === 'person' ? referent.state : null;
    const entity = state === null ? null : tables.entity(state);
    const office = as === null ? null : `${as} of ${(entity ?? referent).label}`;
    return entity === null ? { ...referent, as: office } : referentOf(entity, office);
  });
  if (referents[0]?.id === referents[1]?.id) return unknown('description', 'both are of one state');
  const why = 'the two named together last';
  return { form: 'description', referents, certainty: 'sure', score: SCORES.description, why };
}

/** What a noun is said to be done to by, also where it says whose a body is: "*the governments* of both countries". */
function governorOf(noun: NounAtom, { frame }: Scene): number {
  const { tree } = frame;
  const owned = tree.relation(noun.head) === 'nmod' ? tree.head(noun.head) : -1;
  const body = owned < 0 ? undefined : frame.atomOf(owned);
  const isOfBody = body?.kind === 'noun' && body.term.class === 'body';
  return tree.head(isOfBody ? owned : noun.head);
}

/** The two states that were spoken of most, where no third comes near; null where they are no states. */
function onlyTwo(
  { frame, memory, tables }: Scene,
  kinds: readonly EntityKind[],
  as: string | null,
): Meaning | null {
  if (!kinds.includes('state')) return null;
  const [first, second, third] = memory.ranked(
    frame.index,
    ({ referent }) => referent?.kind === 'state',
  );
  if (second === undefined || (third !== undefined && 2 * third.weight > second.weight))
    return null;
  const referents = [first, second].flatMap((one) => {
    const entity = one?.trace.referent == null ? null : tables.entity(one.trace.referent.id);
    return entity === null
      ? []
      : [referentOf(entity, as === null ? null : `${as} of ${entity.label}`)];
  });
  if (referents.length < 2) return null;
  const why = 'the two states that were spoken of most';
  const score = SCORES.weakDescription;
  return { form: 'description', referents, certainty: 'unsure', score, why };
}
