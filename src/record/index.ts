export { documentId, type GivenMetadata } from './ids.js';
export {
  type Judgement,
  type JudgementRequest,
  type JudgementView,
  judgementShape,
  requestShape,
} from './judgements/index.js';
export { isServer, openRecord, openSqliteStore } from './open.js';
export type { StoreOptions } from './sql/store.js';
export * from './types.js';
