import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Reader } from '../../dist/service/index.js';

const reader = new Reader();
const rows = readFileSync('bench/reading/facts.tsv', 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'))
  .filter(([part]) => part === 'asked');

const isNamed = (wanted, value) =>
  typeof value !== 'object'
    ? value === wanted
    : 'number' in value
      ? String(value.number) === wanted
      : value.id === wanted || value.label.includes(wanted);

/** The listed fact that one that was read is, -1 where it is none. */
const placeOf = ({ subject, property, value, valid, polarity }, wanted) =>
  wanted.findIndex(
    ([who, what, whom, when]) =>
      isNamed(who, subject) &&
      `${polarity ? '' : '!'}${property}` === what &&
      isNamed(whom, value) &&
      (when === undefined || when === `${valid?.from}..${valid?.to}`),
  );

test.each(rows)('%s %s %s %s', (_part, lang, date, text, facts) => {
  const wanted = facts
    .split(';')
    .filter(Boolean)
    .map((fact) => fact.split('|'));
  const read = reader.read({ content: { kind: 'text', text }, path: null, given: { lang, date } });
  const found = read.ok ? read.value.flatMap(({ reading }) => reading.facts) : [];
  const told = found.map(
    ({ subject, property, value, valid, polarity }) =>
      `${subject.label}|${polarity ? '' : '!'}${property}|${value.label ?? value.number ?? value}|${valid?.from}..${valid?.to}`,
  );
  expect({ told, of: found.map((fact) => placeOf(fact, wanted)).sort() }).toEqual({
    told,
    of: wanted.map((_, i) => i),
  });
});
