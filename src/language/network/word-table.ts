import type { Address, Machine } from '../kernels/machine.js';
import { Clusters } from './clusters.js';
import { Dense, Norm } from './dense.js';
import { featuresOf } from './features.js';
import { Gazetteer } from './gazetteer.js';
import { Integers } from './integers.js';
import type { Matrix, ModelFile, ModelHeader, TableName } from './model-file.js';

const TABLES: readonly TableName[] = [
  'word',
  'prefix',
  'suffix',
  'shape',
  'gram',
  'cluster',
  'gazetteer',
];
/** Word types kept at a time: about 35 MB at width 192. */
const CAPACITY = 4608;
/** Types kept where there is no more room. */
const KEPT = (CAPACITY * 3) / 4;
/** Batches for which a type is kept longer each time that it was met twice as often. */
const PATIENCE = 8;
/** Word types computed together. */
const CHUNK = 48;

/** An embedding table in the machine's memory: signed bytes, row after row, with a scale a row. */
interface Table {
  readonly name: TableName;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly bytes: Address;
}

/**
 * Vectors of word types, kept because words repeat: the vector itself and its products with the
 * three thirds of the first layer's window, which saves most of that layer's work.
 */
export class WordTable {
  readonly vectors: Address;
  readonly products: Address;
  readonly #machine: Machine;
  readonly #rows: ModelHeader['config']['rows'];
  readonly #tables: readonly Table[];
  readonly #clusters: Clusters | undefined;
  readonly #gazetteer: Gazetteer | undefined;
  readonly #mix: Dense;
  readonly #norm: Norm;
  readonly #thirds: readonly Dense[];
  readonly #input: Address;
  readonly #inputs: Integers;
  readonly #mixed: Address;
  readonly #normed: Integers;
  readonly #width: number;
  readonly #ids = new Map<string, number>();
  /** By a type's number, how often it was met and in which batch at last. */
  readonly #times = new Uint32Array(CAPACITY);
  readonly #last = new Uint32Array(CAPACITY);
  #batch = 0;

