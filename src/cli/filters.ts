import { EVENT_TYPES, STATUSES } from '../reading/index.js';
import type { Filter } from '../record/index.js';
import { UsageError } from './io.js';
import { dateOption, dayOption, numberOption, type Option, type Parsed } from './options.js';

/** Options that narrow what a question to the record gives. */
export const FILTER_OPTIONS: readonly Option[] = [
  {
    name: 'actor',
    value: 'WHO',
    help: 'who takes part: id (RUS, Q7747), name, or state of a person',
  },
  { name: 'with', value: 'WHO', help: 'another who takes part' },
  { name: 'type', value: 'TYPE', help: `PLOVER type: ${EVENT_TYPES.join(' ')}` },
  {
    name: 'property',
    value: 'P',
    help: 'of facts, what is told: member_of holds_office military_base border_length …',
  },
  { name: 'mode', value: 'MODE', help: 'PLOVER mode, such as visit' },
  { name: 'status', value: 'STATUS', help: STATUSES.join(' ') },
  { name: 'place', value: 'PLACE', help: 'id or name of a place, or of its state' },
  { name: 'since', value: 'DATE', help: 'not before 2025-10-08, 2025-10 or 2025' },
  { name: 'until', value: 'DATE', help: 'not after' },
  { name: 'as-of', value: 'DAY', help: 'what the record knew at the end of that day (UTC)' },
  { name: 'valid-on', value: 'DATE', help: 'only facts that are told to hold then' },
  { name: 'source', value: 'SOURCE', help: 'document id or outlet' },
  { name: 'lang', value: 'LANG', help: 'language of the source, such as ar' },
  { name: 'said-by', value: 'WHO', help: 'who says so' },
  { name: 'min-confidence', value: 'N', help: 'from 0 to 1' },
  { name: 'min-sources', value: 'N', help: 'at least so many independent sources' },
  {
    name: 'text',
    value: 'WORDS',
    help: 'words of the quotation (of the article, for documents); "a phrase", begin*',
  },
  { name: 'limit', value: 'N', help: 'at most so many' },
];

const TEXT_FILTERS = [
  ['actor', 'actor'],
  ['with', 'with'],
  ['mode', 'mode'],
  ['place', 'place'],
  ['source', 'source'],
  ['lang', 'lang'],
  ['said-by', 'saidBy'],
  ['text', 'text'],
] as const;

/**
 * The filter that a command line asks for.
 *
 * @throws UsageError for a type, status, date or number that cannot be.
 */
export function filterOf(parsed: Parsed): Filter {
  const filter: { -readonly [K in keyof Filter]: Filter[K] } = {};
  for (const [option, field] of TEXT_FILTERS) {
    const value = parsed.get(option);
    if (value !== undefined) filter[field] = value;
  }
  const type = parsed.get('type')?.toUpperCase();
  if (type !== undefined) filter.type = oneOf('type', type, EVENT_TYPES);
  const property = parsed.get('property');
  if (type !== undefined && property !== undefined) {
    throw new UsageError('--type asks for events, --property for facts: give one of them.');
  }
  if (property !== undefined) filter.type = property;
  const status = parsed.get('status')?.toLowerCase();
  if (status !== undefined) filter.status = oneOf('status', status, STATUSES);
  const since = dateOption(parsed, 'since');
  if (since !== undefined) filter.since = since;
  const until = dateOption(parsed, 'until');
  if (until !== undefined) filter.until = until;
  const validOn = dateOption(parsed, 'valid-on');
  if (validOn !== undefined) filter.validOn = validOn;
  const asOf = dayOption(parsed, 'as-of');
  if (asOf !== undefined) filter.asOf = asOf;
  const confidence = numberOption(parsed, 'min-confidence', [0, 1]);
  if (confidence !== undefined) filter.minConfidence = confidence;
  const sources = numberOption(parsed, 'min-sources', [0, 1e6]);
  if (sources !== undefined) filter.minSources = sources;
  const limit = numberOption(parsed, 'limit', [0, 1e9]);
  if (limit !== undefined) filter.limit = limit;
  return filter;
}

function oneOf(name: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value))
    throw new UsageError(`--${name} must be one of: ${allowed.join(' ')}.`);
  return value;
}
