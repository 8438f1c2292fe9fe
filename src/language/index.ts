export { LanguageModel } from './language-model.js';
export { loadLanguage } from './load.js';
export type { SentenceAnalysis, WordAnalysis } from './parser.js';
export type { Name, Sentence, Token, Upos, Word } from './types.js';
