/**
 * Compiles data/identity/given-names.compiled.tsv: given names that only women or only men bear, from the locales of
 * @faker-js/faker (MIT), but for those whose people put the family first. In Latin letters the lists of two languages
 * must have a name, and none may give it to the other sex.
 *
 *     npm install --no-save @faker-js/faker && node scripts/identity/given-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const FAMILY_FIRST = /^(?:hu|ja|ko|vi|zh)/;
/** Made languages have names of nobody. */
const MADE = /^eo/;
/** Languages whose lists must agree: one alone may have a name that others give to both. */
const LEAST = 2;
/** Names that both bear somewhere, whatever the lists have: Karen Karapetyan, Nino Burjanadze, Lindsey Graham. */
const EITHER = new Set('ari karen kristen lindsey mari nino noor nur rana robin sami'.split(' '));
const SCRIPT_OF_ONE = /[^\p{Script=Latin}]/u;
const WORD = /^(?:[\p{Script=Latin}\p{M}]{3,}|[\p{Script=Cyrillic}]{3,}|[\p{Script=Arabic}]{3,})$/u;
const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

const bearers = new Map();
for (const [locale, { person }] of Object.entries(allLocales)) {
  const names = person?.first_name;
  if (names === undefined || Array.isArray(names) || FAMILY_FIRST.test(locale) || MADE.test(locale))
    continue;
  const language = locale.split('_')[0];
  for (const [gender, list] of [
    ['Fem', names.female],
    ['Masc', names.male],
  ]) {
    for (const name of list ?? []) {
      if (!WORD.test(name)) continue;
      const known = bearers.get(fold(name)) ?? { genders: new Set(), languages: new Set() };
      known.genders.add(gender);
      known.languages.add(language);
      bearers.set(fold(name), known);
    }
  }
  for (const name of names.generic ?? []) bearers.get(fold(name))?.genders.add('either');
}

const of = (gender) =>
  [...bearers]
    .filter(([, { genders }]) => genders.size === 1 && genders.has(gender))
    .filter(([name]) => !EITHER.has(name))
    .filter(([name, { languages }]) => languages.size >= LEAST || SCRIPT_OF_ONE.test(name))
    .map(([name]) => name)
    .sort();
const rows = ['Fem', 'Masc'].map((gender) => `${gender}\t${of(gender).join('|')}`);
const header = [
  '# Given names that only women (Fem) or only men (Masc) bear, as Universal Dependencies call genders, in small letters',
  '# and without marks. Made by scripts/identity/given-names.mjs from the locales of @faker-js/faker (MIT).',
  'gender\tnames',
];
writeFileSync(
  new URL('../../data/identity/given-names.compiled.tsv', import.meta.url),
  `${[...header, ...rows].join('\n')}\n`,
);
