import { packageFile } from '../../base/index.js';

/** Byte address in the machine's memory, a multiple of 16. */
export type Address = number;

/** What `assembly/index.ts` exports; see the comments there for shapes. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  quantise(
    x: Address,
    ldx: number,
    q: Address,
    scales: Address,
    n: number,
    k: number,
    limit: number,
  ): void;
  multiply(
    q: Address,
    scales: Address,
    w: Address,
    gains: Address,
    b: Address,
    y: Address,
    ldy: number,
    n: number,
    k: number,
    o: number,
  ): void;
  recur(u: Address, x: Address, width: number, from: number, to: number): void;
  windowed(
    products: Address,
    index: Address,
    u: Address,
    bias: Address,
    o: number,
    from: number,
    to: number,
  ): void;
  normalise(x: Address, y: Address, gain: Address, bias: Address, n: number, width: number): void;
  leak(x: Address, n: number, slope: number): void;
  rectifiedSum(a: Address, b: Address, out: Address, n: number): void;
  products(
    a: Address,
    lda: number,
    b: Address,
    ldb: number,
    s: Address,
    n: number,
    m: number,
    width: number,
  ): void;
  largest(x: Address, n: number): number;
  addScaled(bytes: Address, scale: number, out: Address, n: number): void;
  larger(a: Address, b: Address, out: Address, n: number): void;
}

/** The part of the standard interface that is needed; Node's types leave it out. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

const MODULE = 'models/kernels.wasm';
const PAGE = 65536;
const FIRST_FREE = 1024;

/** One instance of the kernels with a memory of its own, handed out front to back. */
export class Machine {
  readonly run: Kernels;
  #top = FIRST_FREE;
  #floats: Float32Array;
  #integers: Int32Array;

  constructor() {
    const bytes = packageFile(MODULE);
    if (bytes === null) throw new Error(`${MODULE} is missing; supply it with supplyFile.`);
    const module = new WebAssembly.Module(bytes);
    this.run = new WebAssembly.Instance(module, {}).exports as Kernels;
    this.#floats = new Float32Array(this.run.memory.buffer);
    this.#integers = new Int32Array(this.run.memory.buffer);
  }

  /** The whole memory as floats; ask again after {@link allocate}, which may move it. */
  get floats(): Float32Array {
    if (this.#floats.length === 0) this.#floats = new Float32Array(this.run.memory.buffer);
    return this.#floats;
  }

  /** The whole memory as 32-bit integers; ask again after {@link allocate}. */
  get integers(): Int32Array {
    if (this.#integers.length === 0) this.#integers = new Int32Array(this.run.memory.buffer);
    return this.#integers;
  }

  /** Address of `count` zeroed floats, never given back. */
  allocate(count: number): Address {
    const address = this.#top;
    this.#top = (address + count * 4 + 15) & ~15;
    const missing = this.#top - this.run.memory.buffer.byteLength;
    if (missing > 0) this.run.memory.grow(Math.ceil(missing / PAGE));
    return address;
  }

  /** Address of a copy of `values`, padded with zeros to a multiple of 8. */
  store(values: Float32Array): Address {
    const address = this.allocate(Math.ceil(values.length / 8) * 8);
    this.floats.set(values, address >> 2);
    return address;
  }

  /** Address of a copy of `values` as bytes. */
  storeBytes(values: Int8Array): Address {
    const address = this.allocate(Math.ceil(values.length / 4));
    new Int8Array(this.run.memory.buffer).set(values, address);
    return address;
  }

  /** Address of a copy of `values` as 16-bit integers. */
  storeShorts(values: Int16Array): Address {
    const address = this.allocate(Math.ceil(values.length / 2));
    new Int16Array(this.run.memory.buffer).set(values, address >> 1);
    return address;
  }
}
