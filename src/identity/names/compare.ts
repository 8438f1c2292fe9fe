import { letterDistance, skeletonDistance } from './distance.js';
import { joined, type Part, partsOf } from './parts.js';
import { romanized } from './russian-names.js';
import { areForms } from './variants.js';

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
  const score = withSpelling(likeness(left, right), left, right);
  if (score < DIFFERENT) return { score, verdict: 'different' };
  const enough = Math.min(left.length, right.length) >= 2;
  return { score, verdict: enough && score >= SAME ? 'same' : 'unsure' };
}

/**
 * Ranks names by likeness to a name, the most alike first; equal ones keep their order.
 *
 * @param atLeast names that are less alike need no score of their own and get 0
 */
export function rankNames(
  query: string,
  among: readonly string[],
  atLeast = 0,
): { readonly name: string; readonly score: number }[] {
  const parts = partsOf(query);
  return among
    .map((name) => {
      const others = partsOf(name);
      const none = parts.length === 0 || others.length === 0;
      const score = none ? 0 : likeness(parts, others, atLeast);
      return { name, score: score < atLeast ? score : withSpelling(score, parts, others) };
    })
    .sort((a, b) => b.score - a.score);
}

/** What the spelling takes away at most: it only decides between names that sound alike. */
const SPELLING = 0.001;

/**
 * Lowers a likeness by the share of words that are spelt otherwise than the English-language press would
 * write them, so that of names that sound the same the one that is spelt the same comes first.
 */
function withSpelling(like: number, a: readonly Part[], b: readonly Part[]): number {
  if (like === 0) return 0;
  const [left, right] = [a.map(inLatin), b.map(inLatin)];
  const there = left.filter((word) => right.includes(word)).length;
  const back = right.filter((word) => left.includes(word)).length;
  const alike = Math.min(there, back);
  return like - like * SPELLING * (1 - alike / Math.max(left.length, right.length));
}

const inLatin = ({ written }: Part) => romanized(written);

/** A name's words, then each two neighbouring ones read as one; and the readings as places in these. */
interface Readings {
  readonly parts: readonly Part[];
  readonly whole: readonly number[];
  readonly joined: readonly (readonly number[])[];
}

const readings = new WeakMap<readonly Part[], Readings>();

function readingsOf(name: readonly Part[]): Readings {
  let known = readings.get(name);
  if (known === undefined) {
    const whole = name.map((_, i) => i);
    known = {
      parts: [...name, ...name.slice(1).map((part, i) => joined(name[i]!, part))],
      whole,
      joined: whole
        .slice(1)
        .map((i) => [...whole.slice(0, i - 1), name.length + i - 1, ...whole.slice(i + 1)]),
    };
    readings.set(name, known);
  }
  return known;
}

/** Of two names with as many words each, either may be taken for the shorter. */
function likeness(a: readonly Part[], b: readonly Part[], atLeast = 0): number {
  if (a.length > b.length) return likeness(b, a, atLeast);
  const [left, right] = [readingsOf(a), readingsOf(b)];
  const likes = left.parts.map((x) => right.parts.map((y) => partLikeness(x, y)));
  // No reading is more alike than the two words that are most alike.
  if (atLeast > 0 && likes.every((row) => row.every((like) => like < atLeast))) return 0;
  const there = new Alignments(left, right, likes).best();
  if (a.length < b.length) return there;
  const turned = right.parts.map((_, j) => likes.map((row) => row[j]!));
  return Math.max(there, new Alignments(right, left, turned).best());
}

/** The ways in which the words of a shorter name and of a longer one may belong together. */
class Alignments {
  readonly #short: Readings;
  readonly #long: Readings;
  readonly #likes: readonly (readonly number[])[];

  constructor(short: Readings, long: Readings, likes: readonly (readonly number[])[]) {
    this.#short = short;
    this.#long = long;
    this.#likes = likes;
  }

