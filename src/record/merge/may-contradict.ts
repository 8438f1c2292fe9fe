import { likelihood, MAY, type PartKind, tells } from './contradiction.js';
import { exactGap } from './dates.js';
import type { Evidence } from './evidence.js';
import { type Compared, judgeCompared } from './judge.js';
import { DAYS_APART, mayBeAscribed } from './reach.js';
import { type Contradiction, DISPUTED } from './weights.js';

const KINDS = Object.keys(MAY) as PartKind[];

/**
 * Whether two accounts can bring their deeds into one dispute. That is decided by means over the
 * accounts of both deeds ({@link likelihood}), which no pair is below all others: where no pair
 * reaches what a dispute needs, the means do not either.
 */
export function mayContradict(compared: Compared): boolean {
  return KINDS.some((kind) => {
    if (!contradict(kind, compared)) return false;
    const { ruledOut, signs } = judgeCompared(compared, MAY[kind]);
    if (ruledOut || !tells(compared.a, MAY[kind], signs)) return false;
    return likelihood(kind, atBest(kind, compared, signs)) >= DISPUTED[kind].least;
  });
}

/** Whether they tell that part in two ways. */
function contradict(kind: PartKind, { a, b, sides }: Compared): boolean {
  switch (kind) {
    case 'date': {
      const gap = exactGap(a.days, b.days) ?? 0;
      return gap > 0 && gap <= DAYS_APART;
    }
    case 'identity':
      return sides.shared.includes('otherPerson');
    case 'attribution':
      return sides.apart.includes('actors') && mayBeAscribed(a.what) && mayBeAscribed(b.what);
  }
}

/** The signs between them, with what their deeds may have besides that speaks for a dispute. */
function atBest(kind: PartKind, { a, b }: Compared, signs: Evidence) {
  const features = new Map<Contradiction, number>(signs);
  if ((DISPUTED[kind].weights.toldOnce ?? 0) > 0) features.set('toldOnce', 1);
  const gap = exactGap(a.days, b.days) ?? 0;
  if (gap > 1) features.set('moreDays', gap - 1);
  return features;
}
