import type { PronounAtom } from './atoms.js';
import type { Frame } from './frame.js';
import type { Gender, Trace } from './memory.js';
import { isBarred, isPossessive } from './pronoun-binding.js';
import type { Scene } from './scene.js';

/** Sentences back within which a pronoun finds its antecedent. */
export const REACH = 2;

/** What an antecedent of a pronoun has to be. */
export interface Agreement {
  readonly number: string;
  readonly gender: Gender | null;
  readonly means: string;
  readonly reflexive: boolean;
}

/** What the pronoun must agree with: the tree's features where they say more than the vocabulary. */
export function agreementOf(pronoun: PronounAtom, scene: Scene): Agreement {
  const { frame } = scene;
  const { term } = pronoun;
  const word = frame.tree.words[pronoun.from];
  const { number = 'Sing', gender, means = 'any', case: kase } = term.features;
  return {
    number: term.features.number === undefined ? (word?.feats.Number ?? number) : number,
    gender: (gender as Gender | undefined) ?? null,
    means: isOfPerson(pronoun, scene) ? 'person' : means,
    reflexive: kase === 'reflexive',
  };
}

/** Whether what a pronoun has, or what is done to it, only a person has or undergoes. */
function isOfPerson(pronoun: PronounAtom, scene: Scene): boolean {
  const { frame, vocabulary } = scene;
  if (hasCounterpart(pronoun, frame) || isDoneToPeople(pronoun, scene)) return true;
  // "*His* candidacy", "его вдова" (class `verb`).
  const owned = frame.tree.head(pronoun.from);
  if (owned < 0 || !isPossessive(pronoun, frame.tree.relation(pronoun.from))) return false;
  return vocabulary.find('verb', frame.keys, owned)?.term.features.owner === 'person';
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

/** Whether a pronoun may take up what was spoken of: near enough, agreeing with it, and not barred by syntax. */
export function accepts(
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
