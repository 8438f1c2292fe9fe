import iconv from 'iconv-lite';

/** As many bytes as show whether a file is UTF-16. */
const SAMPLE = 4_096;
const FEWEST_BYTES = 16;
/** Share of its characters that a text has in the scripts below, and least share of its blanks. */
const EXPECTED_SHARE = 0.95;
const BLANKS = 0.02;
/** Latin to Arabic, punctuation, Arabic presentation forms; controls and what lies between are not text. */
const EXPECTED = /[\t\n\r\u0020-\u007e\u00a0-\u077f\u2000-\u20bf\u2116-\u2122\ufb50-\ufeff]/g;

/**
 * The byte order of UTF-16 without a byte order mark, told by what the bytes spell: taken in pairs,
 * text in one byte or in UTF-8 spells signs from all over Unicode and no blanks. Null where it is
 * not UTF-16, or is in a script that this does not tell.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < FEWEST_BYTES || bytes.length % 2 === 1) return null;
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  for (const order of ['utf-16le', 'utf-16be'] as const) {
    const text = iconv.decode(sample, order, { stripBOM: false });
    const expected = text.match(EXPECTED)?.length ?? 0;
    const blanks = text.match(/[ \n]/g)?.length ?? 0;
    if (expected >= EXPECTED_SHARE * text.length && blanks >= BLANKS * text.length) return order;
  }
  return null;
}
