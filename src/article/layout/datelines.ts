/** Longest dateline, in characters: "PORT MORESBY, Papua New Guinea, Sept. 30 (Agence Presse) —". */
const LONGEST = 120;

const PLACE = String.raw`[\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.'’-]{1,30}(?:[ ،,\/]+[\p{L}\p{M}.'’-]{2,30}){0,3}?`;
const DAY = String.raw`\p{N}{1,2}(?:[ .]+(?=\p{L}))\p{L}{3,12}\.?(?:[ ،,]+\p{N}{4})?(?:\s*(?:г\.|года?|م|هـ))?`;
const MONTH_FIRST = String.raw`\p{L}{3,9}\.?\s+\p{N}{1,2}(?:st|nd|rd|th)?(?:,?\s+\p{N}{4})?`;
const NUMERIC = String.raw`\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{1,4}`;
const DATE = `${DAY}|${MONTH_FIRST}|${NUMERIC}`;
const AGENCY = String.raw`\([^()]{2,40}\)|\/[^\/]{2,40}\/`;

/**
 * Datelines by shape: a place in capitals or before an agency in brackets, then perhaps a date and
 * an agency, then a dash (or, between slashes, an agency as Russian agencies write it).
 */
const SHAPES: readonly RegExp[] = [
  /^\p{Lu}[\p{Lu}\s.'’/-]{2,40}(?:,\s*\p{Lu}[\p{L}.\s]{2,30})?(?:,?\s*\p{L}{3,9}\.?\s+\p{N}{1,2}(?:,\s*\p{N}{4})?)?(?:\s*\([^()]{2,40}\))?\s*[—–-]{1,2}\s+/u,
  /^\p{Lu}[\p{L}\s.'’-]{2,30}(?:,\s*[\p{L}\p{N}.\s]{2,30})?\s*\([^()]{2,40}\)\s*[—–-]{1,2}\s+/u,
  /^\p{Lu}[\p{L}\s-]{2,30},\s*\p{N}{1,2}\s+\p{L}{3,9}(?:\s+\p{N}{4})?\.?\s*(?:[—–-]|\/)\s*[\p{L}\s«»"-]{2,30}[./]\s+/u,
  /^[\p{Script=Arabic}\p{N}\s،,-]{3,40}\([\p{Script=Arabic}\p{L}\s.،-]{2,40}\)\s*[—–-]{1,2}\s*/u,
  /^\p{Script=Arabic}{3,15}\s*[–-]\s*\p{Script=Arabic}{3,15}\s*[–-]\s+/u,
  // "KYIV, 12 March 2024 (Agency) —", "ЕРЕВАН, 12 марта 2024 г. —", "الخرطوم - 21 مارس 2025 -"
  new RegExp(
    `^${PLACE}\\s*(?:[,،–—-]|${AGENCY})\\s*(?:${DATE})\\s*(?:(?:[,،–—-]\\s*)?(?:${AGENCY})|[,،]\\s*[\\p{Lu}\\p{Script=Arabic}][\\p{L}\\s]{2,20})?\\s*[—–:-]{1,2}\\s+`,
    'u',
  ),
  // "ТАШКЕНТ, 5 мая. /UzA/.", "БАКУ /Trend/ -"
  new RegExp(`^${PLACE}(?:\\s*[,،]\\s*(?:${DATE}))?\\.?\\s*\\/[^\\/]{2,40}\\/\\s*[.—–-]\\s+`, 'u'),
  // "Душанбе. 13 июля 2015. «Агентство» —"
  new RegExp(
    `^${PLACE}\\.\\s+(?:${DATE})(?<=\\p{N}{4}(?:\\s*г\\.)?)\\s*\\.?\\s*(?:[«"][^»"]{2,30}[»"]\\s*)?[—–-]\\s+`,
    'u',
  ),
  // With a year and a stop: "ЕРЕВАН, 12 марта 2024."
  new RegExp(
    `^${PLACE}\\s*[,،]\\s*(?:${DATE})(?<=\\p{N}{4}(?:\\s*г\\.)?)\\s*(?:${AGENCY})?\\.?\\s+(?=\\p{Lu})`,
    'u',
  ),
];

/**
 * Length of the dateline that a paragraph opens with, such as `DUSHANBE, May 8 (Agency) — `;
 * 0 where it opens with none.
 */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  for (const shape of SHAPES) {
    const found = head.match(shape)?.[0];
    if (found !== undefined && found.length < paragraph.length) return found.length;
  }
  return 0;
}
