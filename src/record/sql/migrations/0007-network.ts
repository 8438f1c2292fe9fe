import type { Ddl } from '../dialect.js';

/**
 * How often two have to do with each other, in both directions, by PLOVER's quad class: counted as
 * events are merged, so that asking for a neighbourhood need not look at each of its events.
 */
export const network = ({ text, integer, keyed }: Ddl) => `
create table network (
  a ${text} not null,
  b ${text} not null,
  quad ${integer} not null,
  events ${integer} not null,
  primary key (a, b, quad)
) ${keyed};
`;
