export { identifyLanguage, type LanguageGuess } from './identify.js';
