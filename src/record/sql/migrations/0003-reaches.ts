import type { Ddl } from '../dialect.js';

/**
 * Events are put into blocks by what they may be one with, no longer by their type and sides alone:
 * `reaches` says where each can be found (days are counted from 1970-01-01). What was told before is
 * put in order after all migrations, see `placeTellings`.
 */
export const reaches = ({ text, integer, keyed }: Ddl) => `
create table reaches (
  key ${text} not null,
  starts ${integer} not null,
  ends ${integer} not null,
  telling ${text} not null,
  document ${text} not null,
  primary key (key, starts, telling, document)
) ${keyed};
create index reaches_by_document on reaches (document);
create index tellings_by_id on tellings (id);
`;
