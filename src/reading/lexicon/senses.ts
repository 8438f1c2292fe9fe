import { z } from 'zod';
import { parseTsv, type TsvRow } from '../../base/index.js';
import { EVENT_TYPES, STATUSES } from '../types.js';
import type { Implied, Role, Sense, Stance } from './types.js';

/** A wrong row, for whoever edits the file. */
export interface LexiconProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Collects wrong rows under a file's name. */
export type Report = (row: TsvRow, reason: string) => void;

type Frame = Pick<Sense, 'symmetric' | 'needs' | 'isOwners' | 'isDoneTo'>;

const quadOf = z.coerce
  .number()
  .pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]));
const role = z.enum(['actor', 'recipient']);
const senseRow = z.object({
  type: z.enum(EVENT_TYPES),
  cameo: z.string().regex(/^\d{2,4}$/, 'cameo must be a code of two to four digits'),
  goldstein: z.coerce.number().min(-10).max(10),
  status: z.enum(STATUSES),
});

/** Role names, separated by spaces. Unknown ones are reported. */
export function parseNeeds(row: TsvRow, report: Report): readonly Role[] {
  const needs = row.get('needs').split(' ').filter(Boolean);
  return needs.flatMap((name) => {
    const parsed = role.safeParse(name);
    if (parsed.success) return [parsed.data];
    report(row, `needs must name actor or recipient, not "${name}"`);
    return [];
  });
}

/** The rows of `implied.tsv`, by sense. */
function compileImplied(text: string, report: Report): ReadonlyMap<string, readonly Implied[]> {
  const implied = new Map<string, readonly Implied[]>();
  for (const row of parseTsv(text).rows) {
    const parsed = role.safeParse(row.get('role'));
    if (!parsed.success || row.get('label') === '') {
      report(row, 'role must be actor or recipient, with a label');
      continue;
    }
    const sense = row.get('sense');
    const one = { role: parsed.data, label: row.get('label') };
    implied.set(sense, [...(implied.get(sense) ?? []), one]);
  }
  return implied;
}

/**
 * Puts the senses together from `plover.tsv`, `frames.tsv`, `implied.tsv` and `senses.tsv`.
 * Wrong rows are reported and left out.
 */
export function compileSenses(
  files: Readonly<Record<'plover' | 'frames' | 'senses' | 'implied', string>>,
  problems: LexiconProblem[],
): ReadonlyMap<string, Sense> {
  const reporter =
    (file: string): Report =>
    (row, reason) =>
      problems.push({ file, line: row.line, reason });

  const quads = new Map<string, 1 | 2 | 3 | 4>();
  const inPlover = reporter('plover.tsv');
  for (const row of parseTsv(files.plover).rows) {
    const quad = quadOf.safeParse(row.get('quad'));
    if (quad.success) quads.set(row.get('type'), quad.data);
    else inPlover(row, 'quad must be 1, 2, 3 or 4');
  }

  const frames = new Map<string, Frame>();
  const inFrames = reporter('frames.tsv');
  for (const row of parseTsv(files.frames).rows) {
    const noun = row.get('noun').split(' ').filter(Boolean);
    const wrong = noun.find((one) => one !== 'owner' && one !== 'object');
    if (wrong !== undefined) inFrames(row, `noun "${wrong}" must be owner or object`);
    frames.set(row.get('frame'), {
      symmetric: row.get('symmetric') === 'yes',
      isOwners: noun.includes('owner'),
      isDoneTo: noun.includes('object'),
      needs: parseNeeds(row, inFrames),
    });
  }

  const implied = compileImplied(files.implied, reporter('implied.tsv'));
  const senses = new Map<string, Sense>();
  const inSenses = reporter('senses.tsv');
  for (const row of parseTsv(files.senses).rows) {
    const id = row.get('sense');
    const parsed = senseRow.safeParse({
      type: row.get('type'),
      cameo: row.get('cameo'),
      goldstein: row.get('goldstein'),
      status: row.get('status') || 'occurred',
    });
    const frame = frames.get(row.get('frame'));
    const quad = quads.get(row.get('type'));
    if (!parsed.success)
      inSenses(row, parsed.error.issues.map((i) => `${i.path}: ${i.message}`).join('; '));
    else if (frame === undefined) inSenses(row, `frame "${row.get('frame')}" is not in frames.tsv`);
    else if (quad === undefined) inSenses(row, `type "${row.get('type')}" is not in plover.tsv`);
    else if (senses.has(id)) inSenses(row, `sense "${id}" stands twice`);
    else {
      senses.set(id, {
        id,
        ...parsed.data,
        mode: row.get('mode') || null,
        contexts: row.get('contexts').split(' ').filter(Boolean),
        quad,
        frame: row.get('frame'),
        ...frame,
        implied: implied.get(id) ?? [],
      });
    }
  }
  return senses;
}

const stanceRow = z.object({
  by: z.enum(['own', 'other']),
  deed: z.string().regex(/^\d*$/, 'deed must be the beginning of a CAMEO code'),
  status: z.enum(STATUSES),
  polarity: z.enum(['+', '-']).transform((sign) => sign === '+'),
});

/** The rows of `stances.tsv`, in order. */
export function compileStances(
  text: string,
  senses: ReadonlyMap<string, Sense>,
  problems: LexiconProblem[],
): readonly Stance[] {
  return parseTsv(text).rows.flatMap((row): Stance[] => {
    const names = ['by', 'deed', 'status', 'polarity'];
    const parsed = stanceRow.safeParse(Object.fromEntries(names.map((n) => [n, row.get(n)])));
    const sense = senses.get(row.get('sense'));
    if (parsed.success && sense !== undefined) {
      return [{ ...parsed.data, sense, keeps: row.get('keeps') === 'yes' }];
    }
    const reason = parsed.success
      ? `sense "${row.get('sense')}" is not in senses.tsv`
      : parsed.error.issues.map((i) => `${i.path}: ${i.message}`).join('; ');
    problems.push({ file: 'stances.tsv', line: row.line, reason });
    return [];
  });
}
