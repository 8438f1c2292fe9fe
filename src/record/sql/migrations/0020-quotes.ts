import type { Ddl } from '../dialect.js';

/**
 * The words that carry what is told stand beside it, and who tells it beside the document's number:
 * both are read with every telling that is compared or listed. `unquoted` are documents of which they
 * are still to be written, see `quoteDocuments`, which drops it.
 */
export const quotes = ({ integer, bytes, numbered }: Ddl) => `
alter table tellings add column quote ${bytes};
alter table documents add column teller ${bytes};
create table unquoted (
  n ${integer} primary key
) ${numbered};
insert into unquoted (n) select n from documents;
`;
