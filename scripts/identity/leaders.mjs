/**
 * Compiles people.compiled.tsv and terms.compiled.tsv: heads of state and government from the CIA
 * World Factbook 1990 to 2026 (public domain), ministers from lists derived from Wikidata (CC0).
 * What the tables of terms and people by hand say is not repeated.
 */
import { join } from 'node:path';
import { isSpelling, plain, readable, short, slug, titleOf } from './person-names.mjs';
import { closed, cut, endOf, merged, startOf } from './term-spans.mjs';
import {
  cell,
  readByHand,
  readCsv,
  readTable,
  sourcesFolder,
  tablesFolder,
  writeTable,
} from './tsv.mjs';

const folder = sourcesFolder();
/** Terms seen in the lists of this date or later still go on. */
const NOW = '2025-06';
/** The lists of ministers are of this day. */
const MINISTERS_SEEN = '2023-01-15';
/** An end this many years after the last sighting belongs to somebody who is missing between. */
const PLAUSIBLE_GAP = 1;
/** Few lists are left of the three years after this one. */
const THIN_AFTER = 2017;
const THIN_GAP = 4;

const stateRows = [
  ...readTable(join(tablesFolder, 'states.compiled.tsv')),
  ...readTable(join(tablesFolder, 'states.tsv')),
];
const labels = new Map(stateRows.filter((s) => s.label).map((s) => [s.id, s.label]));
const independent = new Set(
  readCsv(join(folder, 'datasets_country-codes.csv'))
    .filter((c) => c.is_independent === 'Yes')
    .map((c) => c['ISO3166-1-Alpha-2']),
);
const stateByAlpha2 = new Map(
  stateRows
    .filter((s) => independent.has(s.alpha2) || ['TW', 'XK', 'PS'].includes(s.alpha2))
    .map((s) => [s.alpha2, s.id]),
);
const stateByWikidata = new Map(stateRows.filter((s) => s.wikidata).map((s) => [s.wikidata, s.id]));

const people = [];
const byState = new Map();
function remember(person) {
  people.push(person);
  byState.set(person.state, [...(byState.get(person.state) ?? []), person]);
  return person;
}
for (const p of readByHand('people').filter((row) => row.en !== undefined)) {
  remember({ id: p.id, label: p.label, state: p.state, names: p.en.split('|'), byHand: true });
}

/** Where the family name comes first, nothing less than the whole name tells people apart. */
const FAMILY_FIRST = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM', 'SGP', 'MMR', 'LAO']);

/** The person of a state that bears one of the names: the same words, else surname and forename. */
function known(names, state) {
  const all = byState.get(state) ?? [];
  const whole = names.map((name) => plain(name).replace(/[\s-]+/g, ''));
  const same = all.find((p) =>
    p.names.some((n) => whole.includes(plain(n).replace(/[\s-]+/g, ''))),
  );
  if (same !== undefined || FAMILY_FIRST.has(state)) return same;
  const alike = (strict) =>
    all.find((p) => p.names.some((n) => names.some((name) => isSpelling(name, n, strict))));
  return alike(true) ?? alike(false);
}

function personOf(name, state, wikidata, variants = []) {
  const names = [name, ...variants].filter((n, i, all) => all.indexOf(n) === i);
  const found = known(names, state);
  if (found !== undefined) {
    if (!found.byHand) found.names = [...new Set([...found.names, ...names])];
    return found;
  }
  const id = wikidata || `local:person/${slug(name)}`;
  const same = people.find((p) => p.id === id && p.state === state);
  if (same !== undefined) return same;
  if (people.some((p) => p.id === id))
    return remember({
      id: `${id}-${state.toLowerCase()}`,
      label: name,
      state,
      names,
      byHand: false,
    });
  return remember({ id, label: name, state, names, byHand: false });
}

