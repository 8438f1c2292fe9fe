/** A word inside a token: its form, and how many characters of the token it takes. */
export interface Part {
  readonly form: string;
  readonly length: number;
}

/**
 * Splits a token by a label of `training/arabic.py`, `proclitics|front|cut|back|enclitic`; null
 * where the label does not fit the token.
 *
 * @example
 * splitByLabel('وللحكومة', 'و+ل|ا|0||') // و, ل, الحكومة
 */
export function splitByLabel(token: string, label: string): readonly Part[] | null {
  const [before = '', front = '', cut = '0', back = '', enclitic = ''] = label.split('|');
  const proclitics = before === '' ? [] : before.split('+');
  const stem = token.slice(proclitics.length, token.length - enclitic.length);
  const fits =
    proclitics.every((letter, i) => token[i] === letter) &&
    token.endsWith(enclitic) &&
    token.length > proclitics.length + enclitic.length &&
    stem.length > Number(cut);
  if (!fits) return null;
  const form = front + stem.slice(0, stem.length - Number(cut)) + back;
  return [
    ...proclitics.map((letter) => ({ form: letter, length: 1 })),
    { form, length: stem.length },
    ...(enclitic === '' ? [] : [{ form: enclitic, length: enclitic.length }]),
  ];
}
