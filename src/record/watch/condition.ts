import type { Condition, Term } from './rule.js';

const PATH = /^(count\s+)?([a-z]+)(?:\.([a-z]+(?:\.[a-z]+)?))?$/;
const LITERAL =
  /^(?:"([^"]*)"|'([^']*)'|([A-Z]{3}|Q\d+|local:\S+|-?\d+(?:\.\d+)?|\d{4}(?:-\d{2}){0,2}))$/;

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Raw])[] = [
  [/^(.+?) not member of (.+?)(?: on (.+))?$/, ([l, o, d]) => ({ kind: 'not-member', l, o, d })],
  [/^(.+?) member of (.+?)(?: on (.+))?$/, ([l, o, d]) => ({ kind: 'member', l, o, d })],
  [
    /^(.+?) no longer holds (.+?)(?: on (.+))?$/,
    ([l, o, d]) => ({ kind: 'no-longer-holds', l, o, d }),
  ],
  [/^(.+?) within (\d+) days of (.+)$/, ([l, n, r]) => ({ kind: 'within', l, n, r })],
  [/^(.+?) is not (.+)$/, ([l, r]) => ({ kind: 'is-not', l, r })],
  [/^(.+?) is (.+)$/, ([l, r]) => ({ kind: 'is', l, r })],
  [/^(.+?) before (.+)$/, ([l, r]) => ({ kind: 'before', l, r })],
  [/^(.+?) after (.+)$/, ([l, r]) => ({ kind: 'after', l, r })],
  [/^(.+?)\s*(<=|>=|<|>)\s*(.+)$/, ([l, n, r]) => ({ kind: 'compare', l, n, r })],
];

interface Raw {
  readonly kind: Condition['kind'];
  readonly l?: string | undefined;
  readonly r?: string | undefined;
  readonly o?: string | undefined;
  readonly d?: string | undefined;
  readonly n?: string | undefined;
}

/** What a condition can look like, for messages. */
const HELP =
  'write "A is B", "A is not B", "A before B", "A after B", "A within N days of B", "A >= B", "A member of B on C", "A not member of B on C" or "A no longer holds B on C"';

/**
 * Reads a condition; a string says what is wrong with it and what to write.
 *
 * @param names what the rule looks for
 */
export function parseCondition(written: string, names: ReadonlySet<string>): Condition | string {
  for (const [form, build] of FORMS) {
    const found = form.exec(written.trim());
    if (found === null) continue;
    return conditionOf(build(found.slice(1)), names);
  }
  return `"${written}" is no condition: ${HELP}`;
}

function conditionOf(raw: Raw, names: ReadonlySet<string>): Condition | string {
  const left = parseTerm(raw.l ?? '', names);
  const right = parseTerm(raw.r ?? raw.o ?? '', names);
  const on = raw.d === undefined ? null : parseTerm(raw.d, names);
  for (const term of [left, right, on]) if (typeof term === 'string') return term;
  const terms = { left: left as Term, right: right as Term };
  switch (raw.kind) {
    case 'within':
      return { kind: 'within', ...terms, days: Number(raw.n) };
    case 'compare':
      return { kind: 'compare', ...terms, operator: raw.n as '<' };
    case 'member':
    case 'not-member':
    case 'no-longer-holds':
      return { kind: raw.kind, left: terms.left, of: terms.right, on: on as Term | null };
    default:
      return { kind: raw.kind, ...terms };
  }
}

/** Reads a field (`visit.actors`), a count (`count visit.actors`) or a constant (`"RUS"`, `12`). */
export function parseTerm(written: string, names: ReadonlySet<string>): Term | string {
  const literal = LITERAL.exec(written.trim());
  if (literal !== null) {
    return { kind: 'constant', value: literal[1] ?? literal[2] ?? literal[3] ?? '' };
  }
  const path = PATH.exec(written.trim());
  if (path === null) {
    return `"${written}" is neither a field nor a value: write NAME.FIELD, a number, an id or "quoted words"`;
  }
  const [, count, of, field] = path;
  if (!names.has(of!)) {
    return `nothing is called "${of}" here: use one of ${[...names].join(', ')}, or put words in quotes`;
  }
  const at = field ?? 'id';
  const [base] = at.split('.');
  if (!FIELDS.has(base!)) {
    return `"${at}" is no field: use one of ${[...FIELDS].join(', ')}`;
  }
  return { kind: count === undefined ? 'path' : 'count', of: of!, field: at };
}

/** Fields of what can be found, see docs/watch.md. */
export const FIELDS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'mode',
  'status',
  'actors',
  'recipients',
  'parties',
  'place',
  'when',
  'told',
  'sources',
  'number',
  'subject',
  'property',
  'value',
  'kind',
  'label',
  'positions',
  'states',
  'conflictbefore',
  'conflictnow',
  'cooperationbefore',
  'cooperationnow',
]);
