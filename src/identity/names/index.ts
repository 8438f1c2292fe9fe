export { compareNames, type NameComparison, rankNames } from './compare.js';
