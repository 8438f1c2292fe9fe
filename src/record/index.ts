export { documentId, type GivenMetadata } from './ids.js';
export { openRecord } from './open.js';
export { openSqliteStore, type StoreOptions } from './sqlite/store.js';
export * from './types.js';
