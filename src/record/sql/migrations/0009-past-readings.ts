import type { Ddl } from '../dialect.js';

/** Readings that a later one took the place of, so that a record can answer as of a past day. */
export const pastReadings = ({ text, bytes, keyed }: Ddl) => `
create table past_readings (
  document ${text} not null,
  until ${text} not null,
  body ${bytes} not null,
  primary key (document, until)
) ${keyed};
`;
