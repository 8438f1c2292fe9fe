export type { Chunks, Seekable } from './bytes.js';
export { Peekable } from './bytes.js';
export { EXTENSIONS, worthOpening } from './names.js';
export { openAll } from './open.js';
export { type Columns, documentOfRow, FIELDS, parseColumns } from './rows.js';
export type { Incoming, Opened } from './types.js';
