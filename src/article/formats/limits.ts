const MB = 1024 * 1024;

/** Largest single document (a page, a text, a PDF, a mail), in bytes. Lists are streamed instead. */
export const MAX_DOCUMENT_BYTES = 64 * MB;
/** Largest page source (pages carry their pictures), feed or table row, in bytes. */
export const MAX_TEXT_BYTES = 16 * MB;
/** Longest text of one document, in characters: ten long books. What is longer is no article. */
export const MAX_TEXT_LENGTH = 8 * MB;
/** Largest archive that is held in memory because it does not lie on the disk. */
export const MAX_NESTED_ZIP_BYTES = 64 * MB;
/** How many archives may lie inside each other. */
export const MAX_NESTING = 4;
/** Files may unpack to this much whatever their size … */
export const FREE_EXPANSION = 256 * MB;
/** … and beyond it to this many times their size: text packs to a tenth, bombs to a thousandth. */
export const MAX_EXPANSION = 100;
/** Most tags of a page: long articles have thousands. */
export const MAX_TAGS = 100_000;
/** Most items of one feed. */
export const MAX_FEED_ITEMS = 10_000;
/** Most pages of one PDF. */
export const MAX_PDF_PAGES = 2_000;
/** Deepest nesting of elements in XML. */
export const MAX_XML_DEPTH = 200;

/** A number of bytes for people: `64 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
