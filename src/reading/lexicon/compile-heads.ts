import { parseTsv, type TsvRow } from '../../base/index.js';
import type { Status } from '../types.js';
import { foldSlot, parseRoleSlots } from './pattern.js';
import type { Report } from './senses.js';
import type { FactEntry, FactValue, Operator, Pattern, Property, RoleSlots } from './types.js';

/** Reads the `pattern` and `pos` of a row; null where they are wrong, which is reported. */
export type ReadPattern = (row: TsvRow, report: Report) => Pattern | null;

/** Reads the `status` of a row; null where it is empty or wrong, which is reported. */
export type ReadStatus = (row: TsvRow, report: Report) => Status | null;

/** Items by the lemma of their head. */
export function collect<T extends { readonly pattern: Pattern }>(
  items: readonly T[],
): Map<string, T[]> {
  const byLemma = new Map<string, T[]>();
  for (const item of items) {
    const list = byLemma.get(item.pattern.lemma);
    if (list) list.push(item);
    else byLemma.set(item.pattern.lemma, [item]);
  }
  return byLemma;
}

/** The rows of `operators.tsv`. */
export function compileOperators(
  text: string,
  pattern: ReadPattern,
  status: ReadStatus,
  report: Report,
): Map<string, Operator[]> {
  return collect(
    parseTsv(text).rows.flatMap((row): Operator[] => {
      const read = pattern(row, report);
      const slots = row.get('slot').split(' ').filter(Boolean).map(foldSlot);
      if (slots.length === 0) report(row, 'slot must say where the event stands');
      if (read === null || slots.length === 0) return [];
      return [
        {
          pattern: read,
          slots: new Set(slots),
          status: status(row, report),
          polarity: row.get('polarity') !== '-',
          speaker: row.get('speaker') ? foldSlot(row.get('speaker')) : null,
          control: row.get('control') ? foldSlot(row.get('control')) : null,
        },
      ];
    }),
  );
}

/** The rows of `facts.tsv`. */
export function compileFacts(
  text: string,
  pattern: ReadPattern,
  properties: ReadonlyMap<string, Property>,
  report: Report,
): Map<string, FactEntry[]> {
  return collect(
    parseTsv(text).rows.flatMap((row): FactEntry[] => {
      const read = pattern(row, report);
      const told = row.get('property');
      const holds = !told.startsWith('!');
      const property = holds ? told : told.slice(1);
      if (!properties.has(property)) report(row, `property "${property}" is not in properties.tsv`);
      if (read === null || !properties.has(property)) return [];
      const qualifiers = row
        .get('qualifiers')
        .split(' ')
        .filter(Boolean)
        .map((pair): [string, RoleSlots] => {
          const [name = '', slots = name] = pair.split('=');
          return [name, parseRoleSlots(slots.replaceAll('|', ' '))];
        });
      return [
        {
          pattern: read,
          property,
          holds,
          subject: parseRoleSlots(row.get('subject')),
          value: factValue(row.get('value')),
          qualifiers: new Map(qualifiers),
        },
      ];
    }),
  );
}

/** What a number of no unit is called where a dimension is asked for. */
const BARE_NUMBER = 'number';

function factValue(text: string): FactValue {
  if (text === 'when') return { kind: 'when' };
  const [, title, slots] = /^title:(\S+) (.+)$/.exec(text) ?? [];
  if (title !== undefined) {
    return { kind: 'title', title: title.replaceAll('_', ' '), slots: parseRoleSlots(slots!) };
  }
  const [said, ...below] = text.split(' ');
  const [how, told] = said!.split(':');
  if (told !== undefined && (how === 'measure' || how === 'required')) {
    const slots = parseRoleSlots(below.join(' '));
    const dimension = told === BARE_NUMBER ? '' : told;
    return { kind: 'measure', dimension, slots, isRequired: how === 'required' };
  }
  if (told !== undefined && how === 'office') {
    return { kind: 'office', slots: parseRoleSlots([told, ...below].join(' ')) };
  }
  return { kind: 'slot', slots: parseRoleSlots(text) };
}
