import type { Word } from '../../language/index.js';

/** A word of a copy that is being mended. */
export type Mutable = { -readonly [K in keyof Word]: Word[K] };
