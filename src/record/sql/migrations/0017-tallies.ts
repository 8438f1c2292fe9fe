import type { Ddl } from '../dialect.js';

/**
 * What one more telling of a fact must be compared with is kept for each block, see `Tally`. Blocks
 * that have none are merged whole once more and have one from then on.
 */
export const tallies = ({ integer, bytes, keyed }: Ddl) => `
create table tallies (
  block ${integer} not null primary key,
  body ${bytes} not null,
  days ${bytes} not null
) ${keyed};
`;
