import { expect, test } from 'vitest';
import { FILTER_OPTIONS, filterOf } from './filters.js';
import { UsageError } from './io.js';
import { choice, parseOptions } from './options.js';

const parsed = (...args: string[]) => parseOptions(args, FILTER_OPTIONS);

test('filters are read from the command line', () => {
  expect(
    filterOf(parsed('--actor', 'RUS', '--type', 'consult', '--since', '2021-05', '--limit', '3')),
  ).toEqual({
    actor: 'RUS',
    type: 'CONSULT',
    since: '2021-05',
    limit: 3,
  });
  expect(filterOf(parsed('--property', 'member_of'))).toEqual({ type: 'member_of' });
});

test.each([
  [['--type', 'TALK'], 'PROTEST'],
  [['--since', '8 October'], '2025-10-08'],
  [['--min-confidence', '2'], 'from 0 to 1'],
  [['--status', 'maybe'], 'occurred'],
  [['--type', 'AID', '--property', 'member_of'], 'give one of them'],
])('a wrong filter %j says what would be right', (args, hint) => {
  expect(() => filterOf(parsed(...args))).toThrow(UsageError);
  expect(() => filterOf(parsed(...args))).toThrow(hint);
});

test('an unknown option is wrong use', () => {
  expect(() => parsed('--colour')).toThrow(UsageError);
});

test('a choice has a default and refuses other words', () => {
  const options = [{ name: 'format', value: 'F', help: '' }];
  expect(choice(parseOptions([], options), 'format', ['text', 'jsonl'])).toBe('text');
  expect(() =>
    choice(parseOptions(['--format', 'xml'], options), 'format', ['text', 'jsonl']),
  ).toThrow('text, jsonl');
});
