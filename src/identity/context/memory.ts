import type { Referent } from '../types.js';

export type Gender = 'Masc' | 'Fem';

/** Grammatical place of a mention, as far as it makes it more or less likely to be taken up again. */
export type Place = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier';

/** Somebody or something that the document has spoken of; `referent` is null for a common noun. */
export interface Trace {
  readonly key: string;
  readonly referent: Referent | null;
  /** Whether it is a person; null where a common noun may be either. */
  readonly person: boolean | null;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** Where it was spoken of last. */
  readonly sentence: number;
  readonly word: number;
  readonly place: Place;
}

/** A trace with its weight. */
export interface Ranked {
  readonly trace: Trace;
  readonly weight: number;
  /** The weight of all its mentions, near or far: how much of the story is about it. */
  readonly total: number;
}

/** A trace as it changes with further mentions. */
class Kept implements Trace {
  readonly key: string;
  /** How many others had been noted when it was first. */
  readonly order: number;
  referent: Referent | null;
  person: boolean | null;
  gender: Gender | null;
  plural: boolean;
  sentence: number;
  word: number;
  place: Place;
  /** Weight of its mentions in earlier sentences, as it was in the sentence where it was spoken of last. */
  before = 0;
  /** Weight of its heaviest mention in that sentence. */
  now: number;
  /** Weight of its mentions in earlier sentences, however long ago. */
  earlier = 0;

  constructor(trace: Trace, order: number) {
    this.key = trace.key;
    this.order = order;
    this.referent = trace.referent;
    this.person = trace.person;
    this.gender = trace.gender;
    this.plural = trace.plural;
    this.sentence = trace.sentence;
    this.word = trace.word;
    this.place = trace.place;
    this.now = weightOf(trace.place);
  }

  /** Takes what is spoken of again: where it was heaviest in a sentence, there it stands. */
  again(trace: Trace): void {
    const now = weightOf(trace.place);
    const isSame = this.sentence === trace.sentence;
    if (!isSame) this.before = this.weightIn(trace.sentence);
    if (!isSame) this.earlier = this.total;
    if (!isSame || now >= this.now) this.place = trace.place;
    this.now = isSame ? Math.max(this.now, now) : now;
    this.referent = trace.referent;
    this.person = trace.person;
    this.gender = trace.gender ?? this.gender;
    this.plural = trace.plural;
    this.sentence = trace.sentence;
    this.word = trace.word;
  }

  weightIn(sentence: number): number {
    return (this.before + this.now) * DECAY ** (sentence - this.sentence);
  }

  get total(): number {
    return this.earlier + this.now;
  }
}

/**
 * Weights of Lappin & Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994, table 1):
 * 100 for the sentence, 80 for a subject, 50 for an object, 40 for an oblique, 80 for a noun
 * that is not inside another, 50 for one that is not in an adverbial.
 */
function weightOf(place: Place): number {
  switch (place) {
    case 'subject':
      return 310;
    case 'object':
      return 280;
    case 'oblique':
      return 220;
    case 'possessor':
      return 150;
    case 'modifier':
      return 100;
  }
}

/** Weight that a sentence boundary leaves. */
const DECAY = 0.5;

/** Sentences after which a common noun is no longer taken up by a pronoun. */
const NOUN_SPAN = 2;

/** Two parties that a document named together, in its order. */
export interface Pair {
  readonly referents: readonly [Referent, Referent];
  readonly sentence: number;
  /** Named in one breath ("Russia and Iran"), or only the two that a sentence names. */
  readonly bond: 'close' | 'loose';
}

/** A body by a word of its name, and how many had been named before. */
interface Named {
  readonly referents: readonly Referent[];
  readonly sentence: number;
  readonly at: number;
}

/** What a document has spoken of so far, with the weight that Lappin & Leass give it. */
export class Memory {
  /** Those whom it knows, by their ids. */
  readonly #known = new Map<string, Kept>();
  /** Common nouns of the last sentences. */
  readonly #nouns = new Map<string, Kept>();
  readonly #byNoun = new Map<string, Named>();
  #noted = 0;
  #named = 0;
  #pairs: Pair[] = [];
  #sets: { referents: readonly Referent[]; sentence: number; word: number }[] = [];

