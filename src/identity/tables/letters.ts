/**
 * The letters of a folded word as a set of bits. Some letters share a bit, so that a word may seem to have a
 * letter that it has not, but never the other way round.
 */
export function lettersOf(folded: string): number {
  let letters = 0;
  for (let i = 0; i < folded.length; i++) letters |= 1 << (folded.charCodeAt(i) & 31);
  return letters;
}
