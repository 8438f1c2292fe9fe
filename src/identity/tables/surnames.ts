import type { Family } from './catalogue.js';
import { scriptOf } from './fold.js';

/** Particles that belong to the surname after them. */
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'ben',
  'ibn',
  'abu',
  'von',
  'van',
  'der',
  'den',
  'de',
  'da',
  'di',
  'du',
  'la',
  'le',
  'dos',
  'del',
  'аль',
  'эль',
  'бен',
  'бин',
  'фон',
  'ван',
  'дер',
  'де',
  'بن',
  'ابن',
  'أبو',
  'ابو',
  'آل',
  'ال',
  'دي',
  'دو',
  'فون',
  'فان',
]);

/** Short Arabic words ("على", "دار") are words of every day, and nothing marks them as names. */
function isTelling(word: string): boolean {
  return scriptOf(word) === 'arabic' ? word.replace(/^ال/, '').length > 3 : word.length > 2;
}

/**
 * The shorter names by which a person goes after a first mention: the family name, and the family
 * name with the particles before it.
 *
 * @example
 * surnamesOf('Ursula von der Leyen', 'last') // ['Leyen', 'von der Leyen']
 * surnamesOf('Xi Jinping', 'first') // ['Xi']
 */
export function surnamesOf(name: string, family: Family): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || family === 'none') return [];
  if (family === 'first') return words[0]!.length > 1 ? [words[0]!] : [];
  let from = words.length - 1;
  const last = words[from]!;
  while (from > 1 && PARTICLES.has(words[from - 1]!.toLowerCase())) from--;
  const surnames = isTelling(last) ? [last] : [];
  if (from < words.length - 1) surnames.push(words.slice(from).join(' '));
  return surnames;
}
