import { z } from 'zod';
import {
  type Alert,
  type Asked,
  evaluate,
  type Finding,
  findingsOf,
  fits,
  type Item,
  type Knowledge,
  type Rule,
  withoutEchoes,
} from '../watch/index.js';
import type { Connection, Queries } from './connection.js';
import { DISPUTE_COLUMNS, disputeRow, disputesOf } from './disputes.js';
import { mergedIds, mergedWith } from './merged.js';
import { packJson, unpackJson } from './pack.js';

const numberRow = z.object({ n: z.int().nullable() });
const idRow = z.object({ id: z.string() });
const ruleRow = z.object({ hash: z.string(), seen: z.int() });
const alertRow = z.object({
  since: z.string(),
  json: z.string().transform((text) => JSON.parse(unpackJson(text)) as Finding),
});

/** The number of the next change: all that is merged at a time has one. */
export async function nextChange(queries: Queries): Promise<number> {
  const [merged, gone] = [
    await queries.first(numberRow, 'select max(change) as n from merged'),
    await queries.first(numberRow, 'select max(change) as n from gone'),
  ];
  return Math.max(merged?.n ?? 0, gone?.n ?? 0) + 1;
}

/**
 * Notes what no merged event or fact has for its id any longer. Only rules that were asked before
 * need to know. To be called with the lock of merging, before anything is written with this change.
 */
export async function noteGone(tx: Queries, ids: Iterable<string>): Promise<void> {
  const all = new Set(ids);
  if (all.size === 0) return;
  const asked = await tx.first(
    z.object({ name: z.string() }),
    'select name from watch_rules limit 1',
  );
  if (asked === null) return;
  const change = await nextChange(tx);
  for (const id of all) {
    await tx.run(
      `insert into gone (id, change) values (?, ?)
       on conflict (id) do update set change = excluded.change`,
      [id, change],
    );
  }
}

/**
 * Asks rules what is new since they were asked last; a rule that is new, or was changed, is asked of
 * everything. Alerts come by rule and id; those that are known and did not change come as `known`.
 */
export async function watchRules(
  connection: Connection,
  asked: Asked,
  rules: readonly Rule[],
  knowledge: Knowledge,
  now: string,
): Promise<readonly Alert[]> {
  const alerts: Alert[] = [];
  for (const rule of rules) {
    const last = (await nextChange(connection)) - 1;
    const state = await connection.first(
      ruleRow,
      'select hash, seen from watch_rules where name = ?',
      [rule.name],
    );
    const found =
      state?.hash === rule.hash
        ? await sinceLast(connection, asked, rule, knowledge, state.seen)
        : { whole: true, findings: await all(asked, rule, knowledge), touched: new Set<string>() };
    alerts.push(...(await connection.transaction((tx) => settle(tx, rule, found, last, now))));
  }
  return withoutEchoes(alerts);
}

interface Found {
  /** Whether the findings are all of the rule's, so that others are gone. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
  /** What changed: alerts that rest on it and were not found again are gone. */
  readonly touched: ReadonlySet<string>;
}

async function all(asked: Asked, rule: Rule, knowledge: Knowledge): Promise<readonly Finding[]> {
  return findingsOf(rule, await evaluate(rule, asked, knowledge), knowledge);
}

async function sinceLast(
  connection: Queries,
  asked: Asked,
  rule: Rule,
  knowledge: Knowledge,
  seen: number,
): Promise<Found> {
  const rows = await connection.all(idRow, 'select id from gone where change > ?', [seen]);
  const changed = await mergedIds(connection, 'm.change > ?', [seen]);
  const touched = new Set([...rows.map(({ id }) => id), ...changed.values()]);
  if (touched.size === 0) return { whole: false, findings: [], touched };
  const items = await itemsOf(connection, [...changed.keys()]);
  const patterns = [...rule.patterns.values()].flat();
  const counts = rule.group !== null || patterns.some((one) => 'dealings' in one);
  if (!counts) {
    const bindings = await evaluate(rule, asked, knowledge, items);
    return { whole: false, findings: findingsOf(rule, bindings, knowledge), touched };
  }
  // What is counted is counted again as a whole, where anything that it could count changed.
  const concerns = items.some((item) =>
    patterns.some((one) => 'dealings' in one || fits(item, one)),
  );
  if (!concerns && !(await restsOn(connection, rule, [...touched]))) {
    return { whole: false, findings: [], touched: new Set() };
  }
  return { whole: true, findings: await all(asked, rule, knowledge), touched };
}

