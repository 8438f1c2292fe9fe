import { fold } from '../tables/index.js';
import type { EntityId, EntityKind, Referent } from '../types.js';
import type { Atom, NounAtom } from './atoms.js';
import { bearerOf, personInFocus } from './bearers.js';
import { type Meaning, SCORES, unknown } from './meaning.js';
import { WITHOUT_ARTICLES } from './qualifiers.js';
import { actingAs, ownerReferents, referentOf } from './referents.js';
import { inRegion } from './regions.js';
import { resolveCrowd } from './resolve-crowd.js';
import { resolveCounterpart } from './resolve-office.js';
import { calledAs, roleOf } from './roles.js';
import { heaviestState, latestState } from './salient-states.js';
import type { Scene } from './scene.js';

/** What a word means that may take up two who were named: "both men", "the pair". */
const TWO_PEOPLE = 'two people';

/** Who a noun without a name means: "the Tajik government", "both sides", "the group". */
export function resolveNoun(noun: NounAtom, scene: Scene): Meaning {
  switch (noun.term.class) {
    case 'counterpart':
      return resolveCounterpart(noun, scene);
    case 'body':
      return resolveBody(noun, scene);
    case 'country':
      return resolveCountry(noun, scene);
    case 'side':
      return resolveSide(noun, scene);
    case 'group':
      return resolveGroup(noun, scene);
    case 'crowd':
      return resolvePeople(noun, scene);
    default:
      return resolveRole(noun, scene);
  }
}

/** People without a name; of "both men" the two who were named. */
function resolvePeople(noun: NounAtom, scene: Scene): Meaning {
  const pair = noun.term.features.means === TWO_PEOPLE ? pairOfPeople(noun, scene) : null;
  return pair === null || pair.referents.length === 0 ? resolveCrowd(noun, scene) : pair;
}

/** A government, an army, an embassy: its state acts; without a state, the one named before. */
function resolveBody(noun: NounAtom, scene: Scene): Meaning {
  const { as = null, means } = noun.term.features;
  const owners = ownerReferents(noun, scene);
  if (owners.length > 0) {
    const referents = owners.map((owner) => actingAs(owner, as));
    const why = `${as ?? 'body'} of the state`;
    return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
  }
  const isOfOneUnknown = scene.frame.ownersOf(noun).some(({ kind }) => kind === 'person');
  if (isOfOneUnknown) return resolveCrowd(noun, scene);
  const { definite, two } = scene.frame.qualifiersOf(noun);
  if (noun.plural && two && noun.term.features.label === undefined) {
    return pairOf(noun, scene, ['state'], as);
  }
  const before = definite ? lastNamed(noun, scene) : undefined;
  const here = means === 'state' ? settingSpokenOf(scene) : null;
  const isThere = here === null || before?.referents.every(({ state }) => state === here);
  if (before !== undefined && isThere) return before;
  if (!definite || means !== 'state') return resolveCrowd(noun, scene);
  const state =
    (here === null ? undefined : heaviestState(scene, (id) => id === here)) ??
    heaviestState(scene, (id) => !actsHere(id, noun, scene));
  if (state === undefined) return unknown('description', 'no state was named before');
  return {
    form: 'description',
    referents: [actingAs(state.referent, as)],
    certainty: 'unsure',
    score: SCORES.weakDescription,
    why:
      here === state.referent.state
        ? 'of the state in which this plays'
        : 'of the state that was spoken of most',
  };
}

/** Where the sentence plays, if the story spoke of that state: "in Ouagadougou … the junta" is none of Mali. */
function settingSpokenOf(scene: Scene): EntityId | null {
  const { memory } = scene;
  const here = scene.setting();
  return here !== null && memory.get(here) !== undefined ? here : null;
}

