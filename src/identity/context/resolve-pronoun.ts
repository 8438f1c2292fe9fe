import type { Referent } from '../types.js';
import type { PronounAtom } from './atoms.js';
import type { Frame } from './frame.js';
import { type Meaning, unknown } from './meaning.js';
import type { Gender, Trace } from './memory.js';
import { resolveContrary } from './resolve-contrary.js';
import type { Scene } from './scene.js';
import type { Tree } from './tree.js';

/** Sentences back within which a pronoun finds its antecedent. */
const REACH = 2;

/** What the subject of the same clause gains for a possessive: "Putin met *his* guest". */
const OWN_SUBJECT = 150;

/** What the subject of the governing clause gains for a subject: "Rahmon said that *he* …". */
const GOVERNING_SUBJECT = 150;

/** "Washington asked, while Paris said that *its* minister": whose an officer is by an Arabic suffix says so. */
const OWNING_SAYER = 260;

/** What any other antecedent in the pronoun's own sentence gains over what the story spoke of more. */
const SAME_SENTENCE = 160;

/** Between two antecedents that weigh about the same, neither is taken. */
const MARGIN = 1.05;

/** From here on the heavier of two is beyond doubt. */
const CLEAR = 1.6;

/** What a common noun loses: news is written about those with names. */
const NOUN_PENALTY = 80;

/** Whom a pronoun takes up: by agreement, then by weight (see Memory) and syntax. */
export function resolvePronoun(pronoun: PronounAtom, scene: Scene): Meaning {
  if (pronoun.term.class === 'speaker') return unknown('pronoun', 'the speaker of the words');
  const { frame, memory } = scene;
  const { tree } = frame;
  const word = pronoun.from;
  if (tree.relation(word) === 'expl') return unknown('pronoun', 'stands for nobody');
  const agreement = agreementOf(pronoun, scene);
  if (pronoun.term.features.case === 'contrary') return resolveContrary(pronoun, scene);
  if (agreement.number === 'Dual') return resolveDual(scene);
  if (agreement.number === 'Plur') return resolvePlural(pronoun, scene);
  const ahead = fromSubjectAhead(pronoun, agreement, scene);
  if (ahead !== undefined) return ahead;
  const owns = ownsOffice(pronoun, scene);
  const ranked = memory.ranked(
    frame.index,
    (trace) => accepts(trace, agreement, pronoun, owns, scene),
    (trace) => bonus(trace, pronoun, owns, scene),
  );
  const [best, next] = ranked;
  if (best === undefined) return unknown('pronoun', 'nothing before agrees with it');
  const nearest = nearerState(best.trace, ranked, pronoun, scene);
  if (nearest !== null) {
    return {
      form: 'pronoun',
      referents: [nearest],
      certainty: 'unsure',
      score: 0.6,
      why: `takes up ${nearest.label}, named last before it`,
      gender: agreement.gender,
    };
  }
  if (best.trace.referent === null) return unknown('pronoun', 'takes up a common noun');
  const rival = ranked.find(({ trace }) => trace !== best.trace && trace.referent !== null);
  const nearer = rival !== undefined && rival.trace.sentence > best.trace.sentence;
  const ratio = next === undefined ? CLEAR : best.weight / next.weight;
  if (ratio < MARGIN) return unknown('pronoun', 'two before weigh the same');
  return {
    form: 'pronoun',
    referents: [best.trace.referent],
    certainty: ratio >= CLEAR && !nearer ? 'sure' : 'unsure',
    score: Math.min(0.9, 0.45 + 0.25 * ratio),
    why: `takes up ${best.trace.referent.label}, of all that agree`,
    gender: agreement.gender,
  };
}

/** "For *his* part, Rahmon said …": a possessive before the subject of its clause takes up that. */
function fromSubjectAhead(
  pronoun: PronounAtom,
  { means, gender }: Agreement,
  scene: Scene,
): Meaning | undefined {
  const { tree } = scene.frame;
  if (!isPossessive(pronoun, tree.relation(pronoun.from))) return undefined;
  const owned = tree.head(pronoun.from);
  const subject = tree.child(tree.clause(owned), 'nsubj');
  if (tree.relation(owned) !== 'obl' || subject === undefined || subject < owned) return undefined;
  const core = scene.phraseAt(subject)?.core;
  if (core === undefined || core.kind === 'pronoun') return undefined;
  const meaning = scene.meaningOf(core);
  const [referent, ...others] = meaning.referents;
  if (referent === undefined || others.length > 0) return undefined;
  const person = referent.kind === 'person';
  if ((means === 'person' && !person) || (means === 'body' && person)) return undefined;
  if (gender !== null && meaning.gender != null && meaning.gender !== gender) return undefined;
  return {
    form: 'pronoun',
    referents: [referent],
    certainty: 'unsure',
    score: 0.75,
    why: 'belongs to the subject that follows',
    gender,
  };
}