async function restsOn(queries: Queries, rule: Rule, ids: readonly string[]): Promise<boolean> {
  const row = await queries.first(
    idRow,
    `select a.id from alert_items i join alerts a on a.id = i.alert
     where a.rule = ? and ${queries.dialect.among('i.item')} limit 1`,
    [rule.name, ids],
  );
  return row !== null;
}

async function itemsOf(queries: Queries, numbers: readonly number[]): Promise<readonly Item[]> {
  const { among } = queries.dialect;
  const merged = await mergedWith(queries, among('m.n'), [numbers]);
  const rows = await queries.all(
    disputeRow,
    `select distinct x.id, ${DISPUTE_COLUMNS} from disputes x join dispute_about a on a.dispute = x.id
     where ${among('a.merged')}`,
    [numbers],
  );
  const disputes = await disputesOf(queries, rows);
  return [
    ...merged.map(
      (one): Item =>
        one.kind === 'event'
          ? { kind: one.kind, event: one.merged }
          : { kind: one.kind, fact: one.merged },
    ),
    ...disputes.map((dispute): Item => ({ kind: 'dispute', dispute })),
  ];
}

async function settle(
  tx: Queries,
  rule: Rule,
  { whole, findings, touched }: Found,
  seen: number,
  now: string,
): Promise<Alert[]> {
  const before = await tx.all(
    alertRow,
    'select since, json from alerts where rule = ? order by id',
    [rule.name],
  );
  const known = new Map(before.map(({ since, json }) => [json.id, { since, finding: json }]));
  const found = new Map(findings.map((one) => [one.id, one]));
  const gone = [...known.values()].filter(
    ({ finding: { id, items } }) =>
      !found.has(id) && (whole || items.some((item) => touched.has(item))),
  );
  // An event that another account joined may have another id: told in the same words, it is known.
  const renamed = new Map(gone.map((one) => [one.finding.text, one]));
  const alerts: Alert[] = [];
  const fresh: [Finding, string][] = [];
  for (const one of findings) {
    const old = known.get(one.id) ?? renamed.get(one.text);
    renamed.delete(one.text);
    const since = old?.since ?? now;
    const same = old?.finding.hash === one.hash;
    alerts.push({ ...one, since, state: old === undefined ? 'new' : same ? 'known' : 'changed' });
    fresh.push([one, since]);
  }
  for (const { finding, since } of renamed.values())
    alerts.push({ ...finding, since, state: 'gone' });
  for (const { finding, since } of known.values()) {
    if (found.has(finding.id) || gone.some((one) => one.finding.id === finding.id)) continue;
    alerts.push({ ...finding, since, state: 'known' });
  }
  const written = [...fresh.map(([{ id }]) => id), ...gone.map(({ finding }) => finding.id)];
  await tx.run(`delete from alerts where ${tx.dialect.among('id')}`, [written]);
  await tx.run(`delete from alert_items where ${tx.dialect.among('alert')}`, [written]);
  await tx.insert(
    'alerts',
    ['id', 'rule', 'hash', 'since', 'json'],
    fresh.map(([one, since]) => [one.id, rule.name, one.hash, since, packJson(one)]),
  );
  await tx.insert(
    'alert_items',
    ['item', 'alert'],
    fresh.flatMap(([{ id, items }]) => items.map((item) => [item, id])),
  );
  await tx.run('delete from watch_rules where name = ?', [rule.name]);
  await tx.insert('watch_rules', ['name', 'hash', 'seen'], [[rule.name, rule.hash, seen]]);
  return alerts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
