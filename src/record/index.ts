export { documentId, type GivenMetadata } from './ids.js';
export { isServer, openRecord, openSqliteStore } from './open.js';
export type { StoreOptions } from './sql/store.js';
export * from './types.js';
