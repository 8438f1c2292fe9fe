import type { Ddl } from '../dialect.js';

/** How often work could not be read, apart from how often somebody began to read it. */
export const failures = ({ integer }: Ddl) => `
alter table submissions add column failures ${integer} not null default 0;
`;
