import { z } from 'zod';
import { articleText } from '../text/article-text.js';
import { areCopies, bandKeys, shingles } from '../text/copies.js';
import type { Connection } from './database.js';
import { documentJson, textJson } from './rows.js';
import { markStale } from './stale.js';

const candidate = z.object({ copies: z.string(), json: documentJson, text: textJson });
const member = z.object({ id: z.string() });

/**
 * Puts a new document with those whose texts are copies of its own. A group is named after its
 * smallest id; what is told by documents whose group changes is counted again.
 */
export function foldCopies(
  connection: Connection,
  document: { readonly id: string; readonly n: number },
  readText: string,
): void {
  const own = shingles(readText);
  const bands = bandKeys(own);
  const candidates = connection.all(
    candidate,
    `select d.copies, d.json, d.text_json as text from documents d
     where d.n in (select document from document_bands
                    where band in (select value from json_each(?)))`,
    [JSON.stringify(bands)],
  );
  const joined = new Set<string>();
  for (const { copies, json, text } of candidates) {
    if (joined.has(copies)) continue;
    if (areCopies(own, shingles(articleText({ text, blocks: json.blocks })))) joined.add(copies);
  }
  for (const band of bands) {
    connection.run('insert into document_bands (band, document) values (?, ?)', [band, document.n]);
  }
  if (joined.size > 0) join(connection, [document.id, ...joined]);
}

function join(connection: Connection, groups: readonly string[]): void {
  const name = [...groups].sort()[0]!;
  for (const group of groups) {
    if (group === name) continue;
    for (const { id } of connection.all(member, 'select id from documents where copies = ?', [
      group,
    ])) {
      markStale(connection, id);
    }
    connection.run('update documents set copies = ? where copies = ?', [name, group]);
  }
}
