export { compareNames, type NameComparison, rankNames } from './compare.js';
export { type LikeName, NameIndex } from './name-index.js';
