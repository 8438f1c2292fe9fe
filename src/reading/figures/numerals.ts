const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The digits of any script that news uses, as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((z) => code >= z && code < z + 10)!;
    return String(code - zero);
  });
}

/**
 * The value of a numeral as written in news: thousands by comma, space, point or the Arabic
 * separators, decimals by the other mark. Null for what is no plain numeral.
 *
 * @example
 * parseNumeral('1,360') // 1360
 * parseNumeral('٢٫٥') // 2.5
 */
export function parseNumeral(text: string): number | null {
  const plain = asciiDigits(text)
    .replaceAll('\u066c', ',')
    .replaceAll('\u066b', '.')
    .replace(/[\u00a0\u202f ]/g, '');
  if (/^\d{1,3}([,.]\d{3})+$/.test(plain)) return Number(plain.replace(/[,.]/g, ''));
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^\d+([.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}
