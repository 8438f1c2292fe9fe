import type { Ddl } from '../dialect.js';

/**
 * What each account without an exact day follows is kept, so that one more document need not be weighed
 * against all that was told in the same weeks. What is not kept yet is worked out when it is first met.
 */
export const followings = ({ integer, real, keyed }: Ddl) => `
create table followings (
  telling ${integer} not null primary key,
  day ${integer},
  best ${real} not null,
  second ${real} not null
) ${keyed};
`;
