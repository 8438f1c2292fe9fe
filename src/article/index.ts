export {
  resolveTime,
  type TenseHint,
  type TimeExpression,
  timeExpressions,
} from './dates/index.js';
export { keptText } from './kept.js';
export { blocksFrom } from './perspective.js';
export { type DocumentInput, readArticle } from './read.js';
export { articleOfText, type Given } from './text.js';
export * from './types.js';
