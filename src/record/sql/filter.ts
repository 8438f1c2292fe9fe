import { z } from 'zod';
import { firstDay, lastDay } from '../merge/index.js';
import { allOf, anyOf, type Match, termMatch } from '../text/match.js';
import { matchOf, soughtIn } from '../text/search.js';
import { nameKey } from '../text/words.js';
import type { Filter } from '../types.js';
import { knownNumber } from './compact/index.js';
import type { Bindable, Queries } from './connection.js';
import type { Condition, IndexedTable } from './dialect.js';
import { numberOf } from './documents.js';
import { type TermField, termOf } from './terms.js';
import { dayOf, numberedFrom } from './timeline.js';
import { mergedToldBy } from './told-by.js';

/** Conditions of a query. */
export interface Where extends Condition {
  /** Numbers of merged things must be below this; null where any may be found. */
  readonly before: number | null;
  /** The other conditions, and what the full-text index is asked for; null where it is not. */
  readonly besides: Condition;
  readonly match: Match | null;
  /** Everything passes. */
  readonly isOpen: boolean;
}

const entity = z.object({ entity: z.string() });

/** Conditions on the alias `m` of `merged`. */
export async function mergedWhere(queries: Queries, filter: Filter): Promise<Where> {
  const found = new Conditions(queries);
  const { actor, with: other, place, saidBy, source, lang, documents } = filter;
  const named = async (field: TermField, name: string | undefined) => {
    if (name !== undefined) found.terms(field, await resolve(queries, name));
  };
  await named('party', actor);
  await named('party', other);
  await named('place', place);
  await named('said_by', saidBy);
  if (lang !== undefined) found.terms('lang', [lang]);
  const toldBy = async (ids: readonly string[]) =>
    found.add(queries.dialect.among('m.n'), await mergedToldBy(queries, ids));
  if (documents !== undefined) await toldBy(documents);
  if (source !== undefined) {
    if ((await numberOf(queries, source)) !== null) await toldBy([source]);
    else found.terms('outlet', [nameKey(source)]);
  }
  for (const column of ['type', 'mode', 'status'] as const) {
    const value = filter[column];
    if (value === undefined) continue;
    const n = await knownNumber(queries, value);
    if (n === null) found.nothing();
    else found.add(`m.${column} = ?`, n);
  }
  if (filter.minConfidence !== undefined) {
    found.add('m.confidence >= ?', Math.ceil(filter.minConfidence * 1000 - 1e-9));
  }
  if (filter.minSources !== undefined) found.add('m.independent >= ?', filter.minSources);
  addDays(found, 'm', filter);
  await addWords(queries, found, filter, ['party', 'place']);
  return found.where('merged', 'm');
}

/** Conditions on the alias `d` of `documents`. */
export async function documentWhere(queries: Queries, filter: Filter): Promise<Where> {
  const found = new Conditions(queries);
  for (const name of [filter.actor, filter.with, filter.place]) {
    if (name !== undefined) found.terms('mentioned', await resolve(queries, name));
  }
  if (filter.lang !== undefined) found.add('d.lang = ?', filter.lang);
  if (filter.source !== undefined) {
    found.add('(d.id = ? or d.outlet_key = ?)', filter.source, nameKey(filter.source));
  }
  if (filter.documents !== undefined) found.add(queries.dialect.among('d.id'), filter.documents);
  addDays(found, 'd', filter);
  await addWords(queries, found, filter, ['mentioned']);
  return found.where('documents', 'd');
}

/**
 * The ids that a filter's value means: itself where it is an id, else who or what has this name,
 * else whose name holds it. Empty where nothing does.
 */
export async function resolve(queries: Queries, value: string): Promise<string[]> {
  const known = async (condition: string, ...params: string[]) =>
    (
      await queries.all(
        entity,
        `select distinct entity from names where ${condition} order by entity`,
        params,
      )
    ).map((row) => row.entity);
  // Ids of states are capitals; who types `rus` means RUS, not Belarus.
  const [id] = await known('entity in (?, ?)', value, value.toUpperCase());
  if (id !== undefined) return [id];
  const state = await queries.first(
    z.object({ state: z.string() }),
    'select state from entities where state in (?, ?) limit 1',
    [value, value.toUpperCase()],
  );
  if (state !== null && state.state !== '') return [state.state];
  const name = nameKey(value);
  if (name === '') return [];
  const named = await known('name_key = ?', name);
  return named.length > 0 ? named : known(queries.dialect.holds('name_key'), name);
}

function addDays(found: Conditions, alias: 'm' | 'd', { since, until }: Filter): void {
  if (since !== undefined) found.add(`${alias}.last_day >= ?`, dayOf(firstDay(since)));
  if (until === undefined) return;
  const day = dayOf(lastDay(until));
  if (alias === 'd') found.add('d.day <= ?', day);
  else found.before(numberedFrom(day + 1));
}

/**
 * What is sought, as words or as somebody or something of that name: whoever is named in one script
 * is found where another names them.
 */
async function addWords(
  queries: Queries,
  found: Conditions,
  { text }: Filter,
  fields: readonly TermField[],
): Promise<void> {
  if (text === undefined) return;
  const sought = soughtIn(text);
  if (sought.length === 0) found.nothing();
  for (const one of sought) {
    const match = matchOf(one);
    if (one.kind === 'beginning') {
      found.match(match);
      continue;
    }
    const named = await queries.all(
      entity,
      'select distinct entity from names where name_key = ? order by entity',
      [one.words.join(' ')],
    );
    const terms = named.flatMap((row) =>
      fields.map((field) => termMatch(termOf(field, row.entity))),
    );
    found.match(anyOf([match, ...terms]));
  }
}

class Conditions {
  readonly #queries: Queries;
  readonly #sql: string[] = [];
  readonly #params: Bindable[] = [];
  readonly #matches: Match[] = [];
  #before: number | null = null;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  add(sql: string, ...params: Bindable[]): void {
    this.#sql.push(sql);
    this.#params.push(...params);
  }

  nothing(): void {
    this.add('0 = 1');
  }

  /** Only merged things with smaller numbers: of earlier days. */
  before(n: number): void {
    this.#before = n;
  }

  match(match: Match): void {
    this.#matches.push(match);
  }

  /** Any of these values; nothing where there is none. */
  terms(field: TermField, values: readonly string[]): void {
    if (values.length === 0) this.nothing();
    else this.match(anyOf(values.map((value) => termMatch(termOf(field, value)))));
  }

  where(table: IndexedTable, alias: string): Where {
    const besides = { sql: this.#sql.join(' and ') || '1 = 1', params: this.#params };
    const before = this.#before;
    const parts: Condition[] = [besides];
    if (before !== null) parts.push({ sql: `${alias}.n < ?`, params: [before] });
    const match = this.#matches.length === 0 ? null : allOf(this.#matches);
    if (match !== null) parts.push(this.#queries.dialect.matching(table, alias, match));
    return {
      sql: parts.map((part) => part.sql).join(' and '),
      params: parts.flatMap((part) => part.params),
      ...{ before, besides, match },
      isOpen: this.#sql.length === 0 && before === null && match === null,
    };
  }
}
