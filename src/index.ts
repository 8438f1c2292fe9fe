export type * from './base/index.js';
