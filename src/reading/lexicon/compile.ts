import { parseTsv, type TsvRow } from '../../base/index.js';
import { STATUSES, type Status } from '../types.js';
import { fold } from './fold.js';
import { Inflection } from './inflection.js';
import { foldSlot, parsePattern, parseRoleSlots } from './pattern.js';
import { compileSenses, type LexiconProblem, parseNeeds, type Report } from './senses.js';
import type {
  Entry,
  FactEntry,
  FactValue,
  Lexicon,
  Marker,
  NumberWord,
  Operator,
  Pattern,
  RoleSlots,
  Sense,
  Unit,
} from './types.js';

/** The text of every file of a lexicon; a file that a language lacks is `''`. */
export interface LexiconFiles {
  /** Those shared by all languages, by file name without `.tsv`. */
  readonly shared: Readonly<
    Record<'languages' | 'plover' | 'frames' | 'senses' | 'counted', string>
  >;
  /** Those of the language. */
  readonly own: Readonly<
    Record<
      | 'frames'
      | 'entries'
      | 'operators'
      | 'markers'
      | 'facts'
      | 'classes'
      | 'numbers'
      | 'units'
      | 'inflection',
      string
    >
  >;
}

const BOUNDS: readonly string[] = ['exact', 'about', 'at-least', 'at-most'];

/** Puts a language's lexicon together; wrong rows are reported and left out. */
export function compileLexicon(
  lang: string,
  files: LexiconFiles,
): { readonly lexicon: Lexicon; readonly problems: readonly LexiconProblem[] } {
  const problems: LexiconProblem[] = [];
  const senses = compileSenses(files.shared, problems);
  const reporter =
    (file: string): Report =>
    (row, reason) =>
      problems.push({ file: `${lang}/${file}.tsv`, line: row.line, reason });

  const classes = compileClasses(files.own.classes);
  const pattern = (row: TsvRow, report: Report): Pattern | null => {
    const parsed = parsePattern(row.get('pattern'), row.get('pos') || 'X', classes);
    if (parsed.ok) return parsed.value;
    report(row, parsed.failure.message);
    return null;
  };
  const status = (row: TsvRow, report: Report): Status | null => {
    const name = row.get('status');
    if (name === '') return null;
    const known = STATUSES.find((s) => s === name);
    if (known === undefined) report(row, `status "${name}" is none of ${STATUSES.join(' ')}`);
    return known ?? null;
  };

  const lexicon: Lexicon = {
    lang,
    nullSubject: parseTsv(files.shared.languages).rows.some(
      (row) => row.get('lang') === lang && row.get('null_subject') === 'yes',
    ),
    inflection: new Inflection(files.own.inflection),
    entries: compileEntries(files.own, senses, pattern, reporter),
    operators: compileOperators(files.own.operators, pattern, status, reporter('operators')),
    facts: compileFacts(files.own.facts, pattern, reporter('facts')),
    markers: compileMarkers(files.own.markers, status, reporter('markers')),
    classes,
    numbers: compileNumbers(files.own.numbers, reporter('numbers')),
    units: compileUnits(files.own.units, reporter('units')),
    counted: new Map(
      parseTsv(files.shared.counted).rows.map((r) => [r.get('sense'), r.get('counts')]),
    ),
  };
  return { lexicon, problems };
}

type ReadPattern = (row: TsvRow, report: Report) => Pattern | null;
type ReadStatus = (row: TsvRow, report: Report) => Status | null;

function collect<T extends { readonly pattern: Pattern }>(items: readonly T[]): Map<string, T[]> {
  const byLemma = new Map<string, T[]>();
  for (const item of items) {
    const list = byLemma.get(item.pattern.lemma);
    if (list) list.push(item);
    else byLemma.set(item.pattern.lemma, [item]);
  }
  return byLemma;
}

