import type { IsoDate } from '../../base/index.js';
import type { EntityId } from '../types.js';
import { earliest, latest } from './dates.js';

/** That a state belongs to an organisation. */
export interface Membership {
  readonly member: EntityId;
  readonly of: EntityId;
  /** `member`, `observer`, `associate`, `suspended`, `party` … */
  readonly status: string;
  /** Null where it is not known when it began. */
  readonly from: IsoDate | null;
  /** Null while it lasts. */
  readonly to: IsoDate | null;
  readonly source: string;
}

/** Whether a membership may have held on a date; one without known ends may hold on any. */
export function heldOn(membership: Membership, date: IsoDate | null): boolean {
  if (date === null) return membership.to === null;
  const begun = membership.from === null || earliest(membership.from) <= latest(date);
  return begun && (membership.to === null || earliest(date) <= latest(membership.to));
}
