import { remembered } from '../../../base/index.js';

/** Endings of a nisba (روسي): feminine, sound plurals and duals, folded (ة is ه). */
const NISBA_ENDINGS = ['تين', 'تان', 'ين', 'ون', 'ان', 'ات', 'ه', 'ا'];
const CLITICS = /^[وف]?(?:[بك]?ال|لل)/;

/** Without the article, for looking up. */
export function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

/** Keys under which a word of a text may stand in the dictionary. */
export function arabicKeys(word: string): string[] {
  const keys = new Set<string>();
  for (const base of [word, ...withoutClitics(word)]) {
    // ألماني begins like an article once its hamza is folded, and stands in the table without it.
    for (const stem of new Set([bare(base), bare(bare(base))])) {
      keys.add(stem);
      for (const ending of NISBA_ENDINGS) {
        if (stem.length > ending.length + 2 && stem.endsWith(ending)) {
          keys.add(stem.slice(0, -ending.length));
        }
      }
    }
  }
  return [...keys];
}

/** Readings of a word as conjunction or preposition and the rest, for text that was not parsed. */
const withoutClitics: (word: string) => readonly string[] = remembered((word) => {
  const readings: string[] = [];
  const article = CLITICS.exec(word);
  if (article !== null && !word.startsWith('ال'))
    readings.push(`ال${word.slice(article[0].length)}`);
  if (word.length > 3 && /^[وفبكل]/.test(word)) readings.push(word.slice(1));
  if (word.length > 5 && /^[وف][بكل]/.test(word)) readings.push(word.slice(2));
  return readings;
});

/** How a word of a text and a word of the dictionary agree. */
export function arabicAgrees(
  word: string,
  entry: string,
  inflects: boolean,
): 'exact' | 'form' | null {
  if (word === entry) return 'exact';
  for (const reading of [word, ...withoutClitics(word)]) {
    // "المغرب" is Morocco, "مغرب" is sunset: an article in the table must be there in the text.
    const stem = bare(reading);
    if (reading === entry || stem === entry) return 'form';
    if (!inflects) continue;
    for (const base of [entry, bare(entry)]) {
      if (stem === base) return 'form';
      if (stem.startsWith(base) && NISBA_ENDINGS.includes(stem.slice(base.length))) return 'form';
    }
  }
  return null;
}
