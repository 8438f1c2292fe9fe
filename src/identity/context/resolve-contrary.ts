import type { PronounAtom } from './atoms.js';
import { type Meaning, unknown } from './meaning.js';
import type { Scene } from './scene.js';

/** Sentences back within which the other of two is looked for. */
const REACH = 1;
/** The words do not name them; that no other pronoun was chosen tells who is meant. */
const SCORE = 0.7;

/**
 * Whom a pronoun takes up that says that it is not the subject before (Russian "тот"): "Москва обвинила Киев, тот
 * назвал это ложью". The last that was named and was no subject, where it agrees. A pronoun with a relative clause
 * or a noun behind it points at nobody before.
 */
export function resolveContrary(pronoun: PronounAtom, { frame, memory }: Scene): Meaning {
  const { tree, index } = frame;
  const word = pronoun.from;
  const { Gender, Number: number } = tree.words[word]?.feats ?? {};
  const next = tree.words[word + 1];
  const isPointing =
    tree.relation(word) === 'det' || next?.upos === 'PUNCT' || next?.upos === 'NOUN';
  if (isPointing || Gender === 'Neut' || number === 'Plur') {
    return unknown('pronoun', 'points at what follows');
  }
  const [last] = memory
    .ranked(index, ({ referent, sentence, place, gender, plural, word: at }) => {
      if (referent === null || plural || place === 'subject') return false;
      if (index - sentence > REACH) return false;
      if (sentence === index && tree.clause(at) === tree.clause(word)) return false;
      return gender === null || Gender === undefined || gender === Gender;
    })
    .map(({ trace }) => trace)
    .sort((a, b) => b.sentence - a.sentence || b.word - a.word);
  if (last?.referent == null) return unknown('pronoun', 'nobody but subjects was named before');
  return {
    form: 'pronoun',
    referents: [last.referent],
    certainty: 'unsure',
    score: SCORE,
    why: `takes up ${last.referent.label}, who was not the subject before`,
    gender: last.gender,
  };
}
