import { parseTsv } from '../../base/index.js';
import { ENTITY_KINDS, type EntityKind } from '../../identity/index.js';
import type { Report } from './senses.js';
import type { Property } from './types.js';

const DATED = ['clause', 'own', 'no'] as const;
const NAMED = ['subject', 'both', 'none'] as const;

/** The rows of `properties.tsv`, by name. */
export function compileProperties(text: string, report: Report): Map<string, Property> {
  const found = new Map<string, Property>();
  for (const row of parseTsv(text).rows) {
    const kinds = (column: string): ReadonlySet<EntityKind> => {
      const told = row.get(column).split('|').filter(Boolean);
      const known = ENTITY_KINDS.filter((kind) => told.includes(kind));
      if (known.length < told.length) {
        report(
          row,
          `${column} "${row.get(column)}" names a kind that is none of ${ENTITY_KINDS.join(' ')}`,
        );
      }
      return new Set(known);
    };
    const named = NAMED.find((one) => one === row.get('named'));
    if (named === undefined) report(row, `named must be one of ${NAMED.join(' ')}`);
    const dated = DATED.find((one) => one === row.get('dated'));
    if (dated === undefined) report(row, `dated must be one of ${DATED.join(' ')}`);
    found.set(row.get('property'), {
      subject: kinds('subject'),
      value: kinds('value'),
      dated: dated ?? 'no',
      named: named ?? 'subject',
    });
  }
  return found;
}

/** The rows of `callings.tsv`: what people are called that is no office. */
export function compileCallings(
  text: string,
  properties: ReadonlyMap<string, Property>,
  report: Report,
): Map<string, string | null> {
  return new Map(
    parseTsv(text).rows.map((row) => {
      const property = row.get('property');
      if (property !== '' && !properties.has(property)) {
        report(row, `property "${property}" is not in properties.tsv`);
      }
      return [row.get('label'), property || null];
    }),
  );
}
