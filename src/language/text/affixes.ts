import type { Conventions } from './conventions.js';
import type { RawToken } from './tokens.js';

/** Stands between a word and its affix where both are written as one: zero-width non-joiner. */
const JOINER = '\u200C';
/** The longest ending of a finite verb, in letters. */
const LONGEST_ENDING = 4;

/**
 * Joins affixes that are written as words of their own to the words that they belong to: `می گوید` is
 * `می‌گوید`, `خانه های` is `خانه‌های`; and so the halves of compounds: `نخست وزیر` is `نخست‌وزیر`. Much
 * Persian is typed so, some of it on keyboards with other letters; treebanks have the whole words only.
 * What is joined stands one space apart, so the length of its form is that of its stretch of text.
 */
export function joinAffixes(
  tokens: readonly RawToken[],
  { verbPrefixes, verbStems, suffixes, compounds, names, letters }: Conventions,
): readonly RawToken[] {
  if (verbPrefixes.size === 0 && suffixes.size === 0) return tokens;
  const joined: RawToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && isOneSpaceApart(before, token) && belong(before, token)) {
      const text = before.text + JOINER + token.text;
      joined[joined.length - 1] = { ...before, end: token.end, text };
    } else joined.push(token);
  }
  return joined;

  function belong(before: RawToken, token: RawToken): boolean {
    const [first, second] = [usual(before.text), usual(token.text)];
    const last = first.at(-1) ?? '';
    if (suffixes.has(second)) return /\p{L}/u.test(last);
    if (suffixes.has(`${last} ${second}`) || compounds.has(`${first} ${second}`)) return true;
    return verbPrefixes.has(first) && isVerb(second) && !isName(first);
  }

  /** A word in the letters of the tables. */
  function usual(word: string): string {
    if (letters.size === 0) return word;
    return word.replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter);
  }

  function isVerb(word: string): boolean {
    for (let ending = 0; ending <= LONGEST_ENDING && ending < word.length; ending++) {
      if (verbStems.has(word.slice(0, word.length - ending))) return true;
    }
    return false;
  }

  /** "Theresa May said", "the 5th of May": what looks like a prefix belongs to the word before. */
  function isName(prefix: string): boolean {
    const before = usual(joined.at(-2)?.text ?? '');
    return /\p{N}$/u.test(before) || names.has(`${before} ${prefix}`);
  }
}

function isOneSpaceApart(before: RawToken, token: RawToken): boolean {
  return token.spaceBefore && !token.paragraph && token.start === before.end + 1;
}
