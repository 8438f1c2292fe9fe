export { compareNames, type NameComparison, rankNames } from './compare.js';
export { inLatinLetters } from './latin-letters.js';
export { type LikeName, NameIndex } from './name-index.js';
export { nominativeOf, nominativeOfBody } from './russian-names.js';
export { SoundIndex, type SoundsLike } from './sound-index.js';
