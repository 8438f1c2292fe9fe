import { Machine } from '../kernels/machine.js';
import { ArcParser, SENTENCE_WORDS, type Tree } from './arcs.js';
import { type LabelledSpan, NameSearch } from './bio.js';
import { BATCH_WORDS, Encoder } from './encoder.js';
import type { ModelFile } from './model-file.js';
import { Tagger } from './tagger.js';

/** What the network says of one sentence; label numbers point into {@link Network.labels}. */
export interface Analysis {
  /** For each plain tagger one label number a word. */
  readonly tags: Readonly<Record<string, readonly number[]>>;
  readonly names: readonly LabelledSpan[];
  /** Null where the model has no parser. */
  readonly tree: Tree | null;
}

const NAME = 'name';
const RELATION = 'deprel';
const TRANSITIONS = 'transitions';

/** A model in memory. Not re-entrant: one call at a time, as everything in JavaScript is. */
export class Network {
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly #encoder: Encoder;
  readonly #taggers: readonly Tagger[];
  readonly #parser: ArcParser | null;
  readonly #names: NameSearch;

  constructor(file: ModelFile) {
    const machine = new Machine();
    this.labels = file.header.labels;
    const pairs = file.has(TRANSITIONS) ? file.matrix(TRANSITIONS).values : undefined;
    this.#names = new NameSearch(this.labels[NAME] ?? [], pairs);
    this.#encoder = new Encoder(machine, file);
    this.#taggers = Object.keys(this.labels)
      .filter((name) => name !== RELATION)
      .map((name) => new Tagger(machine, file, name, this.#encoder));
    this.#parser = file.has('parser.arc.weight')
      ? new ArcParser(machine, file, this.#encoder)
      : null;
  }

  /**
   * Analyses sentences of word forms, in order. Cost grows with the number of words and with the
   * square of a sentence's length, which must be at most {@link SENTENCE_WORDS}.
   *
   * @throws RangeError when a sentence is longer.
   */
  analyse(sentences: readonly (readonly string[])[]): Analysis[] {
    const out: Analysis[] = [];
    for (let next = 0; next < sentences.length; ) {
      const bounds = [0];
      const forms: string[] = [];
      while (next < sentences.length) {
        const sentence = sentences[next] as readonly string[];
        if (sentence.length > SENTENCE_WORDS) {
          throw new RangeError(`A sentence has more than ${SENTENCE_WORDS} words; cut it first.`);
        }
        if (forms.length + sentence.length > BATCH_WORDS) break;
        forms.push(...sentence);
        bounds.push(forms.length);
        next++;
      }
      out.push(...this.#batch(forms, bounds));
    }
    return out;
  }

  #batch(forms: readonly string[], bounds: readonly number[]): Analysis[] {
    this.#encoder.encode({ forms, bounds });
    for (const tagger of this.#taggers) tagger.score(forms.length);
    const trees = this.#parser?.parse(bounds) ?? null;
    return bounds.slice(1).map((to, s) => {
      const from = bounds[s] as number;
      const tags: Record<string, number[]> = {};
      let names: LabelledSpan[] = [];
      for (const tagger of this.#taggers) {
        if (tagger.name !== NAME) tags[tagger.name] = tagger.best(from, to);
        else {
          const score = (word: number, label: number) => tagger.scoreOf(from + word, label);
          names = this.#names.best(to - from, score);
        }
      }
      return { tags, names, tree: trees?.[s] ?? null };
    });
  }
}
