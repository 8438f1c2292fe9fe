import type { Ddl } from '../dialect.js';

/**
 * What people decided is kept like documents: never lost, never worked out again. `originals` holds
 * what was read of documents that people corrected; `anchors` says which telling an anchor now
 * means, '' where none does, and why; both follow from readings and judgements.
 */
export const judgements = ({ text, keyed }: Ddl) => `
create table judgements (
  id ${text} primary key,
  kind ${text} not null,
  at ${text} not null,
  json ${text} not null
) ${keyed};
create table judged (
  document ${text} not null,
  judgement ${text} not null,
  primary key (document, judgement)
) ${keyed};
create table originals (
  document ${text} primary key,
  json ${text} not null
) ${keyed};
create table anchors (
  document ${text} not null,
  judgement ${text} not null,
  anchor ${text} not null,
  telling ${text} not null,
  why ${text} not null,
  primary key (document, judgement, anchor)
) ${keyed};
`;
