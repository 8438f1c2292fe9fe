import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { entriesUnder, formsOf, headsUnder } from '../lexicon/match.js';
import type { Entry, Lexicon } from '../lexicon/types.js';
import { withAgentsOfNouns } from '../syntax/agents-of-nouns.js';
import type { PhrasesAsked } from '../syntax/phrases-of-verbs.js';
import { type Tree, treeOf } from '../syntax/surface.js';

/** See `withAgentsOfNouns`; agents are those of the class `agent`. */
export function withAgents(
  sentence: Sentence,
  lexicon: Lexicon,
  isPassive: (verb: number) => boolean,
): Sentence {
  const tree = treeOf(sentence);
  const agents = lexicon.classes.get('agent') ?? new Set<string>();
  return withAgentsOfNouns(sentence, {
    isAgent: (adposition, noun) =>
      agents.has(fold(noun === null ? adposition : `${adposition}_${noun}`)),
    isDeed: (word) => entriesUnder(tree, word, lexicon).some(({ pattern: { pos } }) => pos === 'N'),
    isPassive,
  });
}

/**
 * Whether a noun for a deed has its other side behind an adposition; what somebody does besides is no side of a
 * meeting ("at this meeting *with condemnation of* …"). People called by what they do ("the attackers | *to* the embassy
 * stormed") are no deed: what stands behind them is their verb's.
 */
export function takesAdposition(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const isDeed = (word: number) =>
    word >= 0 && entriesUnder(tree, word, lexicon).some(({ pattern: { pos } }) => pos === 'N');
  // As written: بمب‌گذاری is a bombing, not a bomber.
  const isOfPeople = (word: number) =>
    [tree.word(word).form, tree.word(word).lemma].some(
      (form) => lexicon.described.get(fold(form))?.kind === 'people',
    );
  return (noun: number, { lemma, head: other }: Word): boolean =>
    !isOfPeople(noun) &&
    entriesUnder(tree, noun, lexicon).some(
      ({ pattern, recipient, sense }) =>
        pattern.pos === 'N' &&
        recipient.some((slots) => slots.includes(fold(lemma))) &&
        !(sense.type === 'CONSULT' && isDeed(other)),
    );
}

/** Whether an operator of a verb, with the noun that it carries, names who says what its clause tells. */
export function isReporting(tree: Tree, verb: number, lexicon: Lexicon): boolean {
  const carried = tree.children(verb).filter((c) => tree.relation(c) === 'compound');
  const nouns = carried.flatMap((c) => formsOf(tree, c, lexicon));
  return formsOf(tree, verb, lexicon)
    .flatMap((form) => lexicon.operators.get(form) ?? [])
    .some(
      ({ pattern, speaker, slots }) =>
        speaker !== null &&
        slots.has('ccomp') &&
        pattern.conditions.every((c) => c.kind !== 'filled' || nouns.some((n) => c.lemmas.has(n))),
    );
}

/** See `withPhrasesOfVerb`: a verb has its sides where the patterns of it and of its noun say. */
export function phrasesAsked(sentence: Sentence, lexicon: Lexicon): PhrasesAsked {
  const tree = treeOf(sentence);
  const relational = lexicon.classes.get('relational') ?? new Set<string>();
  const forms = (word: number) => formsOf(tree, word, lexicon);
  const hasSide = ({ actor, recipient }: Entry, slot: string) =>
    [...actor, ...recipient].some((slots) => slots.includes(slot));
  const isMet = ({ pattern }: Entry, verb: number) => {
    const nouns = tree
      .children(verb)
      .filter((c) => tree.relation(c) === 'compound')
      .flatMap(forms);
    const asked = pattern.conditions.filter((c) => c.kind === 'filled' && c.slot === 'comp');
    if (asked.length === 0) return nouns.length === 0;
    return asked.every((c) => c.kind === 'filled' && nouns.some((form) => c.lemmas.has(form)));
  };
  return {
    relational: (word) => forms(word).find((form) => relational.has(form)) ?? null,
    isTaken: (noun, slot) =>
      entriesUnder(tree, noun, lexicon).some(
        (entry) => entry.pattern.pos === 'N' && hasSide(entry, fold(slot)),
      ),
    isWanted: (verb, slot) =>
      entriesUnder(tree, verb, lexicon).some(
        (entry) => entry.pattern.pos === 'V' && hasSide(entry, fold(slot)) && isMet(entry, verb),
      ),
  };
}

/**
 * For a noun and an object mark behind it, whether a pattern names the noun as the object of the verb behind the mark
 * with one of the words that stand between for its meaning.
 */
export function knownObject(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  return (noun: number, mark: number): boolean => {
    const verb = tree.words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
    if (verb < 0) return false;
    const nouns = formsOf(tree, noun, lexicon);
    const between = tree.words.slice(mark + 1, verb).map(({ form }) => fold(form));
    return formsOf(tree, verb, lexicon)
      .flatMap((form) => headsUnder(form, lexicon))
      .some(({ pattern: { pos, conditions } }) => {
        const meets = (slot: string, forms: readonly string[]) =>
          conditions.some(
            (c) => c.kind === 'filled' && c.slot === slot && forms.some((f) => c.lemmas.has(f)),
          );
        return pos === 'V' && meets('obj', nouns) && meets('comp', between);
      });
  };
}
