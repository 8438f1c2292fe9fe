/** Adjectives that end in "у" are datives in -ому or -ему ("Центральному"). */
const OTHER_DATIVE = /(?:^|[^м]|[^ое]м)у$/u;

/**
 * Whether a Russian form may be an adjective by its ending. The dative of a name ("передали Киеву ракеты") is none,
 * though it stands before a noun as adjectives do. Only what ends in "у" is told apart.
 *
 * @example
 * hasRussianAdjectiveEnding('Центральному') // true
 * hasRussianAdjectiveEnding('Северный') // true
 * hasRussianAdjectiveEnding('Киеву') // false
 */
export function hasRussianAdjectiveEnding(form: string): boolean {
  return !OTHER_DATIVE.test(form);
}
