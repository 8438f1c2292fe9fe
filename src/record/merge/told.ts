import type { IsoDate } from '../../base/index.js';
import type { Fact, ReadEvent } from '../../reading/index.js';
import type { Source, Spread } from '../types.js';

/** The document that tells something, as far as merging needs to know it. */
export interface Teller {
  readonly id: string;
  readonly outlet: string | null;
  readonly lang: string;
  /** Null where the document's date is not known. */
  readonly published: IsoDate | null;
  /** The same for documents whose texts are copies of each other. */
  readonly copies: string;
}

/** An event or a fact as one document tells it. */
export interface Told<T extends ReadEvent | Fact = ReadEvent> {
  readonly what: T;
  readonly quote: string;
  readonly teller: Teller;
}

/** Orders by id, in code units, the same on every machine. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCode(a.id, b.id);
}

/** The order of strings by their code units, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Several tellings as sources, in the order of document ids, each stretch of a document once. */
export function sourcesOf(told: readonly Told<ReadEvent | Fact>[]): Source[] {
  return told
    .map(({ what, quote, teller }) => ({
      document: teller.id,
      outlet: teller.outlet,
      lang: teller.lang,
      span: what.span,
      quote,
      saidBy: what.saidBy,
      published: teller.published,
    }))
    .sort((a, b) => byCode(a.document, b.document) || a.span[0] - b.span[0])
    .filter((source, i, all) => {
      const before = all[i - 1];
      return (
        before === undefined ||
        before.document !== source.document ||
        before.span[0] !== source.span[0] ||
        before.span[1] !== source.span[1]
      );
    });
}

/** Sources by the date of their documents, undated ones last. */
export function inTimeOrder(sources: readonly Source[]): Source[] {
  const date = ({ published }: Source) => published ?? '9999';
  return [...sources].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}

/** How widely it is told. */
export function spreadOf(told: readonly Told<ReadEvent | Fact>[]): Spread {
  const distinct = (values: readonly (string | null)[]) =>
    new Set(values.filter((value) => value !== null)).size;
  return {
    reports: distinct(told.map(({ teller }) => teller.id)),
    outlets: distinct(told.map(({ teller }) => teller.outlet)),
    independent: distinct(told.map(({ teller }) => teller.copies)),
  };
}

/**
 * Confidence in what several documents tell: independent ones add up as independent evidence does,
 * copies count once. Never reaches 1.
 */
export function jointConfidence(told: readonly Told<ReadEvent | Fact>[]): number {
  return confidenceIn(surestOfCopies(told));
}

/** How sure the surest is of those who are copies of each other, for each such group. */
export function surestOfCopies(told: readonly Told<ReadEvent | Fact>[]): number[] {
  const best = new Map<string, number>();
  for (const { what, teller } of told) {
    best.set(teller.copies, Math.max(best.get(teller.copies) ?? 0, what.confidence));
  }
  return [...best.values()];
}

/** Confidence in what is told independently, by how sure each is; their order does not matter. */
export function confidenceIn(each: readonly number[]): number {
  // In one order, since products of many numbers are rounded on the way.
  const doubt = [...each].sort((a, b) => a - b).reduce((left, sure) => left * (1 - sure), 1);
  const single = Math.max(...each);
  return Math.round(Math.max(single, Math.min(MOST_SURE, 1 - doubt)) * 1000) / 1000;
}

/** What many make sure of together is no surer than this. */
export const MOST_SURE = 0.99;
