/** Plurals, the indefinite ی and the linking ی (folded to Arabic letters). */
const ENDINGS = ['هايي', 'هاي', 'ها', 'يان', 'ان', 'اي', 'ي'];

/** Keys under which a word of a text may stand in the dictionary. */
export function persianKeys(word: string): string[] {
  const keys = [word];
  for (const ending of ENDINGS) {
    if (word.length > ending.length + 1 && word.endsWith(ending)) {
      keys.push(word.slice(0, -ending.length));
    }
  }
  return keys;
}

/** How a word of a text and a word of the dictionary agree. */
export function persianAgrees(
  word: string,
  entry: string,
  inflects: boolean,
): 'exact' | 'form' | null {
  if (word === entry) return 'exact';
  if (!word.startsWith(entry)) return null;
  const rest = word.slice(entry.length);
  // The linking ی is written after a vowel only: "آمریکای", but "ایران" stays.
  if (rest === 'ي') return /[اوه]$/.test(entry) ? 'form' : null;
  // An indefinite ای is written after silent ه and vowels: "ترکیه‌ای", but رؤسای are no Russians.
  if (rest === 'اي') return inflects && /[اوه]$/.test(entry) ? 'form' : null;
  return inflects && ENDINGS.includes(rest) ? 'form' : null;
}

/** Pieces that may follow a name in its last word after a zero-width non-joiner. */
export const PERSIAN_SUFFIXES = new Set(['ها', 'هاي', 'هايي', 'اي', 'ي', 'اش', 'شان']);
