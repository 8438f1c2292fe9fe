import type { Part } from './split-label.js';

/** A name as a network finds it, over words. */
interface FoundName {
  readonly words: readonly [number, number];
  readonly kind: string;
}

const LETTERS = /^\p{L}+$/u;

/**
 * The parts of a sentence's tokens, with those tokens whole again that were cut though all their parts lie within the
 * name of a person: "أدريان واتسون" is nobody's "و" and "اتسون". Null where no token is.
 */
export function withWholeNames(
  tokens: readonly (readonly Part[])[],
  names: readonly FoundName[],
): readonly (readonly Part[])[] | null {
  const people = names.filter(({ kind }) => kind === 'person');
  if (people.length === 0) return null;
  let first = 0;
  let isMended = false;
  const mended = tokens.map((parts) => {
    const [from, to] = [first, first + parts.length];
    first = to;
    const isInside = people.some(({ words: [start, end] }) => start <= from && to <= end);
    const form = parts.map((part) => part.form).join('');
    if (parts.length < 2 || !isInside || !LETTERS.test(form)) return parts;
    isMended = true;
    return [{ form, length: parts.reduce((sum, { length }) => sum + length, 0) }];
  });
  return isMended ? mended : null;
}
