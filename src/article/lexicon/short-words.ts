/** Nearly all words are shorter; a hostile text may be one word of a megabyte, of which nothing should be kept. */
const LONGEST = 40;
/** Texts of news repeat few words: this many answers cover nearly all of them. */
const MOST = 50_000;

/** A pure function of a word that keeps its answers for words of usual length, and none of the texts that they are cut from. */
export function rememberedIfShort<T>(reckon: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > LONGEST) return reckon(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = copied(word);
    const answer = reckon(own);
    if (known.size >= MOST) known.clear();
    known.set(own, answer);
    return answer;
  };
}

/** A string with letters of its own: a slice keeps the whole text in memory that it was cut from. */
function copied(word: string): string {
  return ` ${word}`.slice(1);
}
