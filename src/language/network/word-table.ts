import type { Address, Machine } from '../kernels/machine.js';
import { Clusters } from './clusters.js';
import { Dense, Norm } from './dense.js';
import { featuresOf } from './features.js';
import type { ByteMatrix, ModelFile, ModelHeader, TableName } from './model-file.js';

const TABLES: readonly TableName[] = ['word', 'prefix', 'suffix', 'shape', 'gram', 'cluster'];
/** Word types kept at a time: about 30 MB at width 192. */
const CAPACITY = 4096;

/**
 * Vectors of word types, kept because words repeat: the vector itself and its products with the
 * three thirds of the first layer's window, which saves most of that layer's work.
 */
export class WordTable {
  readonly vectors: Address;
  readonly products: Address;
  readonly #machine: Machine;
  readonly #rows: ModelHeader['config']['rows'];
  readonly #tables: readonly { readonly name: TableName; readonly matrix: ByteMatrix }[];
  readonly #clusters: Clusters | undefined;
  readonly #mix: Dense;
  readonly #norm: Norm;
  readonly #window: Dense;
  readonly #input: Address;
  readonly #mixed: Address;
  readonly #zero: Address;
  readonly #width: number;
  readonly #ids = new Map<string, number>();

  constructor(machine: Machine, file: ModelFile, window: Dense) {
    const { width, rows } = file.header.config;
    this.#machine = machine;
    this.#rows = rows;
    this.#width = width;
    this.#tables = TABLES.filter((name) => name in rows).map((name) => ({
      name,
      matrix: file.byteMatrix(`words.tables.${name}.weight`),
    }));
    this.#clusters = Clusters.of(file);
    this.#mix = new Dense(machine, file, 'words.mix');
    this.#norm = new Norm(machine, file, 'words.norm');
    this.#window = window;
    this.#input = machine.allocate(this.#mix.inputs);
    this.#mixed = machine.allocate(2 * width);
    this.#zero = machine.allocate(3 * width);
    this.vectors = machine.allocate(CAPACITY * width);
    this.products = machine.allocate(CAPACITY * 9 * width);
  }

  /** Forgets all types where fewer than `count` more would fit; numbers given before become void. */
  makeRoom(count: number): void {
    if (count > CAPACITY) throw new RangeError(`At most ${CAPACITY} words go into one batch.`);
    if (this.#ids.size + count > CAPACITY) this.#ids.clear();
  }

  /** The number of a form's type, computed on first sight. */
  id(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(form, id);
    this.#compute(form, id);
    return id;
  }

  #compute(form: string, id: number): void {
    const { run, floats } = this.#machine;
    const width = this.#width;
    this.#sumRows(form, floats);
    this.#mix.apply(this.#input, this.#mix.inputs, this.#mixed, 1);
    const mixed = this.#mixed >> 2;
    for (let i = mixed; i < mixed + width; i++) {
      floats[i] = Math.max(floats[i] as number, floats[i + width] as number);
    }
    const vector = this.vectors + 4 * id * width;
    this.#norm.apply(this.#mixed, vector, 1);
    const { weights, padded } = this.#window;
    for (let third = 0; third < 3; third++) {
      const part = weights + 4 * third * width * padded;
      const out = this.products + 4 * (id * 3 + third) * padded;
      run.multiply(vector, width, part, this.#zero, out, padded, 1, width, padded);
    }
  }

  #sumRows(form: string, floats: Float32Array): void {
    const features = featuresOf(form, this.#rows, this.#clusters);
    let at = this.#input >> 2;
    floats.fill(0, at, at + this.#mix.inputs);
    for (const { name, matrix } of this.#tables) {
      const { columns, bytes, scales } = matrix;
      const rows = features[name] ?? [];
      const share = name === 'gram' ? 1 / rows.length : 1;
      for (const row of rows) {
        const scale = (scales[row] as number) * share;
        const from = row * columns;
        for (let i = 0; i < columns; i++) {
          floats[at + i] = (floats[at + i] as number) + (bytes[from + i] as number) * scale;
        }
      }
      at += columns;
    }
  }
}
