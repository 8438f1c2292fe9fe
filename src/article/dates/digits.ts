const DIGIT = /\p{Nd}/u;

/** The value of a decimal digit of any script, such as `٣` or `۳`. */
function digitValue(char: string): number {
  // Unicode keeps each script's digits in one run that begins with its zero.
  const code = char.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}

/** Writes the digits of any script as ASCII and leaves everything else as it is. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (char) => String(digitValue(char)));
}
