import type { Ddl } from '../dialect.js';

/**
 * Documents, readings, tellings and mentions are what is kept; from `stale` on, everything follows
 * from them and can be worked out again. Columns beside `json` and `body` exist to be searched. A
 * `day` of `~` sorts what has no date behind everything dated.
 *
 * Where tables are spread over machines, those with a column `document` are spread by it, those with
 * a column `block` by that; no unique key leaves it out, and nothing refers to a row elsewhere.
 */
const compact = ({ text, integer, bytes, keyed }: Ddl) => `
create table readings (
  document ${text} primary key,
  reader_version ${text} not null,
  hash ${text} not null,
  body ${bytes} not null
) ${keyed};
create table document_bands (
  band ${integer} not null,
  document ${text} not null,
  primary key (band, document)
) ${keyed};
create table mentions (
  entity ${text} not null,
  document ${text} not null,
  times ${integer} not null,
  primary key (entity, document)
) ${keyed};
create index mentions_by_document on mentions (document);
create table entities (
  entity ${text} not null,
  kind ${text} not null,
  label ${text} not null,
  state ${text} not null,
  primary key (entity, kind, label, state)
) ${keyed};
create index entities_by_kind on entities (kind, entity);
create index entities_by_state on entities (state, entity);
create table names (
  name_key ${text} not null,
  entity ${text} not null,
  primary key (name_key, entity)
) ${keyed};
create table tellings (
  block ${text} not null,
  id ${text} not null,
  document ${text} not null,
  json ${text} not null,
  primary key (block, id)
) ${keyed};
create index tellings_by_document on tellings (document);

create table stale (
  block ${text} not null,
  document ${text} not null,
  primary key (block, document)
) ${keyed};
create table members (
  block ${text} not null,
  member ${text} not null,
  merged ${text} not null,
  primary key (member, block)
) ${keyed};
create index members_by_merged on members (block, merged);
create table disputes (
  block ${text} not null,
  id ${text} not null,
  kind ${text} not null,
  json ${text} not null,
  primary key (id, block)
) ${keyed};
create index disputes_by_block on disputes (block);
create table dispute_about (
  block ${text} not null,
  merged ${text} not null,
  dispute ${text} not null,
  primary key (merged, dispute, block)
) ${keyed};
create index dispute_about_by_dispute on dispute_about (block, dispute);
`;

const documents = ({ text }: Ddl) => `
  id ${text} not null,
  copies ${text} not null,
  lang ${text} not null,
  outlet_key ${text},
  day ${text} not null,
  last_day ${text} not null,
  read_at ${text} not null,
  json ${text} not null`;

const merged = ({ text, integer, real }: Ddl) => `
  id ${text} not null,
  block ${text} not null,
  kind ${text} not null,
  type ${text} not null,
  mode ${text},
  status ${text} not null,
  day ${text} not null,
  last_day ${text} not null,
  confidence ${real} not null,
  independent ${integer} not null,
  hash ${text} not null,
  json ${text}`;

/** What was kept under the first schema is set aside and taken in again, see `takeInLegacy`. */
export const compactSqlite = (ddl: Ddl) => `
create table legacy as
  select d.json as document, d.text_json as text, d.read_at, r.reader_version, r.json as reading
  from documents d join readings r on r.document = d.id;
drop table dispute_about;
drop table disputes;
drop table members;
drop table terms;
drop table merged_words;
drop table merged;
drop table stale_blocks;
drop table names;
drop table mentions;
drop table tellings;
drop table readings;
drop table document_bands;
drop table document_words;
drop table documents;
${compact(ddl)}
create table documents (
  n integer primary key,${documents(ddl)},
  unique (id)
) strict;
create index documents_by_copies on documents (copies);
create index documents_by_day on documents (day, id);
create virtual table document_words using fts5 (
  words, terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
create table merged (
  n integer primary key,${merged(ddl)},
  unique (id)
) strict;
create index merged_by_block on merged (block);
create index merged_by_day on merged (kind, day, id);
create index merged_by_type on merged (kind, type, day, id);
create virtual table merged_words using fts5 (
  words, terms, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
`;

/** On PostgreSQL this is where records start. */
export const compactPostgres = (ddl: Ddl) => `
${compact(ddl)}
create table documents (${documents(ddl)},
  primary key (id)
);
create index documents_by_copies on documents (copies);
create index documents_by_day on documents (day, id);
create table document_words (
  document ${ddl.text} not null,
  part integer not null,
  words tsvector not null,
  primary key (document, part)
);
create index document_words_found on document_words using gin (words);
create table merged (${merged(ddl)},
  primary key (id, block)
);
create index merged_by_block on merged (block);
create index merged_by_day on merged (kind, day, id);
create index merged_by_type on merged (kind, type, day, id);
create table merged_words (
  block ${ddl.text} not null,
  merged ${ddl.text} not null,
  words tsvector not null,
  primary key (block, merged)
);
create index merged_words_found on merged_words using gin (words);
`;