  best(): number {
    const [short, long] = [this.#short, this.#long];
    let best = this.#align(short.whole, long.whole);
    for (const variant of long.joined) best = Math.max(best, this.#align(short.whole, variant));
    // The shorter side is joined less often in earnest, so such a reading counts a little less.
    for (const variant of short.joined) {
      best = Math.max(best, this.#align(variant, long.whole) * 0.98);
    }
    return best;
  }

  /** Pairs off words greedily, best pair first; long words weigh more, and the worst pair counts. */
  #align(short: readonly number[], long: readonly number[]): number {
    const [ofShort, ofLong] = [new Set(short), new Set(long)];
    const [few, many] = [Math.min(short.length, long.length), Math.max(short.length, long.length)];
    let [sum, weights, worst] = [0, 0, 1];
    for (let paired = 0; paired < few; paired++) {
      let [bestShort, bestLong, like] = [-1, -1, -1];
      for (const i of ofShort) {
        for (const j of ofLong) {
          if (this.#likes[i]![j]! > like) [bestShort, bestLong, like] = [i, j, this.#likes[i]![j]!];
        }
      }
      ofShort.delete(bestShort);
      ofLong.delete(bestLong);
      const letters =
        this.#short.parts[bestShort]!.skeleton.length + this.#long.parts[bestLong]!.skeleton.length;
      const weight = Math.max(2, Math.min(8, letters / 2));
      sum += like * weight;
      weights += weight;
      worst = Math.min(worst, like);
    }
    const left = (many - few) * (few === 1 ? LEFT_OVER_OF_ONE : LEFT_OVER);
    return Math.max(0, 0.6 * (sum / weights) + 0.4 * worst - left);
  }
}

/** How much each word left over on the longer side takes away, and how much if one word is all. */
const LEFT_OVER = 0.06;
const LEFT_OVER_OF_ONE = 0.2;

/** احمد is Ahmad rather than Hamid, whose consonants are the same. */
const OTHER_BEGINNING = 0.95;

/** واعظی opens with a sound that Latin writes, so that it is not Aziz, whose other consonants it has. */
const NO_GLIDE = 0.7;
const WAW = /^و/;
const GLIDE = /^[wvuo]/;

function openAlikeByWaw(a: Part, b: Part): boolean {
  const [left, right] = [WAW.test(a.written), WAW.test(b.written)];
  if (left === right) return true;
  return GLIDE.test((left ? b : a).sounds);
}

/** Vladimir is Uladzimir in Belarus, yet of two the one that is spelt alike is likelier. */
const OTHER_FORM = 0.95;

function partLikeness(a: Part, b: Part): number {
  if (a.sounds.length === 1 || b.sounds.length === 1) return a.sounds[0] === b.sounds[0] ? 0.75 : 0;
  let like = share(skeletonDistance(a.skeleton, b.skeleton), a.skeleton, b.skeleton);
  if (a.skeleton.length < 2 && b.skeleton.length < 2) {
    like = a.skeleton === b.skeleton ? 0.8 : Math.min(like, 0.3);
  }
  if (a.stem !== a.skeleton || b.stem !== b.skeleton) {
    like = Math.max(like, 0.9 * share(skeletonDistance(a.stem, b.stem), a.stem, b.stem));
  }
  if (a.vowelless || b.vowelless) {
    const opensAlike = (a.vowelFirst ?? b.vowelFirst) === (b.vowelFirst ?? a.vowelFirst);
    if (!openAlikeByWaw(a, b)) like *= NO_GLIDE;
    return Math.max(0, opensAlike ? like : like * OTHER_BEGINNING);
  }
  return Math.max(
    areForms(a.forms, b.forms) ? OTHER_FORM : 0,
    0.65 * like + 0.35 * share(letterDistance(a.plain, b.plain), a.plain, b.plain),
  );
}

function share(distance: number, a: string, b: string): number {
  return 1 - distance / Math.max(a.length, b.length, 1);
}
