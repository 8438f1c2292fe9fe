import type { Referent } from '../types.js';
import type { PronounAtom } from './atoms.js';
import { type Meaning, unknown } from './meaning.js';
import type { Trace } from './memory.js';
import { type Agreement, accepts, agreementOf } from './pronoun-agreement.js';
import { isPossessive } from './pronoun-binding.js';
import { bonus } from './pronoun-weights.js';
import { resolveContrary } from './resolve-contrary.js';
import { resolveDual, resolvePlural } from './resolve-plural.js';
import type { Scene } from './scene.js';

/** Between two antecedents that weigh about the same, neither is taken. */
const MARGIN = 1.05;

/** From here on the heavier of two is beyond doubt. */
const CLEAR = 1.6;

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

/** Who has a counterpart, a government or a minister is a person or party, not a thing. */
function ownsOffice(pronoun: PronounAtom, { frame }: Scene): boolean {
  const owned = frame.atomOf(frame.tree.head(pronoun.from));
  return owned !== undefined && frame.ownersOf(owned).includes(pronoun);
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
