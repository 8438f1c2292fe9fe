import type { ReadEvent, Status } from '../../reading/index.js';

type Happening = Pick<ReadEvent, 'status' | 'polarity'>;

/** From what only may be to what was; the furthest one that is told is a merged event's status. */
const STAGES: readonly Status[] = [
  'hypothetical',
  'demanded',
  'threatened',
  'planned',
  'ongoing',
  'occurred',
];
const DEED: ReadonlySet<Status> = new Set(['planned', 'ongoing', 'occurred']);

/** Whether the text says that it did not happen. */
export function isDenied({ status, polarity }: Happening): boolean {
  return status === 'denied' || !polarity;
}

/**
 * Whether two accounts can be of one deed: what was planned may have happened since. What is
 * denied, demanded, threatened or only imagined stays apart from what is asserted.
 */
export function statusesAgree(a: Happening, b: Happening): boolean {
  if (isDenied(a) || isDenied(b)) return isDenied(a) && isDenied(b);
  return a.status === b.status || (DEED.has(a.status) && DEED.has(b.status));
}

/** Whether one account asserts what the other denies. */
export function deniesOther(a: Happening, b: Happening): boolean {
  return (isDenied(a) && isAsserted(b)) || (isDenied(b) && isAsserted(a));
}

/** Whether the text says that it happened, goes on or is planned. */
export function isAsserted(of: Happening): boolean {
  return !isDenied(of) && DEED.has(of.status);
}

/** The furthest of several statuses that agree. */
export function furthestStatus(statuses: readonly Status[]): Status {
  return statuses.reduce((far, status) =>
    STAGES.indexOf(status) > STAGES.indexOf(far) ? status : far,
  );
}