/** "The two countries", "that country", "the Central Asian nation". */
function resolveCountry(noun: NounAtom, scene: Scene): Meaning {
  const { definite, two, demonstrative } = scene.frame.qualifiersOf(noun);
  const owners = ownerReferents(noun, scene);
  if (owners.length > 0 && !noun.plural) return resolveSide(noun, scene);
  if (two || isDualByVerb(noun, scene)) return pairOf(noun, scene, ['state']);
  if (noun.plural || !definite) return unknown('description', 'no single state is meant');
  const find = demonstrative ? latestState : heaviestState;
  const state = find(
    scene,
    (state) => !standsBeside(noun, state, scene) && inRegion(state, noun, scene),
  );
  if (state === undefined) return unknown('description', 'no such state was named before');
  return {
    form: 'description',
    referents: [state.referent],
    certainty: state.clear ? 'sure' : 'unsure',
    score: state.clear ? SCORES.description : SCORES.weakDescription,
    why: 'the state that was spoken of most just before',
  };
}

/**
 * In "اتفق البلدان" the countries are two: of more, the verb before them would be feminine. Their
 * letters alone do not tell.
 */
function isDualByVerb(noun: NounAtom, { frame: { tree }, lang }: Scene): boolean {
  const verb = tree.words[tree.head(noun.head)];
  const { form = '', deprel = '' } = tree.words[noun.head] ?? {};
  if (lang !== 'ar' || verb?.upos !== 'VERB' || !deprel.startsWith('nsubj')) return false;
  const isBefore = tree.head(noun.head) < noun.head;
  return isBefore && verb.feats.Gender === 'Masc' && form.endsWith('ان');
}

/** "The Russian side" is Russia; "both sides", "the two neighbours" are those named together. */
function resolveSide(noun: NounAtom, scene: Scene): Meaning {
  const { definite, two } = scene.frame.qualifiersOf(noun);
  if (noun.term.features.means === TWO_PEOPLE) return pairOfPeople(noun, scene);
  if (!noun.plural) {
    const owners = ownerReferents(noun, scene);
    if (owners.length === 0) {
      return unknown('description', 'a side of no state named');
    }
    const referents = owners;
    const why = 'side of the state';
    return { form: 'name', referents, certainty: 'sure', score: SCORES.body, why };
  }
  if (isPlaced(noun, scene))
    return unknown('description', 'those of a place are no pair named before');
  const areStates = noun.term.features.means === 'country';
  return two || (definite && !areStates)
    ? pairOf(noun, scene, areStates ? ['state'] : ['state', 'group', 'organisation'])
    : unknown('description', 'no pair of sides is meant');
}

/** "The warring parties in Sudan" are told by where they are. */
function isPlaced({ head }: NounAtom, { frame: { tree, keys }, vocabulary }: Scene): boolean {
  return tree
    .children(head)
    .filter((child) => child > head && tree.relation(child) === 'nmod')
    .flatMap((child) => tree.children(child).filter((word) => tree.relation(word) === 'case'))
    .some((word) => vocabulary.has('locative', keys, word));
}

/** Sentences back in which two people are named who are called "both men" now. */
const REACH_OF_PEOPLE = 1;

/** What makes two known without an article (class `two`). */
const BOTH = 'both';

/** "Urged *both men* to talk", "wrote to *the pair*": the two who were named together just before. */
function pairOfPeople(noun: NounAtom, scene: Scene): Meaning {
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
  if (!isPair || isOwned || pair === undefined)
    return unknown('description', 'no two people were named together');
  const why = 'the two named together last';
  const score = SCORES.description;
  return { form: 'description', referents: pair.referents, certainty: 'sure', score, why };
}

/**
 * The two parties of some kinds that the document named together last, or their leaders' states; not those who do
 * something to them ("Iran and Uzbekistan appealed to *both governments*").
 */
