/**
 * Which names of lesser places tell that a place is meant: not those that are words of every day
 * ("Of", "Reading") or names of people ("Nelson"), which news says far more often.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, readByHand, readTable, tablesFolder } from './tsv.mjs';

/** Words that share a spelling with this many transliterated names of people are such names. */
const KNOWN_PEOPLE = 2;
/** Nothing marks names in Arabic letters, and short ones are words too often. */
const SHORTEST_ARABIC = 5;
/** Two or three letters are abbreviations, particles, interjections; Russian endings add more words. */
const SHORTEST = { en: 4, ru: 5, ar: SHORTEST_ARABIC, fa: SHORTEST_ARABIC };

/**
 * @param {string} words folder with en.txt, ru.txt, ar.txt, fa.txt: common words, one a line (see places.mjs)
 * @param {string} sources folder with netranslit_wd_russian_80.tsv
 * @returns {(name: string, language: string) => boolean}
 */
export function tellingNames(words, sources) {
  const common = Object.fromEntries(
    ['en', 'ru', 'ar', 'fa'].map((language) => [
      language,
      new Set(
        readFileSync(join(words, `${language}.txt`), 'utf8')
          .split('\n')
          .map(plain),
      ),
    ]),
  );
  const people = new Set();
  for (const line of readFileSync(join(sources, 'netranslit_wd_russian_80.tsv'), 'utf8').split(
    '\n',
  )) {
    const [name, , seen] = line.split('\t');
    if (Number(seen) >= KNOWN_PEOPLE) people.add(name);
  }
  const compiled = ['people.compiled.tsv', 'people.names.compiled.tsv'];
  for (const row of [
    ...readByHand('people'),
    ...compiled.flatMap((file) => readTable(join(tablesFolder, file))),
  ]) {
    for (const language of ['en', 'ru', 'ar', 'fa']) {
      for (const word of (row[language] ?? '').split(/[| ]/)) people.add(plain(word));
    }
  }
  return (name, language) => {
    if (/[\s\u200c-]/.test(name)) {
      // "New Town" is two words of every day; "Нью-Йорк" and "Deir ez-Zor" are not.
      return name.split(/[\s\u200c-]+/).some((word) => !common[language].has(plain(word)));
    }
    if (name.length < SHORTEST[language]) return false;
    return !common[language].has(plain(name)) && !people.has(plain(name));
  };
}
