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
  readonly clause: number;
  readonly place: Place;
}

interface Kept {
  trace: Trace;
  /** Weight of its mentions in earlier sentences, as it was in the trace's. */
  before: number;
  /** Weight of its heaviest mention in the trace's sentence. */
  now: number;
}

/**
 * Weights of Lappin & Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994, table 1):
 * 100 for the sentence, 80 for a subject, 50 for an object, 40 for an oblique, 80 for a noun
 * that is not inside another, 50 for one that is not in an adverbial.
 */
const WEIGHTS: Readonly<Record<Place, number>> = {
  subject: 310,
  object: 280,
  oblique: 220,
  possessor: 150,
  modifier: 100,
};

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

/** What a document has spoken of so far, with the weight that Lappin & Leass give it. */
export class Memory {
  readonly #traces = new Map<string, Kept>();
  readonly #byNoun = new Map<string, readonly Referent[]>();
  #pairs: Pair[] = [];
  #sets: { referents: readonly Referent[]; sentence: number; word: number }[] = [];

  /** Takes note of a mention. */
  note(trace: Trace): void {
    const old = this.#traces.get(trace.key);
    const now = WEIGHTS[trace.place];
    if (old === undefined) this.#traces.set(trace.key, { trace, before: 0, now });
    else noteAgain(old, trace, now);
  }

  /** Forgets common nouns that no pronoun of this sentence will take up. */
  startSentence(sentence: number): void {
    this.#traces.forEach(({ trace }, key) => {
      const isLeft = trace.referent === null && sentence - trace.sentence > NOUN_SPAN;
      if (isLeft) this.#traces.delete(key);
    });
  }

  /** Those that `accept` admits, heaviest first; of equals, the one spoken of last. */
  ranked(
    sentence: number,
    accept: (trace: Trace) => boolean,
  ): readonly { readonly trace: Trace; readonly weight: number }[] {
    const ranked: { readonly trace: Trace; readonly weight: number }[] = [];
    for (const kept of this.#traces.values()) {
      const { trace } = kept;
      if (accept(trace)) ranked.push({ trace, weight: weight(kept, sentence) });
    }
    if (ranked.length < 2) return ranked;
    return ranked.sort((a, b) => b.weight - a.weight || b.trace.word - a.trace.word);
  }

  get(key: string): Trace | undefined {
    return this.#traces.get(key)?.trace;
  }

  /** Takes note of the words of a body's name, by which it may be taken up: "the court". */
  noteWords(words: readonly string[], referents: readonly Referent[]): void {
    for (const word of words) this.#byNoun.set(word, referents);
  }

  /** The last one in whose name the word was. */
  lastNamed(word: string): readonly Referent[] | undefined {
    return this.#byNoun.get(word);
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

  /** Takes note of several named in one coordination or plural. */
  noteSet(referents: readonly Referent[], sentence: number, word: number): void {
    this.#sets = [...this.#sets.slice(-8), { referents, sentence, word }];
  }

  /** The sets noted in this sentence or the one before, latest first. */
  recentSets(sentence: number) {
    return this.#sets.filter((set) => sentence - set.sentence <= 1).reverse();
  }
}

/** What is spoken of again: where it was heaviest in a sentence, there it stands. */
function noteAgain(kept: Kept, trace: Trace, now: number): void {
  const same = kept.trace.sentence === trace.sentence;
  const place = !same || now >= kept.now ? trace.place : kept.trace.place;
  const gender = trace.gender ?? kept.trace.gender;
  const isPlain = place === trace.place && gender === trace.gender;
  if (!same) kept.before = weight(kept, trace.sentence);
  kept.now = same ? Math.max(kept.now, now) : now;
  kept.trace = isPlain ? trace : { ...trace, gender, place };
}

function weight({ trace, before, now }: Kept, sentence: number): number {
  return (before + now) * DECAY ** (sentence - trace.sentence);
}
