import type { Dispute, Position, Preference } from '../types.js';
import { firstDay } from './dates.js';

/** Counts of people that rise while news comes in, so that the last report knows most. */
const RISING: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'wounded',
  'missing',
  'arrested',
]);

/**
 * Which position a reader may go by, with the reason; null where nothing speaks for one. A view of
 * the dispute: no position is dropped for it.
 */
export function preferenceOf(
  dispute: Pick<Dispute, 'kind' | 'about' | 'positions'>,
): Preference | null {
  return byIndependence(dispute.positions) ?? byLateness(dispute);
}

/** Most independent sources, at least two and twice as many as any other position. */
function byIndependence(positions: readonly Position[]): Preference | null {
  const [first, second] = [...positions].sort((a, b) => b.independent - a.independent);
  if (first === undefined || second === undefined) return null;
  if (first.independent < 2 * second.independent) return null;
  return {
    value: first.value,
    because: `${first.independent} independent sources tell it, ${second.independent} the next position`,
  };
}

/** The last report, where what is told only grows. */
function byLateness({
  kind,
  about,
  positions,
}: Pick<Dispute, 'kind' | 'about' | 'positions'>): Preference | null {
  if (kind !== 'figure' || !RISING.has(about.label)) return null;
  const dated = positions.map((position) => {
    const dates = position.sources.map(({ published }) => published).sort();
    return { position, first: dates[0] ?? null, last: dates.at(-1) ?? null };
  });
  if (dated.some(({ first }) => first === null)) return null;
  dated.sort((a, b) => (firstDay(a.first!) < firstDay(b.first!) ? 1 : -1));
  const [latest, before] = dated;
  if (latest === undefined || before === undefined || latest.first! <= before.last!) return null;
  return {
    value: latest.position.value,
    because: `it is the latest report, of ${latest.first}; such counts grow as news comes in`,
  };
}
