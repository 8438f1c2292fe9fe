import type { Sentence } from '../../language/index.js';
import type { Mutable } from './mutable.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * "Forces *under the command of Dagalo* the airport [mark] struck": whoever has the command is whose they are. Parsers hang
 * the command on the verb, and with it whose it is. For languages whose verb is last.
 *
 * @param isOwning whether an adposition and the noun behind it say whose the noun before them is
 */
export function withOwnersByCommand(
  sentence: Sentence,
  isOwning: (adposition: number, noun: number) => boolean,
): Sentence {
  let words: Mutable[] | null = null;
  for (let at = 1; at + 2 < sentence.words.length; at++) {
    if (sentence.words[at]!.upos !== 'ADP' || !isOwning(at, at + 1)) continue;
    words ??= sentence.words.map((word) => ({ ...word }));
    const before = words[at - 1]!;
    const noun = before.upos === 'ADJ' && before.head < at ? before.head : at - 1;
    const owner = words[at + 2]!;
    if (noun < 0 || !NOMINAL.has(words[noun]!.upos) || !NOMINAL.has(owner.upos)) continue;
    if (owner.head !== at + 1) continue;
    Object.assign(words[at + 1]!, { head: noun, deprel: 'nmod' });
    Object.assign(owner, { head: noun, deprel: 'nmod' });
  }
  return words === null ? sentence : { ...sentence, words };
}