const wikidataLeaders = readCsv(join(folder, 'ep_world_leaders_2021_wikidata.csv')).filter((r) =>
  /^Q/.test(r.officeholder),
);
const ministers = readCsv(join(folder, 'ep_world_foreign_ministers_wikidata.csv')).filter(
  (r) => r.person !== '' && r.name !== '' && r.start !== '',
);
for (const r of wikidataLeaders) {
  const state = stateByWikidata.get(r.countryid);
  if (state !== undefined && !/Governor|monarch|co-prince|Co-Prince/.test(r.positionLabel)) {
    const found = known([r.officeholderLabel], state);
    if (found === undefined) personOf(r.officeholderLabel, state, r.officeholder);
  }
}

const wrong = new Set(
  readTable(join(tablesFolder, 'corrections.tsv')).map((c) => `${c.name} ${c.of}`),
);

const lists = readCsv(join(folder, 'office_holders_factbook_1990_2026.csv'));
/** Years after which a first sighting no longer goes with a day that another holder has too. */
const STALE = 2;
/**
 * A page names a new holder before it changes the day: Tasoulas "since 13 March 2020", which was
 * his predecessor's. Such a day says nothing of him.
 */
function isStale(row) {
  const late = Number(row.first_seen.slice(0, 4)) - Number(row.from.slice(0, 4)) >= STALE;
  return (
    late &&
    lists.some(
      (other) =>
        other.iso2 === row.iso2 &&
        other.role === row.role &&
        other.from === row.from &&
        other.person_key !== row.person_key &&
        other.first_seen < row.first_seen &&
        !shareWord(other.name, row.name),
    )
  );
}

/** Whether two names have a word in common: then they may be one person, written otherwise. */
function shareWord(a, b) {
  const words = plain(b).split(/[^a-z]+/);
  return plain(a)
    .split(/[^a-z]+/)
    .some((word) => word.length > 3 && words.includes(word));
}

const terms = [];
for (const r of lists) {
  if (isStale(r)) continue;
  const of = stateByAlpha2.get(r.iso2);
  const name = readable(r.name);
  if (
    of === undefined ||
    r.from === '' ||
    name.split(' ').length > 7 ||
    /vacant|acting|vice |council/i.test(name)
  )
    continue;
  if (wrong.has(`${r.name} ${of}`) || name === '') continue;
  const brief = short(r.name);
  const variants = [readable(r.name), ...r.spelling_variants.split('|').map(readable)].filter((n) =>
    n.includes(' '),
  );
  const person = personOf(brief ?? name, of, '', variants);
  const lastYear = Number(r.last_seen.slice(0, 4));
  const plausible =
    r.to_next !== '' &&
    Number(r.to_next.slice(0, 4)) <=
      lastYear + (lastYear === THIN_AFTER ? THIN_GAP : PLAUSIBLE_GAP);
  const open = r.to_next === '' && r.last_seen >= NOW;
  const to = plausible ? r.to_next : open ? '' : String(lastYear);
  if (to !== '' && to < r.from.slice(0, to.length)) continue;
  const kind = r.role === 'HOS' ? 'head-of-state' : 'head-of-government';
  const title = titleOf(r.title, kind);
  terms.push({
    person: person.id,
    office: `${title} of ${labels.get(of)}`,
    kind,
    of,
    from: r.from,
    to,
    seen: open ? r.last_seen : '',
    source: 'factbook',
  });
}

for (const r of ministers) {
  const of = stateByWikidata.get(r.country);
  if (of === undefined) continue;
  const person = personOf(r.name, of, r.person);
  terms.push({
    person: person.id,
    office: `Foreign Minister of ${labels.get(of)}`,
    kind: 'foreign-minister',
    of,
    from: r.start.slice(0, 10),
    to: '',
    seen: MINISTERS_SEEN,
    source: 'wikidata',
  });
}

