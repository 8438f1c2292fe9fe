import type { Conventions } from './conventions.js';

const CLITIC = /(?:n['’]t|['’](?:s|m|d|ll|ve|re))$/iu;

/**
 * Where a token of a language with contractions falls into two words, as the length of the first;
 * null where it is one word. `don't` is `do` + `n't`, `Putin's` is `Putin` + `'s`, as in UD English.
 */
export function contractionAt(token: string, conventions: Conventions): number | null {
  if (conventions.contractions.size === 0) return null;
  const known = conventions.contractions.get(token.toLowerCase());
  if (known !== undefined) return known;
  const clitic = CLITIC.exec(token);
  return clitic !== null && clitic.index > 0 && /\p{L}$/u.test(token.slice(0, clitic.index))
    ? clitic.index
    : null;
}
