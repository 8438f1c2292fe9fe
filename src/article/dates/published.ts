import { type DatePrecision, quote, type Span, span } from '../../base/index.js';
import type { Published } from '../types.js';
import type { BirthLookup } from './births.js';
import { daysOf } from './calendar.js';
import { dateShown } from './date-line.js';
import { inferDate } from './infer.js';
import { dayOrder } from './numeric.js';
import { dateTold, type KnownDate, parseDate } from './parse-date.js';

/** All that a document has to say about its own date. */
export interface DateClues {
  /** What the user said. */
  readonly given?: string;
  /** What the page's own data say, and where: `datePublished`, `article:modified_time`. */
  readonly metadata: readonly { readonly value: string; readonly from: string }[];
  /** ISO 639-1. */
  readonly lang: string;
  readonly text: string;
  /** Bylines, datelines and lines that are a date, the likeliest first. */
  readonly dateLines: readonly Span[];
  /** Those of them that a page shows beside its title. */
  readonly besideTitle?: readonly Span[];
  /** Whether `dateLines` has all that may be: a page, whose markup was looked through for them. */
  readonly isPage?: boolean;
  /** The passages that belong to the article. */
  readonly body: readonly Span[];
  readonly url: string | null;
  /** Whose dates of birth are known; `data/dates/births.tsv` where left out. */
  readonly births?: BirthLookup;
}

/**
 * Says when an article was published: what the user gave comes before what the page's own data
 * say of its publication, those before bylines, date lines and the address, these before other
 * data of the page, and all before what the text lets us infer. Null where nothing settles even
 * the year; never the clock.
 */
export function publicationDate(clues: DateClues): Published | null {
  const given = fromGiven(clues);
  if (given !== null) return given;
  const stated = fromMetadata(clues, PUBLICATION_FIELDS);
  if (stated !== null) {
    const beside = fromText({ ...clues, text: '', dateLines: [] }) ?? fromBesideTitle(clues);
    return beside !== null && isEarlier(beside, stated) ? beside : stated;
  }
  const shown = fromText(clues);
  const other = fromMetadata(clues, OTHER_FIELDS);
  if (other !== null && (shown === null || shown.date === other.date)) return other;
  return shown ?? inferred(clues);
}

function fromGiven({ given, lang }: DateClues): Published | null {
  const date = given === undefined ? null : parseDate(given, lang);
  return date === null ? null : { ...date, basis: 'given', why: `The date was given: ${given}.` };
}

/** Names of fields by how surely they mean first publication. */
const PUBLICATION_FIELDS: readonly RegExp[] = [
  /^(?!script|time datetime).*(?:publi|issued|created|pubdate)/i,
  /^(?!script|time datetime|.*(?:modif|updat))/i,
];
const OTHER_FIELDS: readonly RegExp[] = [/^time/, /^script/, /./];

function fromMetadata({ metadata, lang }: DateClues, ranks: readonly RegExp[]): Published | null {
  for (const rank of ranks) {
    const dates = metadata.flatMap(({ value, from }) => {
      const date = rank.test(from) ? parseDate(value, lang) : null;
      return date === null ? [] : [{ ...date, from, value }];
    });
    const [first] = dates;
    if (first === undefined) continue;
    // A field for the year alone may stand before one for the day.
    const exact = dates.find((it) => tellsMore(it, first)) ?? first;
    const local = metadata.find((it) => isLocal(it, exact));
    const { date, precision } = (local && parseDate(local.value, lang)) ?? exact;
    const from = local?.from ?? exact.from;
    return {
      date,
      precision,
      basis: 'metadata',
      why: `The document's own data say so in ${from}.`,
    };
  }
  return null;
}

function tellsMore(date: KnownDate, than: KnownDate): boolean {
  return date.precision === 'day' && than.precision !== 'day' && date.date.startsWith(than.date);
}

/** Whether a field tells the moment of another one by the clock of the place, not by Greenwich's. */
function isLocal(field: { readonly value: string }, other: { readonly value: string }): boolean {
  if (!/[+-]\d\d:?\d\d$/.test(field.value) || /[+-]00:?00$/.test(field.value)) return false;
  return Date.parse(field.value) === Date.parse(other.value);
}

