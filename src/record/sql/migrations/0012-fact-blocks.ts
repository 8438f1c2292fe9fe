import type { Ddl } from '../dialect.js';

/**
 * Facts whose values do not exclude each other are no longer in one block: `unplaced` are those whose
 * block is to be worked out anew, see `placeFacts`, which drops it.
 */
export const factBlocks = ({ integer, numbered }: Ddl) => `
create table unplaced (
  n ${integer} primary key
) ${numbered};
insert into unplaced (n) select n from tellings where block < 0;
`;
