import type { Ddl } from '../dialect.js';

/**
 * Documents, tellings and merged things have numbers of their own, by which all other rows know
 * them; names that repeat are numbers of `strings`; texts are kept in pieces, of which a quotation
 * needs one or two; what is merged is not written down again but put together from what is told.
 *
 * Kept: `documents`, `texts`, `readings`, `tellings`, `mentions`, `strings`, `names`, `entities` and
 * what people decided. The rest follows from it. The number of a merged thing is in the order of its
 * first day (see `numberedFrom`), so that its full-text index gives what it finds by date.
 *
 * Where tables are spread over machines, those with a column `document` are spread by it, those with
 * a column `block` by that, `documents` by its number, `reaches` by its key.
 */
const tables = ({ text, integer, bytes, keyed, numbered }: Ddl) => `
create table numbers (
  name ${text} primary key,
  next ${integer} not null
) ${keyed};
create table strings (
  n ${integer} primary key,
  text ${text} not null
) ${numbered};
create unique index strings_by_text on strings (text);
create table documents (
  n ${integer} primary key,
  id ${text} not null,
  copies ${integer} not null,
  lang ${text} not null,
  outlet_key ${text},
  day ${integer} not null,
  last_day ${integer} not null,
  read_at ${text} not null,
  summary ${bytes} not null
) ${numbered};
create index documents_by_id on documents (id);
create index documents_by_copies on documents (copies);
create index documents_by_day on documents (day, id);
create table texts (
  document ${integer} not null,
  piece ${integer} not null,
  body ${bytes} not null,
  primary key (document, piece)
) ${keyed};
create table readings (
  document ${integer} primary key,
  reader_version ${text} not null,
  hash ${bytes} not null,
  body ${bytes} not null
) ${numbered};
create table mentions (
  entity ${integer} not null,
  document ${integer} not null,
  times ${integer} not null,
  primary key (entity, document)
) ${keyed};
create index mentions_by_document on mentions (document, entity);
create table document_bands (
  band ${integer} not null,
  document ${integer} not null,
  primary key (band, document)
) ${keyed};

create table reaches (
  key ${integer} not null,
  starts ${integer} not null,
  ends ${integer} not null,
  telling ${integer} not null,
  primary key (key, starts, telling)
) ${keyed};
create table stale (
  block ${integer} not null,
  document ${integer} not null,
  primary key (block, document)
) ${keyed};
create table gone (
  id ${text} primary key,
  change ${integer} not null
) ${keyed};
create table disputes (
  block ${integer} not null,
  id ${text} not null,
  kind ${text} not null,
  json ${text} not null,
  primary key (id, block)
) ${keyed};
create index disputes_by_block on disputes (block);
create table dispute_about (
  block ${integer} not null,
  merged ${integer} not null,
  dispute ${text} not null,
  primary key (merged, dispute, block)
) ${keyed};
create index dispute_about_by_dispute on dispute_about (block, dispute);
create table network (
  a ${integer} not null,
  b ${integer} not null,
  quad ${integer} not null,
  events ${integer} not null,
  primary key (a, b, quad)
) ${keyed};
create table threads (
  document ${integer} primary key,
  day ${integer},
  features ${bytes} not null,
  parent ${integer},
  score ${integer} not null,
  story ${integer} not null
) ${numbered};
create index threads_by_story on threads (story);
create index threads_by_parent on threads (parent);
create table thread_keys (
  key ${integer} not null,
  day ${integer} not null,
  document ${integer} not null,
  primary key (key, day, document)
) ${keyed};
create table unthreaded (
  document ${integer} primary key
) ${numbered};
`;

const telling = ({ integer, bytes }: Ddl) => `
  block ${integer} not null,
  document ${integer} not null,
  id ${bytes} not null,
  body ${bytes} not null`;

const merged = ({ integer, bytes }: Ddl) => `
  block ${integer} not null,
  fact ${integer} not null,
  type ${integer} not null,
  mode ${integer},
  status ${integer} not null,
  last_day ${integer} not null,
  confidence ${integer} not null,
  independent ${integer} not null,
  change ${integer} not null,
  hash ${bytes} not null,
  members ${bytes} not null,
  links ${bytes} not null`;

/** Indexes go, so that those of the new tables may have their names; rows wait for `takeInLegacy`. */
const setAside = `
drop index documents_by_copies;
drop index documents_by_day;
drop index mentions_by_document;
drop index tellings_by_document;
drop index tellings_by_id;
drop index merged_by_block;
drop index merged_by_day;
drop index merged_by_type;
alter table documents rename to old_documents;
alter table readings rename to old_readings;
alter table tellings rename to old_tellings;
drop table merged_words;
drop table merged;
drop table document_words;
drop table document_bands;
drop table mentions;
drop table members;
drop table reaches;
drop table stale;
drop table disputes;
drop table dispute_about;
drop table network;
drop table threads;
drop table thread_keys;
drop table unthreaded;
drop table changes;
update watch_rules set hash = '';
`;

export const numbersSqlite = (ddl: Ddl) => `
${setAside}
${tables(ddl)}
drop index documents_by_id;
create unique index documents_by_id on documents (id);
create virtual table document_words using fts5 (
  words, terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
create table tellings (
  n integer primary key,${telling(ddl)}
) strict;
create index tellings_by_block on tellings (block);
create index tellings_by_id on tellings (id);
create index tellings_by_document on tellings (document);
create table merged (
  n integer primary key,${merged(ddl)}
) strict;
create index merged_by_block on merged (block);
create index merged_by_type on merged (type);
create index merged_by_change on merged (change);
create virtual table merged_words using fts5 (
  words, terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
`;

export const numbersPostgres = (ddl: Ddl) => `
${setAside}
${tables(ddl)}
create table document_words (
  document bigint not null,
  part integer not null,
  words tsvector not null,
  primary key (document, part)
);
create index document_words_found on document_words using gin (words);
create table tellings (
  n bigint not null,${telling(ddl)},
  primary key (block, n)
);
create index tellings_by_n on tellings (n);
create index tellings_by_id on tellings (id);
create index tellings_by_document on tellings (document);
create table merged (
  n bigint not null,${merged(ddl)},
  primary key (block, n)
);
create index merged_by_n on merged (n);
create index merged_by_type on merged (type, n);
create index merged_by_change on merged (change);
create table merged_words (
  block bigint not null,
  merged bigint not null,
  words tsvector not null,
  primary key (block, merged)
);
create index merged_words_found on merged_words using gin (words);
`;
