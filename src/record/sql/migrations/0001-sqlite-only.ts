/**
 * Documents, readings and tellings are what is kept; from `stale_blocks` on, everything follows
 * from them and can be worked out again. Columns beside `json` exist to be searched; `json` holds
 * the exact value. A `day` of `~` sorts what has no date behind everything dated.
 */
export const initial = `
create table documents (
  n integer primary key,
  id text not null unique,
  copies text not null,
  lang text not null,
  outlet_key text,
  day text not null,
  last_day text not null,
  read_at text not null,
  teller text not null,
  json text not null,
  text_json text not null
) strict;
create index documents_by_copies on documents (copies);
create index documents_by_day on documents (day, id);
create virtual table document_words using fts5 (
  words, content='', contentless_delete=1, prefix='3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
create table document_bands (
  band integer not null,
  document integer not null references documents (n) on delete cascade,
  primary key (band, document)
) strict, without rowid;

create table readings (
  document text primary key references documents (id) on delete cascade,
  reader_version text not null,
  hash text not null,
  json text not null
) strict, without rowid;
create table tellings (
  id text primary key,
  kind text not null check (kind in ('event', 'fact')),
  document text not null references documents (id) on delete cascade,
  block text not null,
  quote text not null,
  json text not null
) strict, without rowid;
create index tellings_by_block on tellings (block, id);
create index tellings_by_document on tellings (document);
create table mentions (
  entity text not null,
  document text not null references documents (id) on delete cascade,
  label text not null,
  kind text not null,
  state text,
  times integer not null,
  primary key (entity, document, label)
) strict, without rowid;
create index mentions_by_document on mentions (document);
create index mentions_by_kind on mentions (kind, entity, document);
create table names (
  name_key text not null,
  entity text not null,
  primary key (name_key, entity)
) strict, without rowid;

create table stale_blocks (block text primary key) strict, without rowid;
create table merged (
  n integer primary key,
  id text not null unique,
  kind text not null check (kind in ('event', 'fact')),
  block text not null,
  type text not null,
  mode text,
  status text not null,
  day text not null,
  last_day text not null,
  confidence real not null,
  independent integer not null,
  hash text not null,
  json text not null
) strict;
create index merged_by_block on merged (block);
create index merged_by_day on merged (kind, day, id);
create index merged_by_type on merged (kind, type, day, id);
create virtual table merged_words using fts5 (
  words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
create table terms (
  field text not null,
  value text not null,
  day text not null,
  merged integer not null references merged (n) on delete cascade,
  primary key (field, value, day, merged)
) strict, without rowid;
create index terms_by_merged on terms (merged);
create table members (
  member text primary key,
  merged integer not null references merged (n) on delete cascade,
  document text not null,
  score real not null,
  reasons text not null
) strict, without rowid;
create index members_by_merged on members (merged);
create index members_by_document on members (document, merged);
create table disputes (
  id text primary key,
  block text not null,
  kind text not null,
  json text not null
) strict, without rowid;
create index disputes_by_block on disputes (block);
create table dispute_about (
  merged text not null,
  dispute text not null references disputes (id) on delete cascade,
  primary key (merged, dispute)
) strict, without rowid;
create index dispute_about_by_dispute on dispute_about (dispute);
`;
