import type { Match, Tables } from '../tables/index.js';
import type { Entity, EntityId } from '../types.js';

/** A match with what the tables say of its entity. */
export interface Known {
  readonly match: Match;
  readonly entity: Entity;
}

export function isBody({ kind }: Entity): boolean {
  return kind === 'organisation' || kind === 'group';
}

export function isPlace({ kind }: Entity): boolean {
  return kind === 'place' || kind === 'facility';
}

/** The state whose capital it is. */
export function capitalState(entity: Entity, tables: Tables): EntityId | null {
  return tables.place(entity.id)?.type === 'capital' ? entity.state : null;
}
