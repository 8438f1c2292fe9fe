import type { Filter, Store } from '../../record/index.js';
import type { Io } from '../io.js';
import { disputeTable, eventTable, factTable } from './rows.js';
import { safe } from './terminal.js';
import { type NameOfDocument, timeline } from './timeline.js';

export type Format = 'text' | 'table' | 'jsonl';

/** Prints events, facts and disputes that a filter lets through. */
export async function printFound(
  filter: Filter,
  store: Store,
  format: Format,
  io: Io,
): Promise<void> {
  const events = await store.events(filter);
  const facts = await store.facts(filter);
  const disputes = await store.disputes(filter);
  switch (format) {
    case 'text':
      io.out(timeline({ events, facts, disputes }, await documentNames(store), io.columns));
      return;
    case 'table':
      if (events.length > 0) io.out(`${eventTable(events, io.columns)}\n`);
      if (facts.length > 0) io.out(`\n${factTable(facts, io.columns)}\n`);
      if (disputes.length > 0) io.out(`\n${disputeTable(disputes, io.columns)}\n`);
      return;
    case 'jsonl':
      for (const event of events) printJson(io, { item: 'event', ...event });
      for (const fact of facts) printJson(io, { item: 'fact', ...fact });
      for (const dispute of disputes) printJson(io, { item: 'dispute', ...dispute });
  }
}

/** One object on a line of its own. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value)}\n`);
}

/** What documents are called in lists: outlet and date, else title, else file, else id. */
export async function documentNames(store: Store): Promise<NameOfDocument> {
  const names = new Map<string, string>();
  for (const d of await store.documents()) {
    const place = d.path ?? d.url ?? d.id;
    const date = d.published === null ? '' : `, ${d.published.date}`;
    names.set(d.id, safe(`${d.outlet ? `${d.outlet}: ` : ''}${place}${date}`));
  }
  return (id) => names.get(id) ?? id;
}
