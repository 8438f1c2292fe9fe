import { letterDistance, skeletonDistance } from './distance.js';
import { joined, type Part, partsOf } from './parts.js';

/** How alike two names are and what follows from it. */
export interface NameComparison {
  /** From 0 to 1. */
  readonly score: number;
  readonly verdict: 'same' | 'unsure' | 'different';
}

/**
 * From which score names are the same, and below which they are different; set on the name pairs
 * of the EU sanctions list so that at least 99 of 100 "same" are right (`bench/identity/names.mjs`).
 */
const SAME = 0.84;
const DIFFERENT = 0.6;

/**
 * Compares two names of people in any of the scripts Latin, Cyrillic, Arabic (with Persian), Georgian,
 * Armenian, Hebrew, Devanagari and, for names that it transcribes, Chinese. One word alone never makes "same": a surname fits many. A name in a script without rules is
 * compared letter by letter.
 *
 * @example
 * compareNames('Emomali Rahmon', 'Эмомали Рахмон').verdict // 'same'
 * compareNames('Putin', 'Vladimir Putin').verdict // 'unsure'
 */
export function compareNames(a: string, b: string): NameComparison {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.length === 0 || right.length === 0) {
    const alike = a.trim() !== '' && a.trim().normalize('NFKC') === b.trim().normalize('NFKC');
    return alike ? { score: 1, verdict: 'unsure' } : { score: 0, verdict: 'different' };
  }
  const score = likeness(left, right);
  if (score < DIFFERENT) return { score, verdict: 'different' };
  const enough = Math.min(left.length, right.length) >= 2;
  return { score, verdict: enough && score >= SAME ? 'same' : 'unsure' };
}

/** Ranks names by likeness to a name, the most alike first; equal ones keep their order. */
export function rankNames(
  query: string,
  among: readonly string[],
): { readonly name: string; readonly score: number }[] {
  const parts = partsOf(query);
  return among
    .map((name) => {
      const others = partsOf(name);
      const score = parts.length === 0 || others.length === 0 ? 0 : likeness(parts, others);
      return { name, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** Of two names with as many words each, either may be taken for the shorter. */
function likeness(a: readonly Part[], b: readonly Part[]): number {
  if (a.length === b.length) return Math.max(likenessOf(a, b), likenessOf(b, a));
  return a.length < b.length ? likenessOf(a, b) : likenessOf(b, a);
}

function likenessOf(short: readonly Part[], long: readonly Part[]): number {
  let best = align(short, long);
  for (const variant of withJoins(long)) {
    best = Math.max(
      best,
      variant.length < short.length ? align(variant, short) : align(short, variant),
    );
  }
  // The shorter side is joined less often in earnest, so such a reading counts a little less.
  for (const variant of withJoins(short)) best = Math.max(best, align(variant, long) * 0.98);
  return best;
}

function* withJoins(parts: readonly Part[]): Generator<Part[]> {
  for (let i = 0; i + 1 < parts.length; i++) {
    yield [...parts.slice(0, i), joined(parts[i]!, parts[i + 1]!), ...parts.slice(i + 2)];
  }
}

/** How much each word left over on the longer side takes away, and how much if one word is all. */
const LEFT_OVER = 0.06;
const LEFT_OVER_OF_ONE = 0.2;

/** Pairs off words greedily, best pair first; long words weigh more, and the worst pair counts. */
function align(short: readonly Part[], long: readonly Part[]): number {
  const pairs = short.flatMap((a, i) => long.map((b, j) => ({ i, j, like: partLikeness(a, b) })));
  pairs.sort((p, q) => q.like - p.like);
  const [usedShort, usedLong] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  let weights = 0;
  let worst = 1;
  for (const { i, j, like } of pairs) {
    if (usedShort.has(i) || usedLong.has(j)) continue;
    usedShort.add(i);
    usedLong.add(j);
    const length = (short[i]!.skeleton.length + long[j]!.skeleton.length) / 2;
    const weight = Math.max(2, Math.min(8, length));
    sum += like * weight;
    weights += weight;
    worst = Math.min(worst, like);
  }
  const left = (long.length - short.length) * (short.length === 1 ? LEFT_OVER_OF_ONE : LEFT_OVER);
  return Math.max(0, 0.6 * (sum / weights) + 0.4 * worst - left);
}

/** Endings of Slavic surnames and patronymics, which some spellings drop or change. */
const ENDING = /(v|vn|vc|vS|vC|zd|kz|gl)$/;

function partLikeness(a: Part, b: Part): number {
  if (a.sounds.length === 1 || b.sounds.length === 1) return a.sounds[0] === b.sounds[0] ? 0.75 : 0;
  let like = share(skeletonDistance(a.skeleton, b.skeleton), a.skeleton, b.skeleton);
  if (a.skeleton.length < 2 && b.skeleton.length < 2) {
    like = a.skeleton === b.skeleton ? 0.8 : Math.min(like, 0.3);
  }
  const [stemA, stemB] = [withoutEnding(a.skeleton), withoutEnding(b.skeleton)];
  like = Math.max(like, 0.9 * share(skeletonDistance(stemA, stemB), stemA, stemB));
  if (a.vowelless || b.vowelless) return Math.max(0, like);
  const [vowelsA, vowelsB] = [plainVowels(a.sounds), plainVowels(b.sounds)];
  return Math.max(
    0,
    0.65 * like + 0.35 * share(letterDistance(vowelsA, vowelsB), vowelsA, vowelsB),
  );
}

function share(distance: number, a: string, b: string): number {
  return 1 - distance / Math.max(a.length, b.length, 1);
}

function withoutEnding(skeleton: string): string {
  return skeleton.length > 3 ? skeleton.replace(ENDING, '') : skeleton;
}

function plainVowels(sounds: string): string {
  return sounds
    .toLowerCase()
    .replace(/[ye]/g, 'i')
    .replaceAll('o', 'a')
    .replace(/(.)\1+/g, '$1');
}
