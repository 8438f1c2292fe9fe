import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Reader } from '../../dist/service/index.js';

const reader = new Reader();
const rows = readFileSync('bench/reading/deeds.en.tsv', 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('#'))
  .slice(1)
  .filter((line) => line.startsWith('asked\t'))
  .map((line) => {
    const [, date, text, types, actor, recipient] = line.split('\t');
    return { date, text, types, actor, recipient };
  });

const eventsIn = (text, date = '2024-05-01') => {
  const given = { lang: 'en', date };
  const read = reader.read({ content: { kind: 'text', text }, path: null, given });
  return read.ok ? read.value.flatMap(({ reading }) => reading.events) : [];
};

const isAmong = (wanted, parties) =>
  wanted === '' ||
  parties.some(({ id, label, state }) => [id, state].includes(wanted) || label.includes(wanted));

test.each(rows)(
  '$types by $actor to $recipient: $text',
  ({ date, text, types, actor, recipient }) => {
    const events = eventsIn(text, date);
    const isTold = (event) => {
      const both = [...event.actors, ...event.recipients];
      const straight = isAmong(actor, event.actors) && isAmong(recipient, event.recipients);
      return straight || (event.symmetric && isAmong(actor, both) && isAmong(recipient, both));
    };
    const told = events.filter((event) => event.type === types && isTold(event));
    expect(told, JSON.stringify(events.map(({ type, why }) => [type, why]))).not.toEqual([]);
  },
);

test('what companies do with each other is no news, what a state does with one is', () => {
  expect(eventsIn('Volkswagen held talks with Samsung about a new factory.')).toEqual([]);
  expect(eventsIn('China imposed sanctions on Samsung over a new factory.')).not.toEqual([]);
});

test('what somebody does to himself is done to nobody', () => {
  expect(eventsIn('The senator disqualified himself with that vote.')).toEqual([]);
  const banned = eventsIn('Russia disqualified the senator from the election.');
  expect(banned.map(({ type }) => type)).toEqual(['COERCE']);
});
