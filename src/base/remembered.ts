/** Texts of news repeat few words: this many answers cover nearly all of them. */
const MOST = 50_000;

/**
 * A pure function of a word that keeps its answers: the same words are asked for over and over. What
 * it keeps is bounded; when full it starts anew.
 */
export function remembered<T>(reckon: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = reckon(word);
    if (known.size >= MOST) known.clear();
    known.set(word, answer);
    return answer;
  };
}

/** A pure function of an object that keeps its answers as long as the object lives. */
export function rememberedOf<K extends object, T extends object>(
  reckon: (key: K) => T,
): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = reckon(key);
    known.set(key, answer);
    return answer;
  };
}
