import { isArabic } from './letters.js';
import type { Part } from './parts.js';

const CONSONANTS = /[^aeiouyw]+/g;
const VOWELS = /[aeiouyw]*/;

/**
 * Whether a word in Arabic letters may be a part of a name in Latin ones as far as its long vowels go: short ones are
 * not written, but long ones are, inside a name as well as at its end. «محمد» is no Mahamadou, «محمود» no Mohammed and
 * «سليمان» no Salman. Words of other scripts always may.
 *
 * @example
 * longVowelsAlike(partsOf('محمود')[0], partsOf('Mahmoud')[0]) // true
 */
export function longVowelsAlike(word: Part, name: Part): boolean {
  if (!isArabic(word.written) || isArabic(name.written)) return true;
  return endsAlike(word.sounds, name.sounds) && gapsAlike(word.sounds, name.sounds);
}

function endsAlike(arabic: string, latin: string): boolean {
  if (/[uow]$/.test(latin)) return /w$/.test(arabic);
  if (/[iy]$/.test(latin)) return /y$/.test(arabic);
  if (/a$/.test(latin)) return /[ahy]$/.test(arabic);
  return /e$/.test(latin) || !/[wy]$/.test(arabic);
}

/** Between consonants, where both have as many: what Arabic writes there, Latin letters have, too. */
function gapsAlike(arabic: string, latin: string): boolean {
  const [ours, theirs] = [gapsOf(arabic), gapsOf(latin)];
  if (ours.length !== theirs.length) return true;
  return ours.every((gap, i) => {
    const other = theirs[i]!;
    if (gap !== '' && other === '') return false;
    if (gap.includes('w')) return /[uow]/.test(other);
    return !gap.includes('y') || /[eiy]/.test(other);
  });
}

/** The vowels between consonants of one word, doubled consonants as one. */
function gapsOf(sounds: string): readonly string[] {
  const single = sounds.replace(/([^aeiouyw])\1+/g, '$1');
  const gaps: string[] = [];
  for (const { 0: run, index } of single.matchAll(CONSONANTS)) {
    for (let k = 1; k < run.length; k++) gaps.push('');
    const behind = VOWELS.exec(single.slice(index + run.length))![0];
    if (index + run.length + behind.length < single.length) gaps.push(behind);
  }
  return gaps;
}
