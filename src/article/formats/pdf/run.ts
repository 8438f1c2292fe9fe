/** A run of glyphs as pdf.js gives it: in logical order in itself, wherever it stands on the page. */
export interface Run {
  readonly text: string;
  /** Left edge, and baseline counted from the bottom of the page, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its font, in points. */
  readonly size: number;
  readonly font: string;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/gu;

/** Whether most letters are of scripts that are written from right to left. */
export function isRightToLeft(runs: readonly Run[]): boolean {
  let balance = 0;
  for (const { text } of runs) {
    balance += (text.match(RIGHT_TO_LEFT)?.length ?? 0) - (text.match(LEFT_TO_RIGHT)?.length ?? 0);
  }
  return balance > 0;
}

/** What direction the letters of a run ask for: `none` where it has only digits or signs. */
export function directionOf(text: string): 'rtl' | 'ltr' | 'digits' | 'none' {
  if (text.search(RIGHT_TO_LEFT) !== -1) return 'rtl';
  if (text.search(LEFT_TO_RIGHT) !== -1) return 'ltr';
  return /\p{N}/u.test(text) ? 'digits' : 'none';
}

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
