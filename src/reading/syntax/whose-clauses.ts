import type { Sentence, Word } from '../../language/index.js';
import type { Rehung } from './misread-verbs.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Relations of the parts of what somebody is called: "whose *secretary general*, Luis Almagro". */
const CALLED = /^(?:compound|flat|nmod:desc|appos)/;
/** Relations by which trees hang the main verb on the one that they took for it. */
const BEHIND = /^(?:conj|parataxis|advcl|ccomp|xcomp)$/;

/**
 * "The bloc, *whose chairman, A, will host* its leaders, plans to send troops": a clause that says what somebody's chairman
 * does, where the tree takes its verb for that of the sentence and the last one for a further one (English).
 */
export function withWhoseClauses(sentence: Sentence): Sentence {
  const { words } = sentence;
  const at = words.findIndex(({ form }, i) => form === 'whose' && words[i - 1]?.form === ',');
  const moves = at < 2 ? null : movesOf(words, at);
  if (moves === null) return sentence;
  return { ...sentence, words: words.map((word, i) => ({ ...word, ...moves.get(i) })) };
}

function movesOf(words: readonly Word[], whose: number): ReadonlyMap<number, Rehung> | null {
  const owner = topmost(words, whose - 2, (i) => i < whose);
  const owned = words[whose]!.head;
  if (!isNominal(words[owner]) || owned < whose || !isNominal(words[owned])) return null;
  const own = topmost(words, owned, (i) => i > whose && CALLED.test(words[owned]!.deprel));
  const verb = words[owner]!.head;
  if (!isVerb(words[verb]) || verb < own || !words[owner]!.deprel.startsWith('nsubj')) return null;
  // Another verb between is that of the clause.
  if (words.slice(whose, verb).some((word, i) => isFiniteVerb(words, whose + i, word))) return null;
  const main = words.findIndex((_, i) => i > verb && goesOnBehindComma(words, i, verb));
  if (main < 0) return null;
  const { head, deprel } = words[verb]!;
  const moved = new Map<number, Rehung>([
    [main, { head, deprel }],
    [verb, { head: owner, deprel: 'acl:relcl' }],
    [owner, { head: main, deprel: isPassive(words, main) ? 'nsubj:pass' : 'nsubj' }],
    [own, { head: verb, deprel: isPassive(words, verb) ? 'nsubj:pass' : 'nsubj' }],
  ]);
  words.forEach((word, i) => {
    if (i > main && word.head === verb) moved.set(i, { head: main, deprel: word.deprel });
  });
  return moved;
}

/** The head of the noun phrase that a word is in, as far as it stands where it may. */
function topmost(words: readonly Word[], from: number, mayStand: (i: number) => boolean): number {
  let at = from;
  for (let steps = 0; steps < words.length; steps++) {
    const up = words[at]!.head;
    if (up < 0 || !mayStand(up) || !isNominal(words[up])) return at;
    at = up;
  }
  return at;
}

/** A finite verb of no subject of its own that hangs on another and stands behind a comma, with no "and". */
function goesOnBehindComma(words: readonly Word[], i: number, verb: number): boolean {
  const word = words[i]!;
  if (word.head !== verb || !BEHIND.test(word.deprel) || !isFiniteVerb(words, i, word))
    return false;
  const own = words.flatMap(({ head, deprel }, c) => (head === i ? [{ c, deprel }] : []));
  if (own.some(({ deprel }) => /^(?:nsubj|mark|cc$)/.test(deprel))) return false;
  const first = Math.min(i, ...own.filter(({ deprel }) => /^aux/.test(deprel)).map(({ c }) => c));
  return words[first - 1]?.form === ',';
}

const isNominal = (word: Word | undefined): boolean => NOMINAL.has(word?.upos ?? '');
const isVerb = (word: Word | undefined): word is Word => word?.upos === 'VERB';

function isFiniteVerb(words: readonly Word[], i: number, { upos, feats }: Word): boolean {
  if (upos !== 'VERB') return false;
  if (feats.VerbForm === 'Fin') return true;
  return words.some(
    ({ head, deprel, feats: own }) =>
      head === i && deprel.startsWith('aux') && own.VerbForm === 'Fin',
  );
}

const isPassive = (words: readonly Word[], i: number): boolean =>
  words.some(({ head, deprel }) => head === i && deprel === 'aux:pass');
