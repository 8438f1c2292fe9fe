export { documentId, type GivenMetadata } from './ids.js';
export {
  type Judgement,
  type JudgementRequest,
  type JudgementView,
  judgementShape,
  requestShape,
} from './judgements/index.js';
export { isServer, openRecord, openSqliteStore } from './open.js';
export { noQueue, openQueue, type QueueOptions } from './queue/queue.js';
export type { Queue, QueueStatus, SetAside, Taken, Work } from './queue/types.js';
export type { StoreOptions } from './sql/store.js';
export * from './types.js';
export {
  type Alert,
  type Knowledge,
  knowledgeOf,
  type ParsedRules,
  parseRules,
  type Rule,
  type RuleProblem,
} from './watch/index.js';
