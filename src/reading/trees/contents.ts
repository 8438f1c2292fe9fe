import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/types.js';

/** Whether a noun takes a deed as an infinitive: "an attempt to". */
export function hasContent({ words }: Sentence, { operators }: Lexicon): (noun: number) => boolean {
  return (noun) =>
    (operators.get(fold(words[noun]!.lemma)) ?? []).some(
      ({ pattern, slots }) => pattern.pos === 'N' && slots.has('xcomp'),
    );
}

/** Whether a verb takes a deed as an infinitive: "agreed to", "urged them to". */
export function takesInfinitive(
  { words }: Sentence,
  { operators, entries }: Lexicon,
): (verb: number) => boolean {
  return (verb) => {
    const key = fold(words[verb]!.lemma);
    const isOperator = (operators.get(key) ?? []).some(
      ({ pattern, slots }) => pattern.pos === 'V' && slots.has('xcomp'),
    );
    const asks = ({ conditions }: { readonly conditions: readonly { readonly slot: string }[] }) =>
      conditions.some(({ slot }) => slot === 'xcomp');
    return isOperator || (entries.get(key) ?? []).some(({ pattern }) => asks(pattern));
  };
}
