/** What it costs to take one consonant for another (both ways); pairs not listed cost 1. */
const PAIRS: readonly (readonly [pair: string, cost: number])[] = [
  ['pb', 0.15],
  ['vf', 0.15],
  ['vw', 0.1],
  ['fw', 0.4],
  ['gJ', 0.25],
  ['gk', 0.3],
  ['gh', 0.3],
  ['kh', 0.35],
  ['JZ', 0.15],
  ['JC', 0.3],
  ['ZS', 0.3],
  ['CS', 0.3],
  ['Zz', 0.35],
  ['sz', 0.25],
  ['sS', 0.4],
  ['sc', 0.25],
  ['cC', 0.3],
  ['cz', 0.35],
  ['ct', 0.4],
  ['td', 0.25],
  ['dz', 0.3],
  ['st', 0.6],
  ['Ck', 0.5],
  ['Jd', 0.4],
];
/** What a consonant costs that only one side has: h is often mute, w often a vowel in Arabic. */
function gap(sound: string): number {
  switch (sound) {
    case 'w':
      return 0.15;
    case 'h':
      return 0.35;
    case 'n':
      return 0.8;
    default:
      return 1;
  }
}

/** Sounds are ASCII letters; whatever else there is counts as a letter that is like no other. */
const LETTERS = 128;

/** What each letter costs alone, and what it costs to take the row's letter for the column's. */
interface Costs {
  readonly alone: Float64Array;
  readonly exchange: Float64Array;
}

const PLAIN: Costs = costs(() => 1, []);
const SOUNDS: Costs = costs(gap, PAIRS);

function costs(alone: (letter: string) => number, pairs: typeof PAIRS): Costs {
  const exchange = new Float64Array(LETTERS * LETTERS).fill(1);
  for (let letter = 0; letter < LETTERS; letter++) exchange[letter * LETTERS + letter] = 0;
  for (const [pair, cost] of pairs) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    exchange[a * LETTERS + b] = cost;
    exchange[b * LETTERS + a] = cost;
  }
  const letters = Array.from({ length: LETTERS }, (_, code) => String.fromCharCode(code));
  return { alone: Float64Array.from(letters, alone), exchange };
}

/** Levenshtein distance of consonant skeletons with the costs of sounds that are often mixed up. */
export function skeletonDistance(a: string, b: string): number {
  return distance(a, b, SOUNDS);
}

/** Plain Levenshtein distance. */
export function letterDistance(a: string, b: string): number {
  return distance(a, b, PLAIN);
}

/** One row of the table is worked on in place; this is the innermost loop of all comparing. */
let row = new Float64Array(64);

function distance(a: string, b: string, { alone, exchange }: Costs): number {
  if (a === b) return 0;
  if (row.length <= b.length) row = new Float64Array(b.length * 2);
  row[0] = 0;
  for (let j = 0; j < b.length; j++) row[j + 1] = row[j]! + alone[b.charCodeAt(j) % LETTERS]!;
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i) % LETTERS;
    const without = alone[letter]!;
    let diagonal: number = row[0]!;
    let left: number = diagonal + without;
    row[0] = left;
    for (let j = 0; j < b.length; j++) {
      const other = b.charCodeAt(j) % LETTERS;
      const above = row[j + 1]!;
      const exchanged = diagonal + exchange[letter * LETTERS + other]!;
      left = Math.min(above + without, left + alone[other]!, exchanged);
      row[j + 1] = left;
      diagonal = above;
    }
  }
  return row[b.length]!;
}
