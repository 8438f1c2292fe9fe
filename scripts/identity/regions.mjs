/**
 * Compiles places.regions.compiled.tsv: the first-level regions of all states (ISO 3166-2), with
 * coordinates and names in four languages. Sources: iso3166-2 (PyPI, MIT licence: codes, types,
 * coordinates, local names), Unicode CLDR subdivisions (Unicode licence: names).
 * Usage: node scripts/identity/regions.mjs FOLDER WORDS ISO3166-2.json CLDR/common/subdivisions
 *
 * FOLDER and WORDS as for places.mjs, which is run before (after `npm run build`). The third is the file of the package
 * iso3166-2, the last a folder of the package cldr (npm) with en.xml, ar.xml, ru.xml and fa.xml.
 * A region that places.tsv or places.regions.tsv has keeps the id it has there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNames } from '../../dist/identity/names/index.js';
import { formsOf, isAdjectival } from './region-words.mjs';
import { tellingNames } from './telling.mjs';
import { argument, cell, plain, readByHand, readTable, tablesFolder, writeTable } from './tsv.mjs';

const USAGE = 'FOLDER WORDS ISO3166-2.json CLDR/common/subdivisions';
const isTelling = tellingNames(argument(2, USAGE), argument(1, USAGE));
const iso = JSON.parse(readFileSync(argument(3, USAGE), 'utf8'));
const LANGUAGES = ['en', 'ar', 'ru', 'fa'];
const cldr = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    subdivisions(join(argument(4, USAGE), `${language}.xml`)),
  ]),
);

/** Names that news says; the package lists nicknames and extinct names behind them. */
const MOST_LOCAL_NAMES = 2;
const LOCAL = { eng: 'en', ara: 'ar', rus: 'ru', fas: 'fa', prs: 'fa' };
/** Regions of these types are a city that the tables have already. */
const CITY = /city|municipality|capital|commune|borough|town/i;
/** Regions that are small whatever their state: their names need a sieve as those of towns do. */
const SMALL =
  /municipality|commune|council|district|rayon|parish|town|borough|quarter|ward|popularate|atoll/i;

const states = readTable(join(tablesFolder, 'states.compiled.tsv'));
const stateByAlpha2 = new Map([...states.map((s) => [s.alpha2, s.id]), ['XK', 'XKX']]);
const stateNames = new Set(
  [...states, ...readByHand('states')].flatMap((s) =>
    LANGUAGES.flatMap((language) => (s[language] ?? '').split('|').map(plain)),
  ),
);
const known = new Map();
/** Who chose a place by hand meant it and no region of another state that is called the same. */
const byHand = new Map();
const cities = new Map();
for (const place of [
  ...readByHand('places'),
  ...['places.compiled.tsv', 'places.towns.compiled.tsv'].flatMap((file) =>
    readTable(join(tablesFolder, file)),
  ),
]) {
  const byName = place.type === 'city' || place.type === 'capital' ? cities : known;
  for (const language of LANGUAGES) {
    for (const name of (place[language] ?? '').split('|')) {
      if (name !== '') byName.set(`${plain(name)} ${place.state}`, place);
      if (place.population === undefined) byHand.set(plain(name), place);
    }
  }
}

function subdivisions(path) {
  const found = new Map();
  const row = /<subdivision\s+type="(\w+)"[^>]*>([^<]+)<\/subdivision>/g;
  for (const [, code, name] of readFileSync(path, 'utf8').matchAll(row)) {
    found.set(code, name.replaceAll('&amp;', '&').trim());
  }
  return found;
}

/** "مرکزی (fas), Markazi (eng)" → the names in one of the four languages. */
function localNames(written, language) {
  return [...(written ?? '').matchAll(/\s*([^,()]+?)\s*\((\w+)\)/g)]
    .filter(([, , code]) => LOCAL[code] === language)
    .map(([, name]) => name)
    .slice(0, MOST_LOCAL_NAMES);
}

/** Names by which a region of the package may be found again in CLDR. */
function englishNames({ name, localOtherName }) {
  return [name, ...localNames(localOtherName, 'en')].map((n) => n.replace(/^.* of the /, ''));
}

const ALIKE = 0.8;
/**
 * CLDR's key of each region. A code that ISO gave to another region (Iran's, in 2020) still means
 * the old one in CLDR, so a region goes by its name where another code has just that.
 */
const keys = new Map();
const allKeys = [...cldr.en.keys()];
for (const regions of Object.values(iso)) {
  const codes = Object.keys(regions);
  if (codes.length === 0) continue;
  const own = (code) => code.replace('-', '').toLowerCase();
  const like = (code, key) =>
    Math.max(
      ...englishNames(regions[code]).map((n) => compareNames(n, cldr.en.get(key) ?? '').score),
    );
  const strangers = codes.filter((code) => like(code, own(code)) < ALIKE);
  const claimed = new Set(codes.filter((code) => !strangers.includes(code)).map(own));
  for (const code of codes) if (!strangers.includes(code)) keys.set(code, own(code));
  const free = allKeys.filter(
    (key) => key.startsWith(own(codes[0]).slice(0, 2)) && !claimed.has(key),
  );
  const byName = new Set();
  for (const code of strangers) {
    const [best] = free
      .map((key) => ({ key, score: like(code, key) }))
      .sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < ALIKE) continue;
    keys.set(code, best.key);
    byName.add(best.key);
  }
  for (const code of strangers)
    if (!keys.has(code) && !byName.has(own(code))) keys.set(code, own(code));
}
const keyOf = (code) => keys.get(code) ?? '';

