export type { Chunks, Seekable } from './bytes.js';
export { chunksOf, collect } from './bytes.js';
export { EXTENSIONS, worthOpening } from './names.js';
export { openAll } from './open.js';
export { Refused } from './refused.js';
export { type Columns, documentOfRow, FIELDS, parseColumns } from './rows.js';
export type { Incoming, Opened } from './types.js';
