/**
 * Compiles data/identity/given-names.compiled.tsv: given names that only women or only men bear, from the locales of
 * @faker-js/faker (MIT), but for those whose people put the family first.
 *
 *     npm install --no-save @faker-js/faker && node scripts/identity/given-names.mjs
 */
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const FAMILY_FIRST = /^(?:hu|ja|ko|vi|zh)/;
const WORD = /^(?:[\p{Script=Latin}\p{M}]{3,}|[\p{Script=Cyrillic}]{3,}|[\p{Script=Arabic}]{3,})$/u;
const fold = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

const bearers = new Map();
for (const [locale, { person }] of Object.entries(allLocales)) {
  const names = person?.first_name;
  if (names === undefined || Array.isArray(names) || FAMILY_FIRST.test(locale)) continue;
  for (const [gender, list] of [
    ['Fem', names.female],
    ['Masc', names.male],
  ]) {
    for (const name of list ?? []) {
      if (!WORD.test(name)) continue;
      const known = bearers.get(fold(name)) ?? new Set();
      bearers.set(fold(name), known.add(gender));
    }
  }
  for (const name of names.generic ?? []) bearers.get(fold(name))?.add('either');
}

const of = (gender) =>
  [...bearers]
    .filter(([, genders]) => genders.size === 1 && genders.has(gender))
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