function pairOf(
  noun: NounAtom,
  scene: Scene,
  kinds: readonly EntityKind[],
  as: string | null = null,
): Meaning {
  const { memory, tables } = scene;
  const isParty = ({ kind }: Referent) => kinds.includes(kind);
  const latest = memory.lastPair(isParty);
  const [one, other] = (latest?.referents ?? []).map(({ id }) => memory.get(id)?.word ?? -1);
  const isJoined =
    one !== undefined &&
    other !== undefined &&
    other >= 0 &&
    scene.frame.tree.firstConjunct(other) === one;
  // "Raised trade between *the two countries*" is theirs: only whom the verb itself is done to are others.
  const isDoneTo = isJoined && scene.frame.tree.head(noun.head) === scene.frame.tree.head(one);
  const isDoing =
    isDoneTo &&
    latest?.sentence === scene.frame.index &&
    latest.referents.some(({ id }) => actsHere(id, noun, scene));
  const parties = isDoing
    ? memory.lastPair((party) => isParty(party) && !actsHere(party.id, noun, scene))
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

/** "The group", "the court": the last of that name, or for a word that fits all, the last named. */
function resolveGroup(noun: NounAtom, scene: Scene): Meaning {
  const { frame, memory, tables } = scene;
  if (noun.plural || !frame.qualifiersOf(noun).definite || ownerReferents(noun, scene).length > 0) {
    return unknown('description', 'no single organisation is meant');
  }
  const before = lastNamed(noun, scene);
  if (before !== undefined) return before;
  const { means } = noun.term.features;
  if (means !== 'any' && means !== 'group') {
    return unknown('description', 'none was named before');
  }
  if (isWithOthers(noun, scene)) return unknown('description', 'its own words tell which');
  const rankedOf = (...kinds: readonly EntityKind[]) =>
    memory.ranked(frame.index, ({ referent, plural }) => {
      if (referent == null || !kinds.includes(referent.kind)) return false;
      // People without a name are no group that was named.
      return referent.kind !== 'group' || (!plural && tables.entity(referent.id) !== null);
    });
  // "The movement" is hardly a union of states where an armed group was named.
  const groups = means === 'group' ? rankedOf('group') : [];
  const fitting = groups.length > 0 ? groups : rankedOf('organisation', 'group');
  const [best, next] = justNamed(noun, fitting, scene) ?? fitting;
  if (best?.trace.referent == null) return unknown('description', 'none was named before');
  const clear = next === undefined || best.weight > 2 * next.weight;
  return {
    form: 'description',
    referents: [best.trace.referent],
    certainty: clear ? 'sure' : 'unsure',
    score: clear ? SCORES.description : SCORES.weakDescription,
    why: 'the organisation that was spoken of most just before',
  };
}

/** "Expelled the *Red Cross* and accused the aid group": the only one that another clause of the sentence named before. */
function justNamed<
  T extends { readonly trace: { readonly sentence: number; readonly word: number } },
>(
  noun: NounAtom,
  ranked: readonly T[],
  { frame: { tree, index } }: Scene,
): readonly T[] | undefined {
  const here = ranked.filter(({ trace }) => trace.sentence === index && trace.word < noun.from);
  const isElsewhere = here.every(({ trace }) => tree.clause(trace.word) !== tree.clause(noun.head));
  return here.length === 1 && isElsewhere ? here : undefined;
}

/** "The alliance with Russia", "the group of soldiers" is none that was named; "the group in Syria" may be. */
function isWithOthers(
  { head, to }: NounAtom,
  { frame: { tree, keys }, vocabulary }: Scene,
): boolean {
  return tree
    .children(head)
    .filter((child) => child >= to && tree.relation(child) === 'nmod')
    .some((child) => {
      const cases = tree.children(child).filter((word) => tree.relation(word) === 'case');
      return cases.length > 0 && !cases.some((word) => vocabulary.has('locative', keys, word));
    });
}

/** An ambassador or official acts for the state; an analyst or a wife does not. */
function resolveRole(noun: NounAtom, scene: Scene): Meaning {
  const bearer = bearerOf(noun, scene) ?? personInFocus(noun, scene);
  if (bearer !== undefined) return bearer;
  const role = roleOf(noun, scene);
  const acts = noun.term.features.acts === 'yes';
  if (role === null || role.of.length === 0 || !acts) {
    return unknown('description', 'a person who is not named');
  }
  const referents = role.owners.map((owner) => ({ ...owner, as: calledAs(role, owner) }));
  const why = 'acts for the state';
  return { form: 'office', referents, certainty: 'unsure', score: SCORES.officeWithoutHolder, why };
}

/** The last body with the noun in its name, or a word that the noun takes up (`takes`), where no name follows: "the court". */
function lastNamed(noun: NounAtom, { frame, memory }: Scene): Meaning | undefined {
  const { tree } = frame;
  const named = (child: number) => {
    const inside = child >= noun.from && child < noun.to;
    return !inside && ['nmod', 'compound', 'flat'].includes(tree.relation(child));
  };
  if (tree.children(noun.head).some(named)) return undefined;
  if (!noun.plural && hasOtherAdjective(noun, frame, memory)) return undefined;
  const own = frame.keys.of(noun.head).find((key) => memory.lastNamed(key) !== undefined);
  const others = noun.term.features.takes?.split(',').map(fold);
  const referents = memory.lastNamedOf(others ?? (own === undefined ? [] : [own]));
  if (referents === undefined) return undefined;
  const why = 'the last one named by this word';
  return { form: 'description', referents, certainty: 'sure', score: SCORES.description, why };
}

/** "The *Supreme* Court" is not the International Criminal Court that was named last. */
function hasOtherAdjective(
  noun: NounAtom,
  { tree, keys }: Scene['frame'],
  memory: Scene['memory'],
): boolean {
  return tree
    .children(noun.head)
    .filter((word) => tree.relation(word) === 'amod' && tree.words[word]?.upos === 'ADJ')
    .some((word) => keys.of(word).every((key) => memory.lastNamed(key) === undefined));
}

/** "The United States called on the government": whose government that is, another acts in the clause. */
function actsHere(state: EntityId, noun: NounAtom, { frame, memory }: Scene): boolean {
  const { tree, index } = frame;
  const trace = memory.get(state);
  if (trace?.sentence !== index || tree.relation(noun.head) === 'nsubj') return false;
  const clause = tree.clause(noun.head);
  return tree.relation(trace.word) === 'nsubj' && tree.clause(trace.word) === clause;
}

/** "Russian presence in the country" is in another: both belong to one noun. */
function standsBeside(noun: NounAtom, state: EntityId, { frame, memory }: Scene): boolean {
  const { tree, index } = frame;
  const governor = tree.head(noun.head);
  if (isOtherArgument(noun, state, frame)) return true;
  const trace = memory.get(state);
  if (trace === undefined) return false;
  return (
    trace.sentence === index &&
    tree.relation(noun.head) === 'nmod' &&
    tree.isUnder(trace.word, governor)
  );
}

/** "The communist state warned *Tokyo*", "*Egypt* accused the emirate": whoever else a verb is said of is another. */
function isOtherArgument(
  noun: NounAtom,
  state: EntityId,
  { tree, atoms }: Scene['frame'],
): boolean {
  const own = tree.relation(noun.head);
  const others = own.startsWith('nsubj') ? OTHER_ARGUMENTS : own === 'obj' ? SUBJECTS : NOBODY;
  const governor =
    own === 'obj' ? verbWithSubject(tree.head(noun.head), tree) : tree.head(noun.head);
  return atoms.some((atom) => {
    const first = tree.firstConjunct(atom.head);
    const isArgument = tree.head(first) === governor && atom.head !== noun.head;
    if (!isArgument || !others.has(tree.relation(first))) return false;
    return atom.kind === 'state' ? atom.entity.id === state : isCapital(atom, state);
  });
}

/** The verb whose subject a participle goes on with: "cut ties, *accusing* the emirate". */
function verbWithSubject(verb: number, tree: Scene['frame']['tree']): number {
  let at = verb;
  while (tree.child(at, 'nsubj') === undefined && SHARING.has(tree.relation(at)))
    at = tree.head(at);
  return at;
}

const SHARING: ReadonlySet<string> = new Set(['advcl', 'conj', 'xcomp']);
const OTHER_ARGUMENTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl']);
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj']);
const NOBODY: ReadonlySet<string> = new Set();

const isCapital = (atom: Atom, state: EntityId) =>
  atom.kind === 'place' && atom.capitalOf === state;
