import { z } from 'zod';
import type { Fact, ReadEvent } from '../../reading/index.js';
import { type Account, account, ownBlock, reach, type Teller, type Told } from '../merge/index.js';
import type { Bindable, Queries } from './connection.js';
import { packJson } from './pack.js';
import { documentJson, type Quoted, toldEventJson, toldFactJson, toldJson } from './rows.js';
import { factKey } from './terms.js';

const tellerRow = z.object({ id: z.string(), copies: z.string(), json: documentJson });
const telling = <T>(json: z.ZodType<Quoted<T>>) =>
  z.object({ id: z.string(), block: z.string(), document: z.string(), json });
const eventRow = telling(toldEventJson);
const factRow = telling(toldFactJson);

/** Writes what a document tells, each event in a block of its own until it is linked. */
export async function putTellings(
  tx: Queries,
  { id, published }: Pick<Teller, 'id' | 'published'>,
  told: readonly Quoted<ReadEvent | Fact>[],
): Promise<void> {
  const rows: Bindable[][] = [];
  const reaches: Bindable[][] = [];
  for (const one of told) {
    const { what } = one;
    if ('property' in what) {
      rows.push([factKey(what), what.id, id, packJson(one)]);
      continue;
    }
    rows.push([ownBlock(what.id), what.id, id, packJson(one)]);
    const own = reach(what, { published });
    for (const key of own?.keys ?? []) reaches.push([key, own!.from, own!.to, what.id, id]);
  }
  await tx.insert('tellings', ['block', 'id', 'document', 'json'], rows);
  await tx.insert('reaches', ['key', 'starts', 'ends', 'telling', 'document'], reaches);
}

/** Takes away what a document tells. */
export async function forgetTellings(tx: Queries, document: string): Promise<void> {
  await tx.run('delete from tellings where document = ?', [document]);
  await tx.run('delete from reaches where document = ?', [document]);
}

/** Events of blocks as they are merged. */
export async function eventsIn(tx: Queries, block: string): Promise<readonly Told<ReadEvent>[]> {
  const rows = await tx.all(eventRow, `${SELECT} where block = ? order by id`, [block]);
  return toldBy(tx, rows);
}

/** Facts of a block as they are merged. */
export async function factsIn(tx: Queries, block: string): Promise<readonly Told<Fact>[]> {
  const rows = await tx.all(factRow, `${SELECT} where block = ? order by id`, [block]);
  return toldBy(tx, rows);
}

const SELECT = 'select id, block, document, json from tellings';

/** Accounts by their ids, with the blocks that they are in. */
export async function accountsOf(
  tx: Queries,
  ids: readonly string[],
): Promise<{ readonly account: Account; readonly block: string }[]> {
  const rows = await tx.all(eventRow, `${SELECT} where ${tx.dialect.among('id')}`, [ids]);
  const told = await toldBy(tx, rows);
  return told.map((one, i) => ({ account: account(one), block: rows[i]!.block }));
}

async function toldBy<T extends ReadEvent | Fact>(
  tx: Queries,
  rows: readonly { readonly document: string; readonly json: Quoted<T> }[],
): Promise<Told<T>[]> {
  const documents = [...new Set(rows.map(({ document }) => document))];
  const found = await tx.all(
    tellerRow,
    `select id, copies, json from documents where ${tx.dialect.among('id')}`,
    [documents],
  );
  const tellers = new Map(
    found.map(({ id, copies, json: { outlet, lang, published } }): [string, Teller] => [
      id,
      { id, outlet, lang, published: published?.date ?? null, copies },
    ]),
  );
  return rows.map(({ json: { what, quote }, document }) => ({
    what,
    quote,
    teller: tellers.get(document)!,
  }));
}

/** Puts the tellings of a record that knew other blocks where they now belong, and marks them. */
export async function placeTellings(tx: Queries): Promise<void> {
  const documents = await tx.all(tellerRow, 'select id, copies, json from documents', []);
  const row = z.object({ json: toldJson });
  for (const { id, json } of documents) {
    const told = await tx.all(row, 'select json from tellings where document = ? order by id', [
      id,
    ]);
    await forgetTellings(tx, id);
    await putTellings(
      tx,
      { id, published: json.published?.date ?? null },
      told.map((one) => one.json),
    );
  }
}
