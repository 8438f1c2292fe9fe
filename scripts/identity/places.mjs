/**
 * Compiles places.compiled.tsv, cities and capitals, and places.towns.compiled.tsv, smaller ones that
 * lead a region or have 100,000 people. Sources: GeoNames (CC BY 4.0), CLDR (Unicode licence), Natural
 * Earth (public domain).
 * Usage: node scripts/identity/places.mjs FOLDER WORDS
 *
 * WORDS holds en.txt, ru.txt, ar.txt and fa.txt, words that are no names, one a line: those with a
 * small letter in the Hunspell dictionaries of dictionary-en and dictionary-ru (npm), and the 12,000
 * most frequent of wordfreq (PyPI). Names are only held against them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tellingNames } from './telling.mjs';
import { argument, cell, plain, readCsv, readTable, tablesFolder, writeTable } from './tsv.mjs';

const USAGE = 'FOLDER WORDS';
const folder = argument(1, USAGE);
const isTelling = tellingNames(argument(2, USAGE), folder);
/** Names of smaller cities bring wrong matches and go through a sieve (`telling.mjs`). */
const LEAST_POPULATION = 150_000;
/** The regions whose small towns are in the news of Central Asia. */
const CLOSE = new Set(['TJ', 'KG', 'UZ', 'KZ', 'TM', 'AF']);
const LEAST_CLOSE = 8_000;
/** Towns elsewhere count with this population if they lead a province. */
const LEAST_SEAT = 60_000;

const states = readTable(join(tablesFolder, 'states.compiled.tsv'));
const independent = new Set([
  ...readCsv(join(folder, 'datasets_country-codes.csv'))
    .filter((c) => c.is_independent === 'Yes')
    .map((c) => c['ISO3166-1-Alpha-2']),
  ...['TW', 'PS', 'XK'],
]);
const stateByAlpha2 = new Map([...states.map((s) => [s.alpha2, s.id]), ['XK', 'XKX']]);
const byHand = new Set(
  readTable(join(tablesFolder, 'places.tsv')).flatMap((p) =>
    p.en.split('|').map((n) => `${plain(n)} ${p.state}`),
  ),
);

const geonames = JSON.parse(
  readFileSync(join(folder, 'cities_geonames_100k_or_admin.json'), 'utf8'),
);
const cldr = Object.values(JSON.parse(readFileSync(join(folder, 'cldr_cities.json'), 'utf8')));
const cldrByName = new Map(cldr.filter((c) => c.en !== undefined).map((c) => [plain(c.en), c]));
const naturalEarth = readCsv(join(folder, 'natural_earth_places_10m_2017.csv'));
const naturalById = new Map(naturalEarth.map((p) => [p.geonames, p]));
const naturalByName = new Map(naturalEarth.map((p) => [`${plain(p.name_en)} ${p.iso_a2}`, p]));

// Letters that only Russian has among the neighbours' alphabets tell nothing, so foreign letters
// are what rules an alternate name out.
const RUSSIAN = /^[А-Яа-яЁё][А-Яа-яё\- ]+$/;
// Uyghur and Kurdish write ى inside and ئ at the start of words.
const ARABIC = /^(?!ئ)(?:[ء-و ي]|ى(?= |$))+$/;
const PERSIAN = /^[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئ‌ ]+$/;
const PERSIAN_ONLY = /[پچژگکی]/;

/** Short Arabic names of lesser cities are words of every day too often: دولة is a state, not Dhule. */
const SHORTEST_ARABIC = 5;
const GREAT_CITY = 1_000_000;
const stateNames = new Set(states.flatMap((s) => s.en.split('|').map(plain)));

/** Keeps the alternates of a script that agree in length with the name, which drops long forms. */
function alternates(list, pattern, name) {
  return list.filter((n) => pattern.test(n) && Math.abs(n.length - name.length) <= 5).slice(0, 2);
}

