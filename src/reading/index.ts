export { evidenceOf, type Judged } from './events/confidence.js';
export { hasLexicon, loadLexicon, readLexicon } from './lexicon/load.js';
export type { LexiconProblem } from './lexicon/senses.js';
export type { Lexicon } from './lexicon/types.js';
export { type ReadingData, readStory } from './read.js';
export * from './types.js';