  /** Takes note of a mention. */
  note(trace: Trace): void {
    const traces = trace.referent === null ? this.#nouns : this.#known;
    const old = traces.get(trace.key);
    if (old === undefined) traces.set(trace.key, new Kept(trace, this.#noted++));
    else old.again(trace);
  }

  /** Forgets common nouns that no pronoun of this sentence will take up. */
  startSentence(sentence: number): void {
    for (const noun of this.#nouns.values()) {
      if (sentence - noun.sentence > NOUN_SPAN) this.#nouns.delete(noun.key);
    }
  }

  /**
   * Those that `accept` admits, heaviest first; of equals, the one spoken of last.
   *
   * @param gain what is added to the weight of one, which may depend on its total
   */
  ranked(
    sentence: number,
    accept: (trace: Trace) => boolean,
    gain: (trace: Trace, total: number) => number = NO_GAIN,
  ): readonly Ranked[] {
    const ranked: Weighed[] = [];
    for (const traces of [this.#known, this.#nouns]) {
      for (const trace of traces.values()) {
        if (!accept(trace)) continue;
        const own = trace.weightIn(sentence);
        insert({ trace, weight: own + gain(trace, trace.total), own, total: trace.total }, ranked);
      }
    }
    return ranked;
  }

  /** The trace of one whom it knows. */
  get(id: string): Trace | undefined {
    return this.#known.get(id);
  }

  /** Whether one whom it knows was spoken of for the first time in a sentence. */
  isNew(id: string, sentence: number): boolean {
    const known = this.#known.get(id);
    return known !== undefined && known.sentence === sentence && known.before === 0;
  }

  /** Takes note of the words of a body's name, by which it may be taken up: "the court". */
  noteWords(words: readonly string[], referents: readonly Referent[], sentence: number): void {
    const named = { referents, sentence, at: this.#named++ };
    for (const word of words) this.#byNoun.set(word, named);
  }

  /** The last one in whose name the word was. */
  lastNamed(word: string): readonly Referent[] | undefined {
    return this.#byNoun.get(word)?.referents;
  }

  /**
   * The last one in whose name one of the words was.
   *
   * @param since the sentence from which on a body of no state must have been named
   */
  lastNamedOf(words: readonly string[], since = 0): readonly Referent[] | undefined {
    let last: Named | undefined;
    for (const word of words) {
      const named = this.#byNoun.get(word);
      if (named !== undefined && named.at > (last?.at ?? -1)) last = named;
    }
    // What is of no state is meant only as long as it is still spoken of.
    const isGone = last !== undefined && last.sentence < since;
    return isGone && last!.referents.some(({ state }) => state === null)
      ? undefined
      : last?.referents;
  }

  /** Takes note of two parties named together. */
  notePair(a: Referent, b: Referent, sentence: number, bond: Pair['bond'] = 'close'): void {
    if (a.id !== b.id) this.#pairs.push({ referents: [a, b], sentence, bond });
  }

  /** Takes back a loose pair: its sentence names a third. */
  dropLoosePair(a: Referent, b: Referent): void {
    const at = this.#pairs.findLastIndex(
      ({ referents, bond }) =>
        bond === 'loose' && referents[0].id === a.id && referents[1].id === b.id,
    );
    if (at >= 0) this.#pairs.splice(at, 1);
  }

  /** The latest pair of which both satisfy `accept`. */
  lastPair(accept: (referent: Referent) => boolean): Pair | undefined {
    return this.#pairs.findLast((pair) => pair.referents.every(accept));
  }

  /**
   * Two of whom both satisfy `accept` that were named together most and last: "the capitals of *both countries*" are those
   * at odds all along, not the two that the last sentence happens to name.
   */
  pairInFocus(sentence: number, accept: (referent: Referent) => boolean): Pair | undefined {
    const weights = new Map<string, number>();
    let best: { readonly pair: Pair; readonly weight: number } | undefined;
    for (const pair of this.#pairs) {
      if (!pair.referents.every(accept)) continue;
      const key = pair.referents
        .map(({ id }) => id)
        .sort()
        .join(' ');
      const own = (pair.bond === 'close' ? 1 : LOOSE) * PAIR_DECAY ** (sentence - pair.sentence);
      const weight = (weights.get(key) ?? 0) + own;
      weights.set(key, weight);
      if (weight >= (best?.weight ?? 0)) best = { pair, weight };
    }
    return best?.pair;
  }

  /** Takes note of several named in one coordination or plural. */
  noteSet(referents: readonly Referent[], sentence: number, word: number): void {
    this.#sets = [...this.#sets.slice(-8), { referents, sentence, word }];
  }

  /** The sets noted in this sentence or the one before, latest first. */
  recentSets(sentence: number) {
    return this.#sets.filter((set) => sentence - set.sentence <= 1).reverse();
  }
}

/** What two weigh who are only the two that a sentence names, beside those named in one breath. */
const LOOSE = 0.5;
/** What a sentence leaves of the weight of a pair. */
const PAIR_DECAY = 0.7;

const NO_GAIN = () => 0;

/** A trace with its weight, and what of that is its own. */
interface Weighed extends Ranked {
  readonly trace: Kept;
  readonly own: number;
}

/** Puts one where it belongs among others in their order. */
function insert(one: Weighed, ranked: Weighed[]): void {
  let at = ranked.length;
  ranked.push(one);
  for (; at > 0 && goesBefore(one, ranked[at - 1]!); at -= 1) ranked[at] = ranked[at - 1]!;
  ranked[at] = one;
}

function goesBefore(a: Weighed, b: Weighed): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  if (a.own !== b.own) return a.own > b.own;
  if (a.trace.word !== b.trace.word) return a.trace.word > b.trace.word;
  return a.trace.order < b.trace.order;
}
