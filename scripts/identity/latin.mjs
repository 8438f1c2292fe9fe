/** How words of names are compared and written in Latin letters, whatever marks their sources put on them. */

export const plainLatin = (word) =>
  word
    .replace(/[ıİ]/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '');

export const capital = (word) => word.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