function regionOf(code, region) {
  const alpha2 = code.slice(0, 2);
  const state = stateByAlpha2.get(alpha2);
  // ISO marks municipalities of Skopje with a dagger.
  const name = region.name.replace(/\s*[[(].*[\])]$|\s*†$/g, '');
  if (state === undefined) return null;
  const key = keyOf(code);
  const sameCity = [name, cldr.en.get(key) ?? name].some((n) => cities.has(`${plain(n)} ${state}`));
  if (CITY.test(region.type) && sameCity) return null;
  const small = SMALL.test(region.type);
  const usual = cldr.en.get(key) ?? name;
  const given = {
    en: [
      usual,
      ...localNames(region.localOtherName, 'en').filter((n) => isVariant(n, [usual, name])),
    ],
  };
  for (const language of ['ar', 'ru', 'fa']) {
    given[language] = [cldr[language].get(key), ...localNames(region.localOtherName, language)].map(
      (n) => n?.replace(/\s*\(.*\)$|[²³\u0301]/g, ''),
    );
  }
  const row = {};
  let same;
  for (const language of LANGUAGES) {
    const names = given[language].filter((n) => n !== undefined && fits(n, language));
    const { bare, full } = formsOf(language, names, region.type, state);
    if (language === 'en')
      same = [...bare, ...full].map((n) => known.get(`${plain(n)} ${state}`)).find(Boolean);
    const alone = bare.filter((n) => isUsable(n, language, state, small));
    // A noun before a name that stands alone is found without the table: "استان خوزستان".
    const typed = alone.length > 0 && language !== 'en' ? full.filter(isAdjectival) : full;
    row[language] = cell(
      unlike([...alone, ...typed]).filter((n) => (byHand.get(plain(n)) ?? same) === same),
    );
  }
  if (row.en === '') return null;
  row.en = RENAMED.get(code) ?? row.en;
  return {
    id: same?.id ?? `local:place/iso-${code.toLowerCase()}`,
    label: same?.label ?? row.en.split('|')[0],
    type: same?.type ?? 'region',
    state,
    lat: region.latLng?.[0] ?? '',
    lon: region.latLng?.[1] ?? '',
    iso: code,
    ...row,
  };
}

/** English names of regions that the sources translate, so that they mean a place elsewhere. */
const RENAMED = new Map([['BR-SP', 'São Paulo State|Sao Paulo state']]);

/** "Buriram" for "Buri Ram", but neither "Hub of all Cultural traits" nor another name in history. */
function isVariant(name, usual) {
  const start = (n) =>
    plain(n)
      .replace(/[^a-z]/g, '')
      .slice(0, 2);
  return /^[\p{L} '’-]+$/u.test(name) && usual.some((n) => start(n) === start(name));
}

const SCRIPTS = {
  en: /^\p{Script=Latin}/u,
  ru: /^[А-Яа-яЁё]/u,
  ar: /^[\u0600-\u06ff]/u,
  fa: /^[\u0600-\u06ff]/u,
};

/** "Южный округ", "Северо-Западная провинция": a point of the compass and a type, which many states have. */
const DIRECTION =
  /^(?:(?:Север|Юж|Восточ|Запад|Централь)[а-яё]{0,3}-?)+ (?:область|округ|район|провинция|мухафаза|остан)$/u;

/** In the language's letters, no more than a phrase, and the name of one region. */
function fits(name, language) {
  return SCRIPTS[language].test(name) && name.length <= 60 && !DIRECTION.test(name);
}

/** A name without its type stands alone only where it means neither a state, a city nor a word. */
function isUsable(name, language, state, small) {
  if (stateNames.has(plain(name)) || cities.has(`${plain(name)} ${state}`)) return false;
  if (language === 'en' && !/^\p{Lu}/u.test(name)) return false;
  return isTelling(name, language) || (!small && /[\s-]/.test(name) && isTelling(name, language));
}

/** Each name once: marks, case and apostrophes are folded when names are looked for. */
function unlike(names) {
  return names.filter((name, at) => names.findIndex((n) => plain(n) === plain(name)) === at);
}

const seen = new Set();
const rows = Object.values(iso)
  .flatMap((regions) => Object.entries(regions))
  .filter(([, { parentCode }]) => parentCode === null)
  .map(([code, region]) => regionOf(code, region))
  .filter((row) => row !== null && !seen.has(row.id) && seen.add(row.id))
  .sort((a, b) => (a.iso < b.iso ? -1 : 1));

writeTable(
  'places.regions.compiled.tsv',
  [
    'First-level regions of states. Written by scripts/identity/regions.mjs: change places.tsv or places.regions.tsv instead.',
    'id: that of a region by hand, else local with the ISO 3166-2 code; state: ISO alpha-3; lat, lon: WGS 84, degrees, of the middle or the seat;',
    'en ar ru fa: names, the usual first, "|" between; a name that is a word, a person’s or a city’s stands with its type only. Sources: iso3166-2 (MIT), Unicode CLDR.',
  ],
  ['id', 'label', 'type', 'state', 'lat', 'lon', 'en', 'ar', 'ru', 'fa'],
  rows,
);
process.stdout.write(`${rows.length} regions\n`);