const CABINETS = {
  'iran-ministers': 'IRN',
  'kazakhstan-cabinet': 'KAZ',
  'russia-cabinet': 'RUS',
  'tajikistan-ministers': 'TJK',
  'uzbekistan-ministers': 'UZB',
};
const POSTS = [
  [/^minister of foreign affairs$|^foreign minister$/i, 'foreign-minister', 'Foreign Minister'],
  [/^minister of defen[cs]e$|^defen[cs]e minister$/i, 'defence-minister', 'Defence Minister'],
  [
    /^minister of (?:the )?(?:interior|internal affairs)$/i,
    'interior-minister',
    'Interior Minister',
  ],
];
for (const [file, of] of Object.entries(CABINETS)) {
  for (const r of readCsv(join(folder, `ep_holders21_${file}.csv`))) {
    const post = POSTS.find(([pattern]) => pattern.test(r.position));
    if (post === undefined || r.start === '') continue;
    const person = personOf(r.person, of, r.personID);
    terms.push({
      person: person.id,
      office: `${post[2]} of ${labels.get(of)}`,
      kind: post[1],
      of,
      from: r.start,
      to: r.end,
      seen: r.end === '' ? MINISTERS_SEEN : '',
      source: 'wikidata',
    });
  }
}

/** Heads of organisations in the lists: who they are of, and under what title. */
const BODIES = {
  'Secretary-General of the United Nations': ['Q1065'],
  'President of the United Nations General Assembly': [
    'Q47423',
    'President of the UN General Assembly',
  ],
  'Director-General of the World Trade Organization': ['Q7825'],
  'President of the International Court of Justice': ['Q7801'],
};
for (const r of readCsv(join(folder, 'ep_world_io_heads_holders21.csv'))) {
  const body = BODIES[r.position];
  if (body === undefined || r.start === '') continue;
  const [of, office = r.position] = body;
  const person = people.find((p) => p.id === r.personID || p.names.includes(r.person));
  terms.push({
    person: (person ?? personOf(r.person, '', r.personID)).id,
    office,
    kind: 'head-of-organisation',
    of,
    from: r.start,
    to: r.end,
    seen: r.end === '' ? MINISTERS_SEEN : '',
    source: 'wikidata',
  });
}

/** Rows that a term by hand covers for the most part, or that repeat one, are left out. */
const byHand = readByHand('terms');
function covered(term) {
  return byHand.some((hand) => {
    if (hand.kind !== term.kind || hand.of !== term.of) return false;
    const overlap = Math.min(endOf(hand), endOf(term)) - Math.max(startOf(hand), startOf(term));
    const share = hand.person === term.person ? 0.3 : 0.5;
    return overlap > share * (endOf(term) - startOf(term));
  });
}

const kept = cut(closed(merged(terms.filter((t) => !covered(t))), byHand), byHand);
kept.sort((a, b) => ([a.of, a.kind, a.from].join() < [b.of, b.kind, b.from].join() ? -1 : 1));
const used = new Set(kept.map((t) => t.person));
const rows = people
  .filter((p) => !p.byHand && used.has(p.id))
  .map((p) => ({
    id: p.id,
    label: p.label,
    state: p.state,
    en: cell([
      p.label,
      ...p.names,
      ...p.names.map((n) => n.normalize('NFD').replace(/\p{M}/gu, '')),
    ]),
  }))
  .sort((a, b) => (a.state === b.state ? (a.id < b.id ? -1 : 1) : a.state < b.state ? -1 : 1));

writeTable(
  'people.compiled.tsv',
  [
    'Office holders. Written by scripts/identity/leaders.mjs: change people.tsv instead.',
    'Columns as in people.tsv. Sources: CIA World Factbook 1990 to 2026 (public domain), lists derived from Wikidata (CC0).',
  ],
  ['id', 'label', 'state', 'en'],
  rows,
);
writeTable(
  'terms.compiled.tsv',
  [
    'Terms of office. Written by scripts/identity/leaders.mjs: change terms.tsv instead. Columns as in terms.tsv.',
    'factbook: CIA World Factbook 1990 to 2026; an end given as a year is the year of the last sighting. wikidata: lists of January 2023.',
  ],
  ['person', 'office', 'kind', 'of', 'from', 'to', 'seen', 'source'],
  kept,
);
process.stdout.write(`${rows.length} people, ${kept.length} terms\n`);
