import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../text/conventions.js';
import { hostedParts } from './hosts.js';

describe('pronouns written to Arabic verbs', () => {
  it.each([
    ['وحثهما', ['و', 'حث', 'هما']],
    ['استقبله', ['استقبل', 'ه']],
    ['واتهمتهم', ['و', 'اتهمت', 'هم']],
    ['وعدها', ['وعد', 'ها']],
    ['وزارته', null],
    ['تجاه', null],
    ['مياه', null],
  ])('%s is %j', (token, parts) => {
    expect(hostedParts(token, conventionsOf('ar'))?.map(({ form }) => form) ?? null).toEqual(parts);
  });

  it('are looked for in languages that write them so only', () => {
    expect(hostedParts('وحثهما', conventionsOf('fa'))).toBeNull();
  });
});
