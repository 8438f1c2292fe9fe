import type { Failure } from '../../base/index.js';
import type { Carrier } from '../carrier.js';
import type { Content } from '../read.js';
import type { Given } from '../text.js';
import type { Allowance, Chunks, Seekable } from './bytes.js';
import type { Columns } from './rows.js';

/** Bytes that come in, with what is known of them before they are opened. */
export interface Incoming {
  /** For people, and for the ending of its name. Never opened as a path. */
  readonly name: string;
  /** Its name without the envelope that it came in (`news.csv` of `news.csv.gz`), where there is one. */
  readonly innerName?: string;
  readonly chunks: Chunks;
  /** Where any place of it can be read, as ZIP needs it. */
  readonly seekable?: Seekable;
  /** As declared in HTTP; believed only where the bytes do not say otherwise. */
  readonly contentType?: string;
  readonly given: Given;
  readonly carrier: Carrier;
  /** Found by search, not named by anybody: passed over where it is no document. */
  readonly byChance?: boolean;
}

/** How to open what comes in. */
export interface Opening {
  /** Which columns of tables and keys of JSONL hold what. */
  readonly columns: Columns;
  /** Shared by all that is inside one input. */
  readonly allowance: Allowance;
  /** How many archives it lies in. */
  readonly depth: number;
}

/** What opening brings to light, one after the other. */
export type Opened =
  | {
      readonly kind: 'document';
      readonly name: string;
      readonly content: Content;
      readonly given: Given;
      readonly carrier: Carrier;
    }
  /** A page that a feed or a sitemap names, with what the feed itself holds of it. */
  | {
      readonly kind: 'link';
      readonly name: string;
      readonly url: string;
      /** Told apart from other items of the feed by this. */
      readonly key: string;
      readonly given: Given;
      readonly carrier: Carrier;
      readonly text: { readonly content: Content; readonly isWhole: boolean } | null;
      /** A list of further links, not an article. */
      readonly isList: boolean;
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly failure: Failure };

/** Opens one thing inside another: given back to the function that opens everything. */
export type OpenInner = (item: Incoming, how: Opening) => AsyncGenerator<Opened>;
