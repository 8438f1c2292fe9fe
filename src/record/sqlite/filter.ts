import { z } from 'zod';
import { firstDay, lastDay } from '../merge/index.js';
import { searchQuery } from '../text/search.js';
import { nameKey } from '../text/words.js';
import type { Filter } from '../types.js';
import type { Bindable, Connection } from './database.js';
import type { TermField } from './derived.js';

/** Conditions of a query with the values that are bound to them, in order. */
export interface Where {
  readonly sql: string;
  readonly params: readonly Bindable[];
  /** Whether a condition names the rows themselves, so that they should be looked up one by one. */
  readonly narrow: boolean;
}

const entity = z.object({ entity: z.string() });

/** Conditions on the alias `m` of `merged`. */
export function mergedWhere(connection: Connection, filter: Filter): Where {
  const found = new Conditions();
  const term = (field: TermField, values: readonly string[]) =>
    found.narrow(
      `m.n in (select merged from terms
               where field = '${field}' and value in (select value from json_each(?)))`,
      JSON.stringify(values),
    );
  const { actor, with: other, place, saidBy, source, lang } = filter;
  if (actor !== undefined) term('party', resolve(connection, actor));
  if (other !== undefined) term('party', resolve(connection, other));
  if (place !== undefined) term('place', resolve(connection, place));
  if (saidBy !== undefined) term('said_by', resolve(connection, saidBy));
  if (lang !== undefined) term('lang', [lang]);
  if (source !== undefined) {
    found.narrow(
      `(m.n in (select merged from members where document = ?)
        or m.n in (select merged from terms where field = 'outlet' and value = ?))`,
      source,
      nameKey(source),
    );
  }
  if (filter.documents !== undefined) {
    found.narrow(
      'm.n in (select merged from members where document in (select value from json_each(?)))',
      JSON.stringify(filter.documents),
    );
  }
  if (filter.type !== undefined) found.add('m.type = ?', filter.type);
  if (filter.mode !== undefined) found.add('m.mode = ?', filter.mode);
  if (filter.status !== undefined) found.add('m.status = ?', filter.status);
  if (filter.minConfidence !== undefined) found.add('m.confidence >= ?', filter.minConfidence);
  if (filter.minSources !== undefined) found.add('m.independent >= ?', filter.minSources);
  addDays(found, 'm', filter);
  addWords(found, 'm.n', 'merged_words', filter);
  return found.where();
}

/** Conditions on the alias `d` of `documents`. */
export function documentWhere(connection: Connection, filter: Filter): Where {
  const found = new Conditions();
  const mentioning = (name: string) => {
    const ids = JSON.stringify(resolve(connection, name));
    found.add(
      `d.id in (select document from mentions where entity in (select value from json_each(?)))`,
      ids,
    );
  };
  if (filter.actor !== undefined) mentioning(filter.actor);
  if (filter.with !== undefined) mentioning(filter.with);
  if (filter.place !== undefined) mentioning(filter.place);
  if (filter.lang !== undefined) found.add('d.lang = ?', filter.lang);
  if (filter.source !== undefined) {
    found.add('(d.id = ? or d.outlet_key = ?)', filter.source, nameKey(filter.source));
  }
  if (filter.documents !== undefined) {
    found.add('d.id in (select value from json_each(?))', JSON.stringify(filter.documents));
  }
  addDays(found, 'd', filter);
  addWords(found, 'd.n', 'document_words', filter);
  return found.where();
}

/**
 * The ids that a filter's value means: itself where it is an id, else who or what has this name,
 * else whose name holds it. Empty where nothing does.
 */
export function resolve(connection: Connection, value: string): string[] {
  const name = nameKey(value);
  const known = (condition: string, param: string) =>
    connection
      .all(entity, `select distinct entity from names where ${condition} order by entity`, [param])
      .map((row) => row.entity);
  // Ids of states are capitals; who types `rus` means RUS, not Belarus.
  const id = connection.first(
    entity,
    `select entity from (select entity from mentions union all select value from terms
      where field in ('party', 'place')) where entity in (?, ?) limit 1`,
    [value, value.toUpperCase()],
  );
  if (id !== null) return [id.entity];
  if (name === '') return [];
  const named = known('name_key = ?', name);
  return named.length > 0 ? named : known('instr(name_key, ?) > 0', name);
}

function addDays(found: Conditions, alias: string, { since, until }: Filter): void {
  if (since !== undefined) found.add(`${alias}.last_day >= ?`, firstDay(since));
  if (until !== undefined) found.add(`${alias}.day <= ?`, lastDay(until));
}

function addWords(found: Conditions, row: string, table: string, { text }: Filter): void {
  if (text === undefined) return;
  const query = searchQuery(text);
  if (query === null) found.add('0 = 1');
  else found.narrow(`${row} in (select rowid from ${table} where ${table} match ?)`, query);
}

class Conditions {
  readonly #sql: string[] = [];
  readonly #params: Bindable[] = [];
  #narrow = false;

  add(sql: string, ...params: Bindable[]): void {
    this.#sql.push(sql);
    this.#params.push(...params);
  }

  /** A condition that names the rows themselves. */
  narrow(sql: string, ...params: Bindable[]): void {
    this.#narrow = true;
    this.add(sql, ...params);
  }

  where(): Where {
    return {
      sql: this.#sql.join(' and ') || '1 = 1',
      params: this.#params,
      narrow: this.#narrow,
    };
  }
}
