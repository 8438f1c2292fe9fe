import type { Ddl } from '../dialect.js';

/**
 * Each document carries at most one earlier document on; whole threads are stories. `unthreaded` are
 * documents that are new or were read anew. All of it follows from documents and readings.
 */
export const stories = ({ text, integer, real, keyed }: Ddl) => `
create table threads (
  document ${text} primary key,
  day ${integer},
  features ${text} not null,
  parent ${text},
  score ${real} not null,
  story ${text} not null
) ${keyed};
create index threads_by_story on threads (story);
create index threads_by_parent on threads (parent);
create table thread_keys (
  key ${text} not null,
  day ${integer} not null,
  document ${text} not null,
  primary key (key, day, document)
) ${keyed};
create index thread_keys_by_document on thread_keys (document);
create table unthreaded (
  document ${text} primary key
) ${keyed};
insert into unthreaded (document) select id from documents;
`;
