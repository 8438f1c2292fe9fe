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
const SUBSTITUTION = new Map(
  PAIRS.flatMap(
    ([p, cost]) =>
      [
        [p, cost],
        [p[1]! + p[0]!, cost],
      ] as const,
  ),
);

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

/** Levenshtein distance of consonant skeletons with the costs of sounds that are often mixed up. */
export function skeletonDistance(a: string, b: string): number {
  return distance(a, b, gap, (x, y) => (x === y ? 0 : (SUBSTITUTION.get(x + y) ?? 1)));
}

/** Plain Levenshtein distance. */
export function letterDistance(a: string, b: string): number {
  return distance(
    a,
    b,
    () => 1,
    (x, y) => (x === y ? 0 : 1),
  );
}

function distance(
  a: string,
  b: string,
  alone: (x: string) => number,
  exchange: (x: string, y: string) => number,
): number {
  let row = [0];
  for (let j = 1; j <= b.length; j++) row.push(row[j - 1]! + alone(b[j - 1]!));
  for (let i = 1; i <= a.length; i++) {
    const next = [row[0]! + alone(a[i - 1]!)];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          row[j]! + alone(a[i - 1]!),
          next[j - 1]! + alone(b[j - 1]!),
          row[j - 1]! + exchange(a[i - 1]!, b[j - 1]!),
        ),
      );
    }
    row = next;
  }
  return row[b.length]!;
}
