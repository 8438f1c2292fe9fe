import { z } from 'zod';
import type { Queries } from '../connection.js';
import { type Shape, shapeWith } from './shape.js';

const stringRow = z.object({ n: z.int(), text: z.string() });

/**
 * Strings that repeat over a whole record and their numbers, read from the database as they are
 * needed. What a transaction reads or adds is its own until it is kept, see {@link adopt}.
 */
export class Strings {
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  readonly #shapes = new Map<number, Shape>();
  readonly #shared: Strings | null;

  constructor(shared: Strings | null = null) {
    this.#shared = shared;
  }

  numberOf(text: string): number | undefined {
    return this.#numbers.get(text) ?? this.#shared?.numberOf(text);
  }

  textOf(n: number): string | undefined {
    return this.#texts.get(n) ?? this.#shared?.textOf(n);
  }

  /** The shape of a number. */
  shapeOf(n: number): Shape | undefined {
    const known = this.#shapes.get(n) ?? this.#shared?.knownShape(n);
    if (known !== undefined) return known;
    const text = this.textOf(n);
    if (text === undefined) return undefined;
    const shape = shapeWith(z.array(z.string()).parse(JSON.parse(text)));
    this.#shapes.set(n, shape);
    return shape;
  }

  /** The same, where it was asked for before. */
  knownShape(n: number): Shape | undefined {
    return this.#shapes.get(n);
  }

  note(n: number, text: string): void {
    this.#numbers.set(text, n);
    this.#texts.set(n, text);
  }

  /** Takes over what a transaction knew, once it is kept. */
  adopt(own: Strings): void {
    for (const [text, n] of own.#numbers) this.note(n, text);
    for (const [n, shape] of own.#shapes) this.#shapes.set(n, shape);
  }

  /** Forgets what a transaction added that was undone. */
  forget(): void {
    this.#numbers.clear();
    this.#texts.clear();
    this.#shapes.clear();
  }
}

/** Gives every string a number; those that are new are written. */
export async function internStrings(tx: Queries, texts: Iterable<string>): Promise<void> {
  const missing = await unknownStrings(tx, texts);
  if (missing.length === 0) return;
  const first = await tx.reserve('strings', missing.length);
  await tx.insert(
    'strings',
    ['n', 'text'],
    missing.map((text, i) => [first + i, text]),
    { known: 'skip' },
  );
  // Somebody else may have given one of them a number meanwhile.
  await unknownStrings(tx, missing);
}

/** Those of some strings that have no number, in one order, so that no two writers wait in a circle. */
async function unknownStrings(tx: Queries, texts: Iterable<string>): Promise<string[]> {
  const asked = [...new Set(texts)].filter((text) => tx.strings.numberOf(text) === undefined);
  if (asked.length === 0) return [];
  const rows = await tx.all(
    stringRow,
    `select n, text from strings where ${tx.dialect.among('text')}`,
    [asked],
  );
  for (const { n, text } of rows) tx.strings.note(n, text);
  return asked.filter((text) => tx.strings.numberOf(text) === undefined).sort();
}

/** The number of a string, null where the record knows no such string. */
export async function knownNumber(queries: Queries, text: string): Promise<number | null> {
  await unknownStrings(queries, [text]);
  return queries.strings.numberOf(text) ?? null;
}

/** Reads the strings of some numbers. */
export async function loadStrings(queries: Queries, numbers: Iterable<number>): Promise<void> {
  const asked = [...new Set(numbers)].filter((n) => queries.strings.textOf(n) === undefined);
  if (asked.length === 0) return;
  const rows = await queries.all(
    stringRow,
    `select n, text from strings where ${queries.dialect.among('n')}`,
    [asked],
  );
  for (const { n, text } of rows) queries.strings.note(n, text);
  const lost = asked.find((n) => queries.strings.textOf(n) === undefined);
  if (lost !== undefined) throw new Error(`The record has lost string ${lost}.`);
}
