import type { Address, Machine } from '../kernels/machine.js';
import { Dense } from './dense.js';
import { BATCH_WORDS, type Encoder } from './encoder.js';
import { Integers } from './integers.js';
import type { Matrix, ModelFile } from './model-file.js';
import { bestTree, NEVER } from './tree.js';

/** Most words of one sentence; longer ones must be cut before. */
export const SENTENCE_WORDS = 256;

const LEAK = 0.1;
const ROOT_BUCKET = 30;

/** The tree of one sentence: heads count from 1, 0 is the root; labels are numbers in `deprel`. */
export interface Tree {
  readonly heads: readonly number[];
  readonly labels: readonly number[];
}

/** The biaffine parser (Dozat and Manning 2017) over the encoder's output. */
export class ArcParser {
  readonly #machine: Machine;
  readonly #encoder: Encoder;
  readonly #arc: Dense;
  readonly #rel: Dense;
  readonly #distance: Dense;
  readonly #relation: Dense;
  readonly #root: Float32Array;
  readonly #bilinear: Dense;
  readonly #halves: Address;
  readonly #dependents: Integers;
  readonly #turned: Address;
  readonly #distances: Address;
  readonly #relHalves: Address;
  readonly #pairs: Address;
  readonly #pairIntegers: Integers;
  readonly #relations: Address;
  readonly #square: Address;
  readonly #scores = new Float64Array((SENTENCE_WORDS + 1) ** 2);

  constructor(machine: Machine, file: ModelFile, encoder: Encoder) {
    const rows = BATCH_WORDS + 1;
    this.#machine = machine;
    this.#encoder = encoder;
    this.#arc = Dense.of(machine, file, 'parser.arc');
    this.#rel = Dense.of(machine, file, 'parser.rel');
    this.#distance = Dense.of(machine, file, 'parser.distance');
    this.#relation = Dense.of(machine, file, 'parser.relation');
    this.#root = file.matrix('parser.root').values;
    const headBias = file.matrix('parser.head_bias').values;
    this.#bilinear = new Dense(machine, turned(file.matrix('parser.bilinear')), headBias);
    this.#halves = machine.allocate(rows * this.#arc.padded);
    this.#dependents = new Integers(machine, BATCH_WORDS, this.#arcWidth);
    this.#turned = machine.allocate(rows * this.#arcWidth);
    this.#distances = machine.allocate(rows * this.#distance.padded);
    this.#relHalves = machine.allocate(rows * this.#rel.padded);
    this.#pairs = machine.allocate(rows * this.#relation.inputs);
    this.#pairIntegers = new Integers(machine, BATCH_WORDS, this.#relation.inputs);
    this.#relations = machine.allocate(rows * this.#relation.padded);
    this.#square = machine.allocate(SENTENCE_WORDS * (SENTENCE_WORDS + 1));
  }

  get #arcWidth(): number {
    return this.#arc.outputs / 2;
  }

  /** Trees of the sentences that the encoder holds; at most {@link SENTENCE_WORDS} words each. */
  parse(bounds: readonly number[]): Tree[] {
    const count = bounds[bounds.length - 1] as number;
    this.#project(count);
    const heads: Int32Array[] = [];
    for (let s = 0; s + 1 < bounds.length; s++) {
      heads.push(this.#heads(bounds[s] as number, bounds[s + 1] as number, count));
    }
    return this.#label(bounds, heads, count);
  }

  /** Projects words and the root, which takes the row after the last word. */
  #project(count: number): void {
    const { run } = this.#machine;
    const encoder = this.#encoder;
    encoder.append(this.#root, count);
    this.#arc.multiply(encoder.output, this.#halves, count + 1);
    run.leak(this.#halves, (count + 1) * this.#arc.padded, LEAK);
    this.#rel.multiply(encoder.output, this.#relHalves, count + 1);
    this.#dependents.take(this.#halves, 2 * this.#arcWidth, count);
    this.#bilinear.multiply(this.#dependents, this.#turned, count);
    this.#distance.multiply(this.#dependents, this.#distances, count);
  }

  #heads(from: number, to: number, root: number): Int32Array {
    const { run, floats } = this.#machine;
    const n = to - from;
    const arc = this.#arcWidth;
    const dependents = this.#turned + 4 * from * arc;
    const headHalf = (row: number) => this.#halves + 4 * (row * 2 * arc + arc);
    run.products(dependents, arc, headHalf(from), 2 * arc, this.#square, n, n, arc);
    const rootScores = this.#square + 4 * n * n;
    run.products(dependents, arc, headHalf(root), 2 * arc, rootScores, n, 1, arc);
    const size = n + 1;
    const scores = this.#scores.subarray(0, size * size);
    scores.fill(NEVER, 0, size);
    for (let i = 0; i < n; i++) {
      const bias = (this.#distances >> 2) + (from + i) * this.#distance.padded;
      const row = (i + 1) * size;
      const word = (this.#square >> 2) + i * n;
      scores[row] =
        (floats[(rootScores >> 2) + i] as number) + (floats[bias + ROOT_BUCKET] as number);
      for (let j = 0; j < n; j++) {
        scores[row + j + 1] =
          (floats[word + j] as number) + (floats[bias + distanceBucket(j - i)] as number);
      }
      scores[row + i + 1] = NEVER;
    }
    return bestTree(scores, size);
  }

  #label(bounds: readonly number[], heads: readonly Int32Array[], count: number): Tree[] {
    const { run } = this.#machine;
    const rel = this.#relation.inputs;
    heads.forEach((sentence, s) => {
      const from = bounds[s] as number;
      for (let i = 1; i < sentence.length; i++) {
        const head = sentence[i] as number;
        const headRow = head === 0 ? count : from + head - 1;
        const dependent = this.#relHalves + 4 * (from + i - 1) * 2 * rel;
        const above = this.#relHalves + 4 * (headRow * 2 * rel + rel);
        run.rectifiedSum(dependent, above, this.#pairs + 4 * (from + i - 1) * rel, rel);
      }
    });
    this.#pairIntegers.take(this.#pairs, rel, count);
    this.#relation.multiply(this.#pairIntegers, this.#relations, count);
    return heads.map((sentence, s) => {
      const from = bounds[s] as number;
      const words = Array.from(sentence.subarray(1));
      const row = (i: number) => this.#relations + 4 * (from + i) * this.#relation.padded;
      return {
        heads: words,
        labels: words.map((_, i) => run.largest(row(i), this.#relation.outputs)),
      };
    });
  }
}

/** Bucket of head position minus dependent position: exact to ten, then wider; both directions. */
function distanceBucket(offset: number): number {
  const d = Math.abs(offset);
  const bucket = d <= 10 ? d : d <= 14 ? 11 : d <= 20 ? 12 : d <= 30 ? 13 : 14;
  return offset < 0 ? bucket : bucket + 15;
}

/** The transposed matrix. */
function turned({ rows, columns, values }: Matrix): Matrix {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      out[column * rows + row] = values[row * columns + column] as number;
    }
  }
  return { rows: columns, columns: rows, values: out };
}