/** What the page shows beside its title; datelines tell the day of writing, which may be earlier. */
function fromBesideTitle(clues: DateClues): Published | null {
  const { besideTitle = [] } = clues;
  return fromText({ ...clues, url: null, dateLines: besideTitle }, false);
}

/**
 * Whether the date that a page shows goes before the one in its data: where it is earlier, since data
 * tell of moves and new versions as they do of publications.
 */
function isEarlier(shown: Published, stated: Published): boolean {
  if (shown.precision !== 'day' || stated.precision !== 'day') return false;
  const [a, b] = [daysOf(shown.date), daysOf(stated.date)];
  if (a === null || b === null) return false;
  return a[0] < b[0];
}

function fromText(clues: DateClues, isWhole = true): Published | null {
  const { text, lang, dateLines, url, isPage = false } = clues;
  const order = dayOrder(text);
  const lines = isWhole && !isPage ? [...dateLines, ...bareDateLines(text, lang)] : dateLines;
  const dated = lines.flatMap((line) => {
    const shown = dateShown(quote(text, line), lang, order);
    return shown === null ? [] : [{ date: shown.date, precision: shown.precision, span: line }];
  });
  const best = mostExact(dated);
  const address = url === null ? null : fromAddress(url, lang);
  if (best !== null && (best.precision === 'day' || address === null)) {
    const why = `The text itself is dated: “${quote(text, best.span).trim()}”.`;
    return { ...best, basis: 'text', why };
  }
  return address === null
    ? null
    : { ...address, basis: 'text', why: `Its address is dated: ${url}.` };
}

const EXACTNESS: readonly DatePrecision[] = ['day', 'month', 'year'];

function mostExact<T extends KnownDate>(dates: readonly T[]): T | null {
  const sorted = EXACTNESS.map((precision) => dates.find((date) => date.precision === precision));
  return sorted.find((date) => date !== undefined) ?? null;
}

/** How many lines at each end of a text may be its date line. */
const EDGE_LINES = 6;
const MAX_DATE_LINE = 60;

/** Lines at either end of a text that say a date and hardly anything else. */
function bareDateLines(text: string, lang: string): Span[] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const ends = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]);
  return [...ends].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    const letters = words.match(/\p{L}+/gu)?.length ?? 0;
    const isSentence = letters > 3 && /[.!?؟]$/u.test(words);
    if (words.length > MAX_DATE_LINE || letters > 4 || isSentence) return [];
    if (/[©%$€£]/.test(words)) return [];
    return dateTold(words, lang)?.precision === 'day' ? [span(index, index + line.length)] : [];
  });
}

/** Year, month and day between slashes or hyphens, or run together: /2016/08/23/, /20160823/. */
const IN_ADDRESS: readonly RegExp[] = [
  /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/\-_.?#]|$)/,
  /\/((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/\-_.?#]|$)/,
];
const SOLAR_IN_ADDRESS =
  /\/(1[34]\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/\-_.?#]|$)/;

function fromAddress(url: string, lang: string): KnownDate | null {
  const patterns = lang === 'fa' ? [...IN_ADDRESS, SOLAR_IN_ADDRESS] : IN_ADDRESS;
  for (const pattern of patterns) {
    const found = pattern.exec(url);
    if (found === null) continue;
    const parts = found.slice(1).filter((part) => part !== undefined);
    const padded = parts.map((part) => part.padStart(2, '0'));
    return pattern === SOLAR_IN_ADDRESS
      ? dateTold(padded.join('/'), lang)
      : parseDate(padded.join('-'), 'en');
  }
  return null;
}

function inferred({ text, lang, dateLines, body, births }: DateClues): Published | null {
  const passages = body.map((passage) => quote(text, passage)).join('\n\n');
  const lines = dateLines.map((line) => quote(text, line));
  const found = inferDate(passages, lines, lang, births);
  return found === null ? null : { ...found, basis: 'inferred' };
}
