import type { Ddl } from '../dialect.js';

/**
 * `changes` holds the last change of each merged event and fact, numbered upwards, so that a rule
 * looks at nothing twice; alerts are what rules found, and which events and facts they rest on.
 */
export const watch = ({ text, integer, keyed }: Ddl) => `
create table changes (
  id ${text} primary key,
  n ${integer} not null
) ${keyed};
create index changes_by_n on changes (n);
create table watch_rules (
  name ${text} primary key,
  hash ${text} not null,
  seen ${integer} not null
) ${keyed};
create table alerts (
  id ${text} primary key,
  rule ${text} not null,
  hash ${text} not null,
  since ${text} not null,
  json ${text} not null
) ${keyed};
create index alerts_by_rule on alerts (rule);
create table alert_items (
  item ${text} not null,
  alert ${text} not null,
  primary key (item, alert)
) ${keyed};
create index alert_items_by_alert on alert_items (alert);
`;
