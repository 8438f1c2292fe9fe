import type { Ddl } from '../dialect.js';

/** What several machines are to read, each thing once; SQLite has no queue. */
export const submissions = ({ text, integer, bytes }: Ddl) => `
create table submissions (
  hash ${text} primary key,
  name ${text} not null,
  content ${bytes},
  state ${text} not null default 'waiting' check (state in ('waiting', 'done', 'aside')),
  tries ${integer} not null default 0,
  reason ${text},
  submitted_at timestamptz not null default now(),
  finished_at timestamptz
);
create index submissions_by_state on submissions (state, finished_at);
`;
