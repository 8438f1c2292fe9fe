export type { Carrier } from './carrier.js';
export { areCopies, bandKeys, shingles } from './copies/shingles.js';
export { type CopiedSpan, type CopyKind, compareTexts } from './copies/spans.js';
export {
  countedFrom,
  type Lived,
  livedIn,
  mayTellTime,
  resolveTime,
  type TenseHint,
  type TimeExpression,
  timeExpressions,
} from './dates/index.js';
export * from './formats/index.js';
export { keptText } from './kept.js';
export { blocksFrom } from './perspective.js';
export { type Content, type DocumentInput, readArticle, readContent } from './read.js';
export { articleOfText, type Given } from './text.js';
export * from './types.js';
