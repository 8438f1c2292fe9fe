import { z } from 'zod';
import { Slots } from './slots.js';

/**
 * The model file, little-endian, as `training/export.py` writes it: the letters `DRGM`, a uint32
 * version, a uint32 header length, the header as UTF-8 JSON, then the tensors. A tensor is
 * `[offset, rows, columns, type]`; `int8` has one float32 scale a row and then the bytes, `uint8` the
 * bytes alone.
 */
const MAGIC = 'DRGM';
const VERSION = 1;
const PREAMBLE = 12;

const size = z.number().int().positive();

/** The embedding tables: five by hash and, in some models, one of word clusters and one of kinds of names. */
const sizes = z.object({
  word: size,
  prefix: size,
  suffix: size,
  shape: size,
  gram: size,
  cluster: size.optional(),
  gazetteer: size.optional(),
});

/** One of the embedding tables. */
export type TableName = keyof z.infer<typeof sizes>;

const headerSchema = z.object({
  config: z.object({
    width: z.number().int().multipleOf(8),
    layers: z.number().int().positive(),
    arc: z.number().int().multipleOf(8).optional(),
    rel: z.number().int().multipleOf(8).optional(),
    rows: sizes,
    dims: sizes,
  }),
  labels: z.record(z.string(), z.array(z.string()).min(1)),
  tensors: z.record(
    z.string(),
    z.tuple([z.number(), z.number(), z.number(), z.enum(['int8', 'uint8', 'float32'])]),
  ),
});

/** What a model is made of: layer sizes, label sets and where the tensors lie. */
export type ModelHeader = z.infer<typeof headerSchema>;

/** A matrix kept as signed bytes with one scale a row. */
export interface ByteMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly bytes: Int8Array;
}

/** A matrix of floats, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A parsed model file. */
export class ModelFile {
  readonly header: ModelHeader;
  readonly #bytes: Uint8Array;
  readonly #base: number;

  /** @throws Error when the bytes are no model file of this version. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const letters = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
    if (letters !== MAGIC || view.getUint32(4, true) !== VERSION) {
      throw new Error(`Not a model file of version ${VERSION}; rebuild it with training/train.py.`);
    }
    const length = view.getUint32(8, true);
    const json = new TextDecoder().decode(bytes.subarray(PREAMBLE, PREAMBLE + length));
    this.header = headerSchema.parse(JSON.parse(json));
    this.#bytes = bytes;
    this.#base = PREAMBLE + length;
  }

  has(name: string): boolean {
    return name in this.header.tensors;
  }

  /** A tensor of bytes as it lies in the file. */
  byteMatrix(name: string): ByteMatrix {
    const [offset, rows, columns, type] = this.#entry(name);
    if (type !== 'int8') throw new Error(`Tensor ${name} is not stored as bytes.`);
    const start = this.#bytes.byteOffset + this.#base + offset;
    const scales = new Float32Array(this.#bytes.buffer.slice(start, start + 4 * rows));
    const bytes = new Int8Array(this.#bytes.buffer, start + 4 * rows, rows * columns);
    return { rows, columns, scales, bytes };
  }

  /** A table of words, if the file has one of that name. */
  slots(name: string): Slots | undefined {
    if (!this.has(name)) return undefined;
    const [offset, rows, columns, type] = this.#entry(name);
    if (type !== 'uint8') throw new Error(`Tensor ${name} is not stored as unsigned bytes.`);
    const start = this.#base + offset;
    return new Slots(this.#bytes.slice(start, start + rows * columns), columns);
  }

  /** Any tensor as floats. */
  matrix(name: string): Matrix {
    const [offset, rows, columns, type] = this.#entry(name);
    if (type === 'float32') {
      const start = this.#bytes.byteOffset + this.#base + offset;
      const end = start + 4 * rows * columns;
      return { rows, columns, values: new Float32Array(this.#bytes.buffer.slice(start, end)) };
    }
    const { scales, bytes } = this.byteMatrix(name);
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const scale = scales[row] as number;
      for (let i = row * columns; i < (row + 1) * columns; i++) {
        values[i] = (bytes[i] as number) * scale;
      }
    }
    return { rows, columns, values };
  }

  #entry(name: string): ModelHeader['tensors'][string] {
    const entry = this.header.tensors[name];
    if (entry === undefined) throw new Error(`The model file has no tensor ${name}.`);
    return entry;
  }
}
