import type { PronounAtom } from './atoms.js';
import { type Meaning, unknown } from './meaning.js';
import type { Trace } from './memory.js';
import { REACH } from './pronoun-agreement.js';
import { isBarred, isPossessive } from './pronoun-binding.js';
import type { Scene } from './scene.js';
import type { Tree } from './tree.js';

/** "وحثهما": a dual takes up the two who were named together last, and nobody else. */
export function resolveDual({ frame, memory }: Scene): Meaning {
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
export function resolvePlural(pronoun: PronounAtom, scene: Scene): Meaning {
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
