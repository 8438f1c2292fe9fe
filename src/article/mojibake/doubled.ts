/** A sign that a misread lead byte stands before, as in `Â«`, `В»`, `آ«`: UTF-8 has C2 before it. */
interface Doubled {
  readonly word: string;
  /** Where the letter of the lead byte stands. */
  readonly at: number;
  readonly sequence: string;
  /** What UTF-8 makes of the sequence. */
  readonly char: string;
  /** Words of the same sentence stand before the word. */
  readonly isMidSentence: boolean;
}

/** As much as a repair needs to be believed alone, whatever else the word holds. */
const SURE = 3;

const LETTER = /^\p{L}$/u;
const INSIDE = /[\p{L}\p{N}]/u;
const SIGN = /^[\p{S}§¶·]$/u;
/** Cyrillic В is a word of its own (“in”), a unit (volt) and an ending (“СНЕГОВ”). */
const PREPOSITION = 'В';
/** A space that does not break, after a letter that no word ends in. */
const FALSE_LETTER_AND_SPACE = '\u00c2\u00a0';

/**
 * Points for a sign that the code page shows as itself after a letter that nobody would put there:
 * a quotation mark opens behind a letter that starts a word, or closes behind one that ends it.
 * 0 where people may have written the letter: `«СНЕГОВ»`, `220В»`, `В«Известиях»` that opens a
 * sentence, `«آ»`.
 */
export function doubledSignPoints(doubled: Doubled): number {
  const { word, at, sequence, char } = doubled;
  const [letter] = sequence;
  if (sequence.length !== 2 || sequence[1] !== char || letter === undefined) return 0;
  if (!LETTER.test(letter)) return 0;
  if (sequence === FALSE_LETTER_AND_SPACE) return SURE;
  const before = at === 0 ? '' : word[at - 1]!;
  if (char === '«') return opensQuotation(doubled, letter, before) ? SURE : 0;
  if (char === '»') return closesQuotation(letter, before) ? SURE : 0;
  return SIGN.test(char) && INSIDE.test(before) ? 1 : 0;
}

function opensQuotation({ isMidSentence }: Doubled, letter: string, before: string): boolean {
  if (INSIDE.test(before)) return false;
  return letter !== PREPOSITION || isMidSentence || /[("]/.test(before);
}

function closesQuotation(letter: string, before: string): boolean {
  if (letter === PREPOSITION) return /[\p{Ll}\p{Lo}.!?…]/u.test(before);
  return /[\p{L}\p{N}.!?…%)]/u.test(before);
}