  constructor(machine: Machine, file: ModelFile, window: Matrix) {
    const { width, rows } = file.header.config;
    this.#machine = machine;
    this.#rows = rows;
    this.#width = width;
    this.#tables = TABLES.filter((name) => name in rows).map((name) => {
      const { columns, scales, bytes } = file.byteMatrix(`words.tables.${name}.weight`);
      if (columns % 8 !== 0) throw new RangeError('Columns must be a multiple of 8.');
      return { name, columns, scales, bytes: machine.storeBytes(bytes) };
    });
    this.#clusters = Clusters.of(file);
    this.#gazetteer = Gazetteer.of(file);
    this.#mix = Dense.of(machine, file, 'words.mix');
    this.#norm = new Norm(machine, file, 'words.norm');
    this.#thirds = [0, 1, 2].map((third) => {
      const noBias = new Float32Array(window.rows);
      return new Dense(machine, columnsOf(window, third * width, width), noBias);
    });
    this.#input = machine.allocate(CHUNK * this.#mix.inputs);
    this.#inputs = new Integers(machine, CHUNK, this.#mix.inputs);
    this.#normed = new Integers(machine, CHUNK, width);
    this.#mixed = machine.allocate(CHUNK * this.#mix.padded);
    this.vectors = machine.allocate(CAPACITY * width);
    this.products = machine.allocate(CAPACITY * 9 * width);
  }

  /**
   * The numbers of the forms' types, computed on first sight. Where they would not fit, types that were met
   * seldom and long ago are forgotten first, which makes numbers given before void.
   *
   * @throws RangeError for more forms than there is room for beside those that are kept.
   */
  ids(forms: readonly string[]): number[] {
    if (forms.length > CAPACITY - KEPT) {
      throw new RangeError(`At most ${CAPACITY - KEPT} words go into one batch.`);
    }
    this.#batch++;
    if (this.#ids.size + forms.length > CAPACITY) this.#forget();
    const fresh: string[] = [];
    const ids = forms.map((form) => {
      let id = this.#ids.get(form);
      if (id === undefined) {
        fresh.push(form);
        id = this.#ids.size;
        this.#ids.set(form, id);
        this.#times[id] = 0;
      }
      this.#times[id]!++;
      this.#last[id] = this.#batch;
      return id;
    });
    const first = this.#ids.size - fresh.length;
    for (let at = 0; at < fresh.length; at += CHUNK) {
      this.#compute(fresh.slice(at, at + CHUNK), first + at);
    }
    return ids;
  }

  /** Keeps the types that were met of late or often; those at the end move to where others were forgotten. */
  #forget(): void {
    const worth = (id: number) => this.#last[id]! + PATIENCE * Math.log2(this.#times[id]!);
    const all = [...this.#ids].map(([form, id]) => ({ form, id, worth: worth(id) }));
    all.sort((a, b) => b.worth - a.worth || a.id - b.id);
    const holes = all.slice(KEPT).flatMap(({ id }) => (id < KEPT ? [id] : []));
    for (const { form } of all.slice(KEPT)) this.#ids.delete(form);
    for (const { form, id } of all.slice(0, KEPT)) {
      if (id < KEPT) continue;
      const to = holes.pop()!;
      this.#ids.set(form, to);
      this.#times[to] = this.#times[id]!;
      this.#last[to] = this.#last[id]!;
      this.#move(this.vectors, this.#width, id, to);
      this.#move(this.products, 9 * this.#width, id, to);
    }
  }

  /** Copies a row of a table of floats to another row of it. */
  #move(table: Address, length: number, row: number, to: number): void {
    const from = (table >> 2) + row * length;
    this.#machine.floats.copyWithin((table >> 2) + to * length, from, from + length);
  }

  /** Computes types that follow each other, the first with the number `first`. */
  #compute(forms: readonly string[], first: number): void {
    const { run } = this.#machine;
    const width = this.#width;
    const count = forms.length;
    forms.forEach((form, i) => {
      this.#sumRows(form, this.#input + 4 * i * this.#mix.inputs);
    });
    this.#inputs.take(this.#input, this.#mix.inputs, count);
    this.#mix.multiply(this.#inputs, this.#mixed, count);
    const vectors = this.vectors + 4 * first * width;
    for (let row = 0; row < count; row++) {
      const mixed = this.#mixed + 4 * row * this.#mix.padded;
      run.larger(mixed, mixed + 4 * width, vectors + 4 * row * width, width);
    }
    this.#norm.apply(vectors, vectors, count);
    this.#normed.take(vectors, width, count);
    const row = 3 * width;
    this.#thirds.forEach((part, third) => {
      const out = this.products + 4 * (first * 3 + third) * row;
      part.multiply(this.#normed, out, count, 3 * row);
    });
  }

  /** Puts the features of a form at `to`. */
  #sumRows(form: string, to: Address): void {
    const { run, floats } = this.#machine;
    const features = featuresOf(form, this.#rows, this.#clusters, this.#gazetteer);
    let at = to;
    floats.fill(0, to >> 2, (to >> 2) + this.#mix.inputs);
    for (const { name, columns, scales, bytes } of this.#tables) {
      const rows = features[name] ?? [];
      const share = name === 'gram' ? 1 / rows.length : 1;
      for (const row of rows) {
        run.addScaled(bytes + row * columns, (scales[row] as number) * share, at, columns);
      }
      at += 4 * columns;
    }
  }
}

/** The `count` columns of a matrix from `first` on. */
function columnsOf({ rows, columns, values }: Matrix, first: number, count: number): Matrix {
  const out = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    const from = row * columns + first;
    out.set(values.subarray(from, from + count), row * count);
  }
  return { rows, columns: count, values: out };
}