interface Agreement {
  readonly number: string;
  readonly gender: Gender | null;
  readonly means: string;
  readonly reflexive: boolean;
}

/** What the pronoun must agree with: the tree's features where they say more than the vocabulary. */
function agreementOf(pronoun: PronounAtom, scene: Scene): Agreement {
  const { frame } = scene;
  const { term } = pronoun;
  const word = frame.tree.words[pronoun.from];
  const { number = 'Sing', gender, means = 'any', case: kase } = term.features;
  return {
    number: term.features.number === undefined ? (word?.feats.Number ?? number) : number,
    gender: (gender as Gender | undefined) ?? null,
    means: hasCounterpart(pronoun, frame) || isDoneToPeople(pronoun, scene) ? 'person' : means,
    reflexive: kase === 'reflexive',
  };
}

function hasCounterpart(pronoun: PronounAtom, frame: Frame): boolean {
  const owned = frame.atomOf(frame.tree.head(pronoun.from));
  return owned?.kind === 'noun' && owned.term.class === 'counterpart';
}

/** "*He* was pardoned", "extradited *him*": of some verbs only a person can be the object or the subject (class `verb`). */
function isDoneToPeople({ from }: PronounAtom, { frame, vocabulary }: Scene): boolean {
  const { tree, keys } = frame;
  const { deprel = '' } = tree.words[from] ?? {};
  const verb = tree.head(from);
  const isObject = deprel === 'nsubj:pass' || OBJECTS.has(tree.relation(from));
  if (verb < 0 || (!isObject && tree.relation(from) !== 'nsubj')) return false;
  const features = vocabulary.find('verb', keys, verb)?.term.features;
  return (isObject ? features?.object : features?.subject) === 'person';
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj']);

function accepts(
  trace: Trace,
  want: Agreement,
  pronoun: PronounAtom,
  owns: boolean,
  scene: Scene,
): boolean {
  const { index } = scene.frame;
  if (index - trace.sentence > REACH) return false;
  if (want.means === 'person' && trace.person !== true) return false;
  if (want.means === 'body' && trace.person === true) return false;
  if (trace.referent === null && (owns || isOfSomebody(pronoun, scene))) return false;
  if (want.gender !== null && trace.gender !== null && trace.gender !== want.gender) return false;
  if (want.gender !== null && isOnlyAdjective(trace)) return false;
  if (trace.plural && !(scene.lang === 'ar' && want.gender === 'Fem')) return false;
  return trace.sentence !== index || !isBarred(trace, pronoun, want.reflexive, scene);
}

/**
 * "واتهمته بالتآمر", "وأفرجت عنه": where an Arabic suffix stands with a verb whose object is somebody, it takes up no thing
 * (words of `verb` with `object=somebody`).
 */
function isOfSomebody(
  { from }: PronounAtom,
  { frame: { tree, keys }, vocabulary }: Scene,
): boolean {
  if (!/^(?:obj|iobj|obl)$/.test(tree.relation(from))) return false;
  const found = vocabulary.find('verb', keys, tree.head(from));
  return found?.term.features.object === 'somebody';
}

/** A state of which only an adjective was read has shown no gender to agree with. */
function isOnlyAdjective({ referent, gender, place }: Trace): boolean {
  return referent?.kind === 'state' && gender === null && place === 'modifier';
}

/** Who has a counterpart, a government or a minister is a person or party, not a thing. */
function ownsOffice(pronoun: PronounAtom, { frame }: Scene): boolean {
  const owned = frame.atomOf(frame.tree.head(pronoun.from));
  return owned !== undefined && frame.ownersOf(owned).includes(pronoun);
}

/**
 * Binding: a pronoun does not take up the noun that it belongs to ("*his* counterpart"), and an
 * object not the subject of its own clause ("Putin told *him*"), nor a subject whom the clause has beside it.
 */
function isBarred(
  trace: Trace,
  pronoun: PronounAtom,
  reflexive: boolean,
  { frame }: Scene,
): boolean {
  const { tree } = frame;
  const word = pronoun.from;
  if (isPossessive(pronoun, tree.relation(word))) {
    // Where a reflexive says that something is the subject's, other words say that it is not: "раскритиковал ее план".
    const isSubject = tree.clause(word) === tree.clause(trace.word) && trace.place === 'subject';
    const isOthers = pronoun.term.features.binds === 'other' && isSubject;
    return isOthers || tree.head(word) === trace.word;
  }
  const clause = tree.clause(word);
  if (tree.relation(word) === 'nsubj' && tree.clause(trace.word) === clause)
    return isMet(trace.word, tree);
  if (reflexive || trace.place !== 'subject') return false;
  const isAbove = tree.clause(trace.word) === tree.clause(clause);
  return clause === tree.clause(trace.word) || (isAbove && hasSubjectAbove(clause, tree));
}

/** "In talks *with* Mirzoyan *he* promised": a subject is not whom its own clause has beside it by an adposition. */
function isMet(word: number, tree: Tree): boolean {
  return tree.relation(word) === 'nmod' && tree.child(word, 'case') !== undefined;
}

/** Forms of verbs whose subject stands with another verb. */
const NONFINITE: ReadonlySet<string | undefined> = new Set(['Conv', 'Part', 'Ger', 'Inf']);

/** "The court sentenced him, finding *him* guilty": who finds is the subject above. */
function hasSubjectAbove(clause: number, tree: Tree): boolean {
  const isOpen = tree.relation(clause) === 'advcl' && tree.child(clause, 'nsubj') === undefined;
  return isOpen && NONFINITE.has(tree.words[clause]?.feats.VerbForm);
}

function bonus(trace: Trace, pronoun: PronounAtom, owns: boolean, scene: Scene): number {
  const { tree, index } = scene.frame;
  const damped = trace.referent === null ? -NOUN_PENALTY : 0;
  if (trace.sentence !== index) return damped;
  if (trace.place !== 'subject') return damped + SAME_SENTENCE;
  const clause = tree.clause(pronoun.from);
  if (tree.clause(trace.word) === clause) return damped + OWN_SUBJECT;
  const governs = tree.clause(trace.word) === tree.clause(clause);
  if (governs && scene.lang === 'ar' && owns) return damped + OWNING_SAYER;
  return damped + (governs ? GOVERNING_SUBJECT : SAME_SENTENCE);
}

/**
 * The state named last in the pronoun's own clause, where another one that is no subject would be taken up ("it matters with
 * Tajikistan to *Russia* under the sanctions for *its* campaign"): an Arabic suffix says neither state nor thing, so
 * that how much the story spoke of somebody tells less than what stands beside it.
 */
function nearerState(
  best: Trace,
  agreeing: readonly { readonly trace: Trace }[],
  pronoun: PronounAtom,
  { frame: { index, tree }, lang }: Scene,
): Referent | null {
  const isHere = ({ referent, sentence }: Trace) =>
    referent?.kind === 'state' && sentence === index;
  if (lang !== 'ar' || !isHere(best) || best.place === 'subject') return null;
  const states = agreeing.map(({ trace }) => trace).filter(isHere);
  if (states.some(({ place }) => place === 'subject')) return null;
  const last = states.reduce((a, b) => (b.word > a.word ? b : a), best);
  // Behind a further verb whoever acts in it may be meant as well.
  const isBeside = !tree.words.slice(last.word, pronoun.from).some(({ upos }) => upos === 'VERB');
  return last === best || !isBeside ? null : last.referent;
}

function isPossessive(pronoun: PronounAtom, relation: string): boolean {
  return relation === 'nmod' || relation === 'det' || pronoun.term.features.case === 'reflexive';
}

/** "وحثهما": a dual takes up the two who were named together last, and nobody else. */
function resolveDual({ frame, memory }: Scene): Meaning {
  const pair = memory.lastPair(() => true);
  if (pair === undefined || frame.index - pair.sentence > REACH)
    return unknown('pronoun', 'no two were named together just before');
  return {
    form: 'pronoun',
    referents: pair.referents,
    certainty: 'unsure',
    score: 0.65,
    why: 'takes up the two who were named together last',
  };
}

/**
 * "They", "their": the last who were named together or as one crowd ("the rebels … promised *them*"), unless a
 * common noun stands nearer.
 */
function resolvePlural(pronoun: PronounAtom, scene: Scene): Meaning {
  const own = ofOwnSubject(pronoun, scene) ?? ofSubjectAbove(pronoun, scene);
  if (own !== undefined) return own;
  const { frame, memory } = scene;
  const means = pronoun.term.features.means;
  const isNear = ({ sentence }: Trace) => frame.index - sentence <= 1;
  const set = memory.recentSets(frame.index).find(({ referents }) => {
    return means !== 'person' || referents.every(({ kind }) => kind === 'person');
  });
  const [crowd, other] = memory
    .ranked(frame.index, (trace) => isNear(trace) && isCrowdFor(trace, pronoun, scene))
    .map(({ trace }) => trace);
  const isCrowd = crowd !== undefined && placed(crowd) > placed(set);
  const nouns = memory.ranked(frame.index, (trace) => {
    return trace.referent === null && trace.plural && isNear(trace);
  });
  const rival = nouns.find(
    ({ trace }) =>
      trace.place === 'subject' && placed(trace) > Math.max(placed(set), placed(crowd)),
  );
  if ((set === undefined && crowd === undefined) || rival !== undefined) {
    return unknown('pronoun', 'no group of people or states was named just before');
  }
  const isOnly = isCrowd && set === undefined && other === undefined;
  return {
    form: 'pronoun',
    referents: isCrowd ? [crowd.referent!] : set!.referents,
    certainty: isOnly ? 'sure' : 'unsure',
    score: isOnly ? 0.7 : 0.6,
    why: isCrowd ? 'takes up the crowd spoken of before' : 'takes up those named together last',
  };
}

/**
 * "Russian forces kept up *their* bombardment": a plural possessive takes up the subject of its clause where that is
 * plural too, and nobody else where nobody knows that one; but what one breaks up or rejects is others' (words of
 * `verb` with `others`).
 */
function ofOwnSubject(pronoun: PronounAtom, scene: Scene): Meaning | undefined {
  const { frame, vocabulary, lang } = scene;
  const { tree, keys } = frame;
  const { binds } = pronoun.term.features;
  const word = pronoun.from;
  if (SUFFIXED.has(lang) || binds === 'other' || tree.words[word]?.deprel !== 'nmod:poss') return;
  const owned = tree.head(word);
  const verb = tree.head(owned);
  const subject = tree.children(verb).find((c) => tree.words[c]?.deprel === 'nsubj');
  const isObject = tree.relation(owned) === 'obj';
  if (!isObject || subject === undefined || subject > word) return;
  if (vocabulary.find('verb', keys, verb)?.term.features.others === 'yes') return;
  if (!isPluralNoun(subject, tree) || tree.child(subject, 'conj') !== undefined) return;
  return (
    ofOnly(subject, scene, 'belongs to the subject of its clause') ??
    unknown('pronoun', 'belongs to the subject, whoever that is')
  );
}

/**
 * "Troops killed two men after *they* entered": a plural subject takes up the plural noun that is the subject of the
 * clause above, before whoever else stands there.
 */
function ofSubjectAbove(pronoun: PronounAtom, scene: Scene): Meaning | undefined {
  const { tree } = scene.frame;
  const word = pronoun.from;
  const clause = tree.head(word);
  if (SUFFIXED.has(scene.lang) || !isSubject(word, tree) || !BELOW.has(tree.relation(clause)))
    return;
  const subject = tree.children(tree.head(clause)).find((c) => isSubject(c, tree));
  if (subject === undefined || !isPluralNoun(subject, tree)) return;
  if (tree.child(subject, 'conj') !== undefined) return;
  return ofOnly(subject, scene, 'takes up the subject of the clause above');
}

/** What takes up the only one whom a noun means; nothing where that is nobody or several. */
function ofOnly(noun: number, scene: Scene, why: string): Meaning | undefined {
  const core = scene.phraseAt(noun)?.core;
  const meaning = core === undefined || core.kind === 'pronoun' ? undefined : scene.meaningOf(core);
  const [referent, ...others] = meaning?.referents ?? [];
  if (referent === undefined || others.length > 0) return;
  return { form: 'pronoun', referents: [referent], certainty: 'unsure', score: 0.7, why };
}

function isPluralNoun(word: number, tree: Tree): boolean {
  const { upos, feats } = tree.words[word] ?? {};
  return upos === 'NOUN' && feats?.Number === 'Plur';
}

const isSubject = (word: number, tree: Tree) => tree.relation(word).startsWith('nsubj');
const BELOW: ReadonlySet<string> = new Set(['advcl', 'ccomp']);

/** Languages whose pronouns are suffixes as often as words, and stand for states and bodies in the plural, but for those of persons. */
const SUFFIXED: ReadonlySet<string> = new Set(['ar', 'fa']);

/** Whether a plural may take up a crowd; an object is not the subject of its own clause, and "their" is anybody's. */
function isCrowdFor(trace: Trace, pronoun: PronounAtom, scene: Scene): boolean {
  if (trace.referent === null || !trace.plural) return false;
  const { tree } = scene.frame;
  const marker = tree.child(pronoun.from, 'case');
  // Of suffixes only the part of several is surely theirs: "تسعة منهم" (nine of them).
  if (SUFFIXED.has(scene.lang)) {
    const isPart =
      marker !== undefined && tree.words[marker]?.form === 'من' && marker === pronoun.from - 1;
    if (pronoun.term.features.means !== 'person' || !isPart) return false;
  }
  // "Dozens of them" are of the crowd; "their" is anybody's.
  if (isPossessive(pronoun, tree.relation(pronoun.from)) && marker === undefined) return false;
  return trace.sentence !== scene.frame.index || !isBarred(trace, pronoun, false, scene);
}

/** Where in the document something was spoken of, as a number that grows. */
const placed = (at: { readonly sentence: number; readonly word: number } | undefined) =>
  at === undefined ? -1 : at.sentence * 1000 + at.word;
