/**
 * Compiles states.names.compiled.tsv: names of states in languages that are not parsed, so that what
 * is kept in them is linked all the same. Source: CLDR through Node's Intl (Unicode licence).
 */
import { join } from 'node:path';
import { cell, readTable, tablesFolder, writeTable } from './tsv.mjs';

const languages = ['tg', 'uz', 'kk', 'ky', 'tk', 'tr', 'zh', 'fr', 'es', 'de', 'uk', 'ps'];
const display = Object.fromEntries(
  languages.map((l) => [
    l,
    ['long', 'short'].map((style) => new Intl.DisplayNames([l], { type: 'region', style })),
  ]),
);
/** "Congo (RDC)" is for lists, not for running text. */
const running = (name) => name.replace(/\s*[([（].*$/, '').trim();

const states = readTable(join(tablesFolder, 'states.compiled.tsv'));
const rows = states.map(({ id, alpha2, label }) => ({
  id,
  label,
  ...Object.fromEntries(
    languages.map((l) => [
      l,
      // CLDR answers in English or with the code where it has no name.
      cell(
        display[l]
          .map((d) => running(d.of(alpha2)))
          .filter(
            (n) =>
              n !== alpha2 && !(n === label && ['tg', 'kk', 'ky', 'uk', 'ps', 'zh'].includes(l)),
          ),
      ),
    ]),
  ),
}));

writeTable(
  'states.names.compiled.tsv',
  [
    'Names of states in languages without a parser. Written by scripts/identity/state-names.mjs: change states.tsv instead.',
    'One column a language (ISO 639-1): names, the usual one first, "|" between. Source: Unicode CLDR.',
  ],
  ['id', 'label', ...languages],
  rows,
);
