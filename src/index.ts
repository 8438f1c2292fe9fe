/**
 * What programs may build on: reading documents, and a record of what they say. The parser of
 * `dragoman/language` can be used by itself.
 *
 * @example
 * const reader = new Reader();
 * const read = reader.read({ content: { kind: 'text', text }, path: null, given: { date: '2025-10-08' } });
 * if (read.ok) for (const { reading } of read.value) console.log(reading.events);
 */
export type { Article, Block, Published, Repair, Story } from './article/index.js';
export type { Failure, Result, Span } from './base/index.js';
export type { EntityId, EntityKind } from './identity/index.js';
export {
  type Actor,
  EVENT_TYPES,
  type EventType,
  type Fact,
  type ReadEvent,
  type Reading,
  STATUSES,
  type Status,
} from './reading/index.js';
export {
  type Dispute,
  documentId,
  type Filter,
  type Judgement,
  type JudgementRequest,
  type MergedEvent,
  type MergedFact,
  openRecord,
  parseRules,
  type Store,
  type Story as RecordedStory,
} from './record/index.js';
export { createApp, listen, Reader, type ReadStory, type Submission } from './service/index.js';
