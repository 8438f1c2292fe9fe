export { identifyLanguage, type LanguageGuess, supplyFile } from '../base/index.js';
export { type ConlluDocument, type ConlluSentence, parseConllu } from './conllu/read.js';
export { reparse } from './conllu/reparse.js';
export { toConllu } from './conllu/write.js';
export { DependencyTree } from './dependency-tree.js';
export { LanguageModel } from './language-model.js';
export { loadLanguage } from './load.js';
export type { SentenceAnalysis, WordAnalysis } from './parser.js';
export type { Name, Sentence, Token, Upos, Word } from './types.js';