function placeOf([id, name, ascii, alpha2, , lat, lon, population, feature, others]) {
  const state = stateByAlpha2.get(alpha2);
  const capital = feature === 'PPLC' && independent.has(alpha2);
  const least = CLOSE.has(alpha2)
    ? LEAST_CLOSE
    : feature.startsWith('PPLA')
      ? LEAST_SEAT
      : LEAST_POPULATION;
  if (state === undefined) return null;
  const town = !capital && population < least;
  if ([name, ascii].some((n) => byHand.has(`${plain(n)} ${state}`))) return null;
  if (!capital && stateNames.has(plain(name))) return null;
  const wordLike = (n) => !capital && population < GREAT_CITY && n.length < SHORTEST_ARABIC;
  const natural = naturalById.get(String(id)) ?? naturalByName.get(`${plain(name)} ${alpha2}`);
  const unicode = capital || population > 400_000 ? cldrByName.get(plain(name)) : undefined;
  const list = (others ?? '').split('|');
  const label = (unicode?.en ?? natural?.name_en) || ascii || name;
  const place = {
    id: natural?.wikidata || `local:place/geonames-${id}`,
    label,
    type: capital ? 'capital' : 'city',
    state,
    lat,
    lon,
    population,
    geonames: id,
    en: cell([label, name, ascii]),
    ar: cell([
      unicode?.ar,
      ...alternates(list, ARABIC, name)
        .filter((n) => !PERSIAN_ONLY.test(n) && !wordLike(n))
        .slice(0, 1),
    ]),
    ru: cell([
      unicode?.ru,
      natural?.name_ru,
      ...(natural?.name_ru ? [] : alternates(list, RUSSIAN, name).slice(0, 1)),
    ]),
    fa: cell([
      unicode?.fa,
      ...alternates(list, PERSIAN, name)
        .filter((n) => PERSIAN_ONLY.test(n) && !wordLike(n))
        .slice(0, 1),
    ]),
  };
  // A quarter of a city has its name from news of sport more often than from politics.
  if (town && feature === 'PPLX') return null;
  return town ? sifted(place) : { ...place, town: false };
}

/** A town with the names that tell it; null where its English name is no such name. */
function sifted(place) {
  const names = Object.fromEntries(
    ['en', 'ru', 'ar', 'fa'].map((language) => [
      language,
      cell(place[language].split('|').filter((name) => isTelling(name, language))),
    ]),
  );
  return names.en === '' ? null : { ...place, ...names, town: true };
}

const seen = new Set();
const rows = geonames
  .map(placeOf)
  .filter((p) => p !== null)
  .sort((a, b) => b.population - a.population)
  .filter((p) => !seen.has(p.id) && seen.add(p.id))
  .sort((a, b) => (a.state === b.state ? b.population - a.population : a.state < b.state ? -1 : 1));

const COLUMNS = 'id label type state lat lon population geonames en ar ru fa'.split(' ');
const EXPLAINED = [
  'id: Wikidata or local; type: city or capital; state: ISO alpha-3; lat, lon: WGS 84, degrees; population; geonames: GeoNames id;',
  'en ar ru fa: names, the usual first, "|" between. Sources: GeoNames (CC BY 4.0), Unicode CLDR, Natural Earth 2017.',
];
const cities = rows.filter(({ town }) => !town);
const towns = rows.filter(({ town }) => town);
writeTable(
  'places.compiled.tsv',
  [
    'Cities and capitals. Written by scripts/identity/places.mjs: change places.tsv instead.',
    ...EXPLAINED,
  ],
  COLUMNS,
  cities,
);
writeTable(
  'places.towns.compiled.tsv',
  [
    'Smaller seats of regions and cities, without names that are words or names of people. Written by scripts/identity/places.mjs.',
    ...EXPLAINED,
  ],
  COLUMNS,
  towns,
);
process.stdout.write(`${cities.length} cities, ${towns.length} towns\n`);
