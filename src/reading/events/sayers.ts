import { matchesAt } from '../lexicon/match.js';
import type { Slots } from '../syntax/slots.js';
import { groundOf, isQuotedAt, type StoryContext } from './context.js';

const EMBEDDED: ReadonlySet<string> = new Set(['ccomp', 'parataxis']);

/**
 * The word for whoever speaks, where a pronoun that identity left open is the subject of what is
 * said ("Farc said it will free them"): the nearest subject above it, if nobody else in the sentence
 * stands between. Null for other words.
 */
export function sayerOfPronoun(
  context: StoryContext,
  sentence: number,
  word: number,
): number | null {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const { upos, feats, head } = tree.word(word);
  if (upos !== 'PRON' || feats.Person !== '3' || tree.relation(word) !== 'nsubj') return null;
  const clause = head;
  if (clause < 0 || !EMBEDDED.has(tree.relation(clause))) return null;
  const verb = tree.word(clause).head;
  if (verb < 0) return null;
  const speech = matchesAt(context.lexicon.operators, verb, groundOf(context, sentence)).find(
    (operator) => operator.speaker !== null,
  );
  if (speech?.speaker == null) return null;
  const [sayer] = slots.in(verb, speech.speaker).filter((f) => f.word !== word);
  // "He was captured," the minister said: in his own words he is no "he".
  const isToldOfOther = isQuotedAt(context, sentence, word);
  return sayer === undefined || isToldOfOther || !agrees(slots, word, sayer.word)
    ? null
    : sayer.word;
}

/** A government may be "it" or "they", a man is neither, a plural is not "it". */
function agrees({ tree }: Slots, pronoun: number, sayer: number): boolean {
  const [own, other] = [tree.word(pronoun).feats, tree.word(sayer)];
  if (other.upos === 'PRON') return false;
  // "The Taliban said it …": a plural in a name is one body.
  return own.Number === 'Plur' || other.feats.Number !== 'Plur' || other.upos === 'PROPN';
}
