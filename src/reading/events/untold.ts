import type { EventType, Status } from '../types.js';
import type { Draft } from './draft.js';

/** Statuses of what nobody says took place or will. */
const UNREAL: ReadonlySet<Status> = new Set<Status>(['hypothetical', 'demanded']);
/** Deeds of crowds and offices, which are told whether they concern anybody or not. */
const BY_ITSELF: ReadonlySet<EventType> = new Set(['PROTEST', 'CONCEDE']);

/**
 * Whether a deed is none that anybody would be told of: one that did not happen, or of which it is only asked or imagined
 * that it may, and to whom nobody knows ("rarely agree on anything", "wary of agreeing", "to convene the council").
 */
export function isUntold({ recipients, status, polarity, sense }: Draft): boolean {
  if (recipients.length > 0 || BY_ITSELF.has(sense.type)) return false;
  return sense.mode !== 'resign' && (!polarity || UNREAL.has(status));
}
