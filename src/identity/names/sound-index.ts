import { remembered } from '../../base/index.js';
import { compareNames } from './compare.js';
import { longVowelsAlike } from './long-vowels.js';
import { roughSound } from './name-index.js';
import { type Part, partsOf } from './parts.js';
import { spelledAlike } from './spelled-alike.js';

/** A name of the index that words of a text sound like. */
export interface SoundsLike<T> {
  readonly value: T;
  /** In words of the text. */
  readonly length: number;
  readonly score: number;
}

/**
 * A likeness below this is no name in another script, but a coincidence of consonants; letters that
 * leave vowels out need more where the name has few consonants.
 */
const ALIKE = 0.87;
const ALIKE_VOWELLESS = 0.955;
const MANY_CONSONANTS = 7;

/** A sound that is in so many names tells nobody apart. */
const COMMON = 8;

/** Of two names that words sound like, the better must be better by this. */
const LEAD = 0.02;

/** Words of a name in a text, particles not counted. */
const MOST_WORDS = 4;

/** Endings that Russian case adds to a surname. */
const CASE_ENDING = /(?:[оеы]м|ой|[ое]го|[ое]му|[аеуюяы])$/u;

const NONE: readonly never[] = [];

interface Named<T> {
  readonly name: string;
  readonly value: T;
  /** So many words of a text it takes at least. */
  readonly words: number;
  /** Whether it is in the letters of the text, where little may differ. */
  readonly own: boolean;
}

/** Of three short words, as in Korean names, each tells people apart: Kim Jong Un, Kim Yo Jong. */
function isShort(parts: readonly Part[]): boolean {
  return parts.every(({ skeleton }) => skeleton.length <= 3);
}

/**
 * Names of at least two words by how their first word and another sound, so that a text in another
 * script can be searched for them word by word without knowing where names stand.
 */
export class SoundIndex<T> {
  /** By the sound of the first word, then by that of another. */
  readonly #byPair = new Map<string, Map<string, Named<T>[]>>();
  /** In how many names a sound is. */
  readonly #names = new Map<string, number>();

  /** @param base names that are searched as well, which several indexes may share */
  constructor(private readonly base: SoundIndex<T> | null = null) {}

  /** @param own whether the name is in the letters of the text that will be searched */
  add(name: string, value: T, own = false): void {
    const parts = partsOf(name);
    const [first, ...rest] = parts.map(({ skeleton }) => roughSound(skeleton));
    if (first === undefined || rest.length === 0) return;
    for (const sound of new Set([first, ...rest])) {
      this.#names.set(sound, (this.#names.get(sound) ?? 0) + 1);
    }
    for (const other of new Set([rest[0]!, rest.at(-1)!])) {
      if (first.length + other.length < 3) continue;
      const byOther = this.#byPair.get(first) ?? new Map<string, Named<T>[]>();
      this.#byPair.set(first, byOther);
      const known = byOther.get(other);
      const named = { name, value, words: isShort(parts) ? parts.length : 2, own };
      if (known === undefined) byOther.set(other, [named]);
      else known.push(named);
    }
  }

  /** The only one that the words from `at` on and before `end` sound like, with the most words that do. */
  at(words: readonly string[], at: number, end = words.length): SoundsLike<T> | null {
    const [first] = soundsOf(words[at] ?? '');
    if (first === undefined || first === '') return null;
    if (!this.#begins(first)) return null;
    let best: Map<T, SoundsLike<T>> | undefined;
    for (let to = at + 2; to <= Math.min(end, at + MOST_WORDS); to += 1) {
      const last = words[to - 1];
      if (last === undefined || !/^\p{L}/u.test(last)) break;
      for (const ending of soundsOf(last)) {
        for (const { name, value, words: least, own } of this.#named(first, ending)) {
          if (to - at < least || this.#isCutShort(name, words.slice(at, to), first, ending))
            continue;
          const score = likeness(words.slice(at, to), name, own);
          const known = best?.get(value);
          if (score > 0 && (known === undefined || score > known.score)) {
            best ??= new Map();
            best.set(value, { value, length: to - at, score });
          }
        }
      }
    }
    if (best === undefined) return null;
    const [winner, rival] = [...best.values()].sort((a, b) => b.score - a.score);
    if (winner === undefined) return null;
    return rival !== undefined && winner.score - rival.score < LEAD ? null : winner;
  }

  #begins(first: string): boolean {
    const isShared = this.base === null ? false : this.base.#begins(first);
    return isShared || this.#byPair.has(first);
  }

  /** Names with these sounds, those of the base first. */
  #named(first: string, other: string): readonly Named<T>[] {
    const own = this.#byPair.get(first)?.get(other) ?? NONE;
    const shared = this.base === null ? NONE : this.base.#named(first, other);
    return shared.length === 0 ? own : own.length === 0 ? shared : [...shared, ...own];
  }

  /** In how many names a sound is. */
  #count(sound: string): number {
    return (this.#names.get(sound) ?? 0) + (this.base === null ? 0 : this.base.#count(sound));
  }

  /** "محمد يوسف" may be anybody, not Mahmoud Ali Youssouf: of names that many bear each part has to be there. */
  #isCutShort(name: string, words: readonly string[], first: string, ending: string): boolean {
    const isCommon = (sound: string) => this.#count(sound) >= COMMON;
    if (!isCommon(first) || !isCommon(ending)) return false;
    return words.flatMap((word) => partsOf(word)).length < partsOf(name).length;
  }
}

/** The rough sounds of a word as it is written and without a case ending. */
const soundsOf: (word: string) => readonly string[] = remembered((word) =>
  [...new Set(withoutCase(word))].flatMap((form) => {
    const [part, ...others] = partsOf(form);
    return part === undefined || others.length > 0 ? [] : [roughSound(part.skeleton)];
  }),
);

function withoutCase(word: string): readonly string[] {
  const bare = word.replace(CASE_ENDING, '');
  return bare === word || bare.length < 3 ? [word] : [word, bare];
}

function likeness(words: readonly string[], name: string, own: boolean): number {
  if (!own && !mayBeWritten(words, name)) return 0;
  const before = words.slice(0, -1);
  const last = words.at(-1) ?? '';
  const scores = withoutCase(last).map((form) => {
    const written = [...before, form].join(' ');
    if (own) return spelledAlike(written, name);
    const { score, verdict } = compareNames(written, name);
    return verdict === 'same' && score >= alikeFrom(written) ? score : 0;
  });
  return Math.max(...scores);
}

/** Whether the first and the last word may be the parts of a name by which it was found. */
function mayBeWritten(words: readonly string[], name: string): boolean {
  const parts = partsOf(name);
  const [first, last] = [partsOf(words[0]!)[0], partsOf(words.at(-1)!).at(-1)];
  if (first === undefined || last === undefined) return true;
  const ends = [parts[1], parts.at(-1)].filter((part) => part !== undefined);
  return longVowelsAlike(first, parts[0]!) && ends.some((part) => longVowelsAlike(last, part));
}

function alikeFrom(written: string): number {
  const parts = partsOf(written);
  const consonants = parts.reduce((sum, { skeleton }) => sum + skeleton.length, 0);
  const bare = parts.some(({ vowelless }) => vowelless) && consonants < MANY_CONSONANTS;
  return bare ? ALIKE_VOWELLESS : ALIKE;
}
