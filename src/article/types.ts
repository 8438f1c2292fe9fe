import type { DatePrecision, IsoDate, Span, TextView } from '../base/index.js';

/** What a stretch of a document is. `reason` says why it was dropped or kept in doubt. */
export interface Block {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly reason?: string;
}

/** Kinds of block; those of {@link READ_KINDS} are read, the others are shown as dropped. */
export type BlockKind =
  | 'title'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'body'
  | 'caption'
  | 'quote-list'
  | 'boilerplate'
  | 'injected'
  | 'duplicate'
  | 'other-story';

/** The kinds of block that belong to the article. */
export const READ_KINDS: ReadonlySet<BlockKind> = new Set([
  'title',
  'byline',
  'dateline',
  'date',
  'body',
  'caption',
]);

/** A stretch of broken encoding and what it must have been. The text itself keeps `quote`. */
export interface Repair {
  readonly span: Span;
  readonly quote: string;
  readonly repaired: string;
  /** The round trip that broke it, such as `utf-8 read as windows-874`. */
  readonly how: string;
}

/** How bytes became text. */
export interface Encoding {
  /** WHATWG label, such as `utf-8` or `windows-1256`. */
  readonly name: string;
  readonly basis: 'bom' | 'declared' | 'detected' | 'assumed';
}

/** When an article was published, as far as is known. Never the clock. */
export interface Published {
  readonly date: IsoDate;
  readonly precision: DatePrecision;
  readonly basis: 'given' | 'metadata' | 'text' | 'inferred';
  /** Where the text says so, when it does. */
  readonly span?: Span;
  /** One sentence that tells a person how the date was found. */
  readonly why: string;
}

/** A passage of the text with a meaning of its own (a title, a byline). */
export interface Passage {
  readonly span: Span;
  readonly text: string;
}

/** One run of text that is read without a break: a title, a paragraph, a caption. */
export interface Paragraph {
  /** In the view. */
  readonly span: Span;
  readonly kind: BlockKind;
}

/** One complete story of a document. The first is the document's own; others were glued on. */
export interface Story {
  readonly title: Passage | null;
  readonly byline: Passage | null;
  readonly published: Published | null;
  /** ISO 639-1 code, `und` where it could not be told. */
  readonly lang: string;
  /** What is read of it. */
  readonly view: TextView;
  readonly paragraphs: readonly Paragraph[];
}

/** A document after the first stage: every character kept or dropped with a reason. */
export interface Article {
  /** The text as received (after decoding; for HTML, the text that the page shows). Never edited. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly repairs: readonly Repair[];
  /** Cover `text` without gaps or overlaps, in order. Seen from the first story. */
  readonly blocks: readonly Block[];
  /** At least one where there is an article at all. */
  readonly stories: readonly Story[];
  /** Where the page says it lives. */
  readonly url: string | null;
  /** Name or host of the publisher, where the document says it. */
  readonly outlet: string | null;
}