function compileClasses(text: string): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const row of parseTsv(text).rows) {
    const members = classes.get(row.get('class')) ?? new Set();
    members.add(fold(row.get('lemma')));
    classes.set(row.get('class'), members);
  }
  return classes;
}

function compileEntries(
  own: LexiconFiles['own'],
  senses: ReadonlyMap<string, Sense>,
  pattern: ReadPattern,
  reporter: (file: string) => Report,
): Map<string, Entry[]> {
  const frames = new Map<string, { actor: RoleSlots; recipient: RoleSlots }>();
  for (const row of parseTsv(own.frames).rows) {
    frames.set(`${row.get('frame')} ${row.get('pos')}`, {
      actor: parseRoleSlots(row.get('actor')),
      recipient: parseRoleSlots(row.get('recipient')),
    });
  }
  const report = reporter('entries');
  const entries = parseTsv(own.entries).rows.flatMap((row): Entry[] => {
    const read = pattern(row, report);
    const sense = senses.get(row.get('sense'));
    if (read === null) return [];
    if (sense === undefined) {
      report(row, `sense "${row.get('sense')}" is not in senses.tsv`);
      return [];
    }
    const framePos = read.pos === 'N' ? 'N' : 'V';
    const frame = frames.get(`${sense.frame} ${framePos}`);
    if (frame === undefined) {
      report(row, `frame "${sense.frame}" has no ${framePos} row in frames.tsv`);
      return [];
    }
    return [
      {
        pattern: read,
        sense,
        actor: row.get('actor') ? parseRoleSlots(row.get('actor')) : frame.actor,
        recipient: row.get('recipient') ? parseRoleSlots(row.get('recipient')) : frame.recipient,
        needs: row.get('needs') ? parseNeeds(row, report) : sense.needs,
      },
    ];
  });
  return collect(entries);
}

function compileOperators(
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

function compileFacts(
  text: string,
  pattern: ReadPattern,
  report: Report,
): Map<string, FactEntry[]> {
  return collect(
    parseTsv(text).rows.flatMap((row): FactEntry[] => {
      const read = pattern(row, report);
      if (row.get('property') === '') report(row, 'property must be named');
      if (read === null || row.get('property') === '') return [];
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
          property: row.get('property'),
          subject: parseRoleSlots(row.get('subject')),
          value: factValue(row.get('value')),
          qualifiers: new Map(qualifiers),
        },
      ];
    }),
  );
}

function factValue(text: string): FactValue {
  if (text === 'when') return { kind: 'when' };
  if (text.startsWith('measure:'))
    return { kind: 'measure', dimension: text.slice('measure:'.length) };
  return { kind: 'slot', slots: parseRoleSlots(text) };
}

function compileMarkers(text: string, status: ReadStatus, report: Report): Marker[] {
  return parseTsv(text).rows.map((row) => ({
    words: row.get('lemma').split(' ').map(fold),
    relation: row.get('relation'),
    status: status(row, report),
    polarity: row.get('polarity') !== '-',
    speaker: row.get('speaker') === 'yes',
  }));
}

function compileNumbers(text: string, report: Report): NumberWord[] {
  return parseTsv(text).rows.map((row) => {
    const bound = row.get('bound');
    if (bound !== '' && !BOUNDS.includes(bound))
      report(row, `bound must be one of ${BOUNDS.join(' ')}`);
    const value = row.get('value');
    return {
      words: row.get('word').split(' ').map(fold),
      value: value === '' ? null : Number(value),
      bound: BOUNDS.includes(bound) ? (bound as NumberWord['bound']) : null,
    };
  });
}

function compileUnits(text: string, report: Report): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const row of parseTsv(text).rows) {
    const factor = Number(row.get('factor') || '1');
    if (!Number.isFinite(factor) || factor <= 0) report(row, 'factor must be a number above zero');
    else
      units.set(fold(row.get('word')), {
        unit: row.get('unit'),
        dimension: row.get('dimension'),
        factor,
      });
  }
  return units;
}
