import type { PersonAtom } from './atoms.js';
import { genderOf, genderOfName } from './gender.js';
import type { Gender } from './memory.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';

/** Languages whose titles always agree with their bearer, unlike Russian "президент". */
const GENDERED_TITLES: ReadonlySet<string> = new Set(['ar']);

/** رئيسة is a woman, رئيس a man. */
export function genderOfTitles({ titles }: Phrase, { frame, lang }: Scene): Gender | null {
  for (const title of titles) {
    const given = title.kind === 'noun' ? title.term.features.gender : undefined;
    const word = frame.tree.words[title.head];
    const gender = given ?? (GENDERED_TITLES.has(lang) ? genderOf(word, lang) : null);
    if (gender === 'Masc' || gender === 'Fem') return gender;
  }
  return null;
}

/** The gender that a language shows in names and verbs, as Russian does. */
export function shownGender(
  { written, head }: PersonAtom,
  { frame: { tree }, lang }: Scene,
): Gender | null {
  return lang === 'ru'
    ? genderOfName(written, tree.words[head], tree.words[tree.head(head)])
    : null;
}
