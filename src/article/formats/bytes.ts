import { FREE_EXPANSION, MAX_EXPANSION, MAX_TEXT_LENGTH, megabytes } from './limits.js';
import { Refused } from './refused.js';

/** Bytes in pieces of any length, read once. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Bytes that can be read from any place, such as a file on the disk. */
export interface Seekable {
  /** In bytes. */
  readonly size: number;
  /** Fills `into` from `position` on; fewer bytes only at the end. */
  read(position: number, into: Uint8Array): Promise<number>;
}

/** A stream of bytes whose beginning can be looked at before it is read. */
export class Peekable implements Chunks {
  readonly #source: AsyncIterator<Uint8Array>;
  #seen: Uint8Array[] = [];
  #length = 0;
  #ended = false;

  constructor(chunks: Chunks) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** The first `length` bytes, fewer where the stream is shorter. */
  async head(length: number): Promise<Uint8Array> {
    while (!this.#ended && this.#length < length) {
      const { done, value } = await this.#source.next();
      if (done) this.#ended = true;
      else {
        this.#seen.push(value);
        this.#length += value.length;
      }
    }
    const joined = concat(this.#seen, this.#length);
    this.#seen = [joined];
    return joined.subarray(0, length);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      const seen = this.#seen;
      this.#seen = [];
      for (const chunk of seen) if (chunk.length > 0) yield chunk;
      for (;;) {
        if (this.#ended) return;
        const { done, value } = await this.#source.next();
        if (done) return;
        yield value;
      }
    } finally {
      await this.#source.return?.();
    }
  }
}

/** Bytes that are in memory already, as a stream. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** Joins pieces of a known whole length. */
export function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]!.length === length) return parts[0]!;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * All bytes of a stream.
 *
 * @throws Refused `too-large` once there are more than `limit`
 */
export async function collect(chunks: Chunks, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(null, limit);
    parts.push(chunk);
  }
  return concat(parts, length);
}

/** The refusal of a document for its size, in bytes where that is known. */
export function tooLarge(size: number | null, limit: number): Refused {
  const has = size === null ? 'has' : `has ${megabytes(size)},`;
  return new Refused(
    'too-large',
    `${has} more than the ${megabytes(limit)} that one document of its kind may have; split it.`,
  );
}

/** @throws Refused `too-large` where a text is longer than any article */
export function refuseLong(text: string): void {
  if (text.length > MAX_TEXT_LENGTH) throw tooLarge(text.length, MAX_TEXT_LENGTH);
}

/**
 * How much one input may unpack to, archives inside it included. Bombs are told by the ratio:
 * text packs to a tenth of its size, a bomb to a thousandth and less.
 */
export class Allowance {
  #received: number;
  #expanded = 0;

  /** @param received size of the input in bytes, 0 where it is not known before it is read */
  constructor(received = 0) {
    this.#received = received;
  }

  /** Whether the input has turned out to be a bomb; nothing more of it is to be unpacked. */
  get isSpent(): boolean {
    return this.#expanded > Math.max(FREE_EXPANSION, MAX_EXPANSION * this.#received);
  }

  /** Counts what is read of an input of unknown size. */
  async *receiving(chunks: Chunks): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#received += chunk.length;
      yield chunk;
    }
  }

  /**
   * Counts what comes out of an archive.
   *
   * @throws Refused `bomb`
   */
  async *expanding(chunks: Chunks): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#expanded += chunk.length;
      if (this.isSpent) {
        throw new Refused(
          'bomb',
          `unpacks to ${megabytes(this.#expanded)} and more, over ${MAX_EXPANSION} times its size, as bombs do; unpack it yourself and read what you trust.`,
        );
      }
      yield chunk;
    }
  }
}
