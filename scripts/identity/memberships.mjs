/**
 * Compiles memberships.compiled.tsv from the lists of the CIA World Factbook 1990 to 2025
 * (public domain), for the organisations that memberships.tsv does not cover.
 */
import { join } from 'node:path';
import { readByHand, readCsv, readTable, sourcesFolder, tablesFolder, writeTable } from './tsv.mjs';

/** The Factbook's abbreviations, which changed over the years. */
const ORGANISATIONS = {
  UN: 'Q1065',
  WHO: 'Q7817',
  UNESCO: 'Q7809',
  IAEA: 'Q41984',
  IMF: 'Q7804',
  IBRD: 'Q7164',
  WTO: 'Q7825',
  WTrO: 'Q7825',
  OECD: 'Q41550',
  OSCE: 'Q81299',
  CSCE: 'Q81299',
  AU: 'Q7159',
  OIC: 'local:organisation/oic',
  Interpol: 'Q8475',
  INTERPOL: 'Q8475',
  OPCW: 'local:organisation/opcw',
  NAM: 'local:organisation/non-aligned-movement',
  ILO: 'Q54129',
  FAO: 'Q82151',
  IOM: 'local:organisation/iom',
  ICAO: 'local:organisation/icao',
  APEC: 'local:organisation/apec',
  SAARC: 'local:organisation/saarc',
  OAS: 'local:organisation/oas',
  Mercosur: 'Q4264',
  Caricom: 'local:organisation/caricom',
  CELAC: 'local:organisation/celac',
  PIF: 'local:organisation/pacific-islands-forum',
  SADC: 'local:organisation/sadc',
  IGAD: 'local:organisation/igad',
  EAC: 'local:organisation/east-african-community',
  AMU: 'local:organisation/arab-maghreb-union',
  IEA: 'local:organisation/iea',
  FATF: 'local:organisation/fatf',
  OIF: 'local:organisation/francophonie',
  C: 'Q7785',
  Commonwealth: 'Q7785',
  EBRD: 'local:organisation/ebrd',
  AsDB: 'local:organisation/adb',
  ADB: 'local:organisation/adb',
  AIIB: 'local:organisation/aiib',
  AfDB: 'local:organisation/african-development-bank',
  'IDB--Islamic Development Bank': 'local:organisation/islamic-development-bank',
  EAPC: 'local:organisation/eapc',
  PFP: 'local:organisation/partnership-for-peace',
  'G-77': 'local:organisation/g77',
  NSG: 'local:organisation/nuclear-suppliers-group',
  COMESA: 'local:organisation/comesa',
  BIMSTEC: 'local:organisation/bimstec',
  MTCR: 'local:organisation/mtcr',
};
/** A list of this year or later that names a state means that it still belongs. */
const LATEST_LIST = 2024;
const MEMBERS = new Set([
  'member',
  'observer',
  'associate',
  'associate member',
  'suspended',
  'partner',
]);

const states = readTable(join(tablesFolder, 'states.compiled.tsv'));
const stateByAlpha2 = new Map([...states.map((s) => [s.alpha2, s.id]), ['XK', 'XKX']]);
const covered = new Set(readByHand('memberships').map((m) => m.of));

/** Joins stretches of years that different abbreviations or a skipped list tore apart. */
const stretches = new Map();
for (const row of readCsv(join(sourcesFolder(), 'factbook_igo_membership_1990_2025.csv'))) {
  const of = ORGANISATIONS[row.org];
  const member = stateByAlpha2.get(row.iso2);
  // Until 1998 "WTO" was the World Tourism Organization.
  const tourism = row.org === 'WTO' && Number(row.first_year) < 2004;
  if (
    of === undefined ||
    member === undefined ||
    covered.has(of) ||
    tourism ||
    !MEMBERS.has(row.status)
  )
    continue;
  const key = `${member} ${of} ${row.status}`;
  const years = stretches.get(key) ?? { member, of, status: row.status, first: 9999, last: 0 };
  years.first = Math.min(years.first, Number(row.first_year));
  years.last = Math.max(years.last, Number(row.last_year));
  stretches.set(key, years);
}
const rows = [...stretches.values()].map(({ member, of, status, first, last }) => ({
  member,
  of,
  status,
  from: first <= 1991 ? '' : first,
  to: last >= LATEST_LIST ? '' : last,
  source: 'factbook',
}));
rows.sort((a, b) => (a.of === b.of ? (a.member < b.member ? -1 : 1) : a.of < b.of ? -1 : 1));

writeTable(
  'memberships.compiled.tsv',
  [
    'Memberships as listed by the CIA World Factbook 1990 to 2025 (public domain). Written by scripts/identity/memberships.mjs.',
    'member: state; of: organisation; status; from: year of the first list with it, empty where that is the oldest list; to: year of the last, empty where it still stands.',
  ],
  ['member', 'of', 'status', 'from', 'to', 'source'],
  rows,
);
process.stdout.write(`${rows.length} memberships\n`);
