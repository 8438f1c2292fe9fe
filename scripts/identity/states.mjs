/**
 * Compiles states.compiled.tsv: codes and names of all ISO 3166 states and territories.
 * Sources: country-codes (PDDL), CLDR through Node's Intl (Unicode licence), Correlates of War.
 */
import { join } from 'node:path';
import { cell, readCsv, sourcesFolder, writeTable } from './tsv.mjs';

const folder = sourcesFolder();
const cow = new Map(
  readCsv(join(folder, 'peacesciencer_cow_states.csv')).map((r) => [r.stateabb, r]),
);
const cowByName = new Map([...cow.values()].map((r) => [r.statenme.toLowerCase(), r.ccode]));
const languages = ['en', 'ar', 'ru', 'fa'];
const display = Object.fromEntries(
  languages.map((l) => [
    l,
    ['long', 'short'].map((style) => new Intl.DisplayNames([l], { type: 'region', style })),
  ]),
);

/** "Bolivia (Plurinational State of)" and "Iran (l')" are for lists, not for running text. */
const running = (name) => name.replace(/\s*[([].*$/, '').replace(/^(the|la|el|l')\s+/i, '');
const withoutMarks = (name) => name.normalize('NFD').replace(/\p{M}/gu, '');

function names(row, language, columns) {
  const alpha2 = row['ISO3166-1-Alpha-2'];
  const all = display[language].map((d) => d.of(alpha2)).flatMap((n) => [running(n)]);
  all.push(...columns.map((c) => running(row[c])));
  if (language === 'en')
    all.push(...all.map(withoutMarks), ...all.map((n) => n.replace(' & ', ' and ')));
  return cell(all.filter((n) => n !== alpha2));
}

const rows = readCsv(join(folder, 'datasets_country-codes.csv'))
  .filter((r) => r['ISO3166-1-Alpha-3'] !== '')
  .map((r) => {
    const label = running(r['CLDR display name'] || r['UNTERM English Short']);
    return {
      id: r['ISO3166-1-Alpha-3'],
      alpha2: r['ISO3166-1-Alpha-2'],
      numeric: r['ISO3166-1-numeric'].padStart(3, '0'),
      wikidata: r.wikidata_id.split('/').pop(),
      cow: cowByName.get(label.toLowerCase()) ?? '',
      label: display.en[0].of(r['ISO3166-1-Alpha-2']).replace(' & ', ' and '),
      en: names(r, 'en', ['UNTERM English Short', 'UNTERM English Formal', 'official_name_en']),
      ar: names(r, 'ar', ['UNTERM Arabic Short', 'UNTERM Arabic Formal', 'official_name_ar']),
      ru: names(r, 'ru', ['UNTERM Russian Short', 'UNTERM Russian Formal', 'official_name_ru']),
      fa: names(r, 'fa', []),
    };
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1));

writeTable(
  'states.compiled.tsv',
  [
    'All ISO 3166-1 states and territories. Written by scripts/identity/states.mjs: change states.tsv instead.',
    'id: ISO alpha-3; numeric: ISO; cow: Correlates of War; en ar ru fa: names, the usual one first, "|" between.',
    'Sources: datasets/country-codes (PDDL), Unicode CLDR, Correlates of War state list 2016.',
  ],
  ['id', 'alpha2', 'numeric', 'wikidata', 'cow', 'label', ...languages],
  rows,
);
