export { findMentions } from './context/find-mentions.js';
export type { ReadStory } from './context/frames.js';
export { type MentionIndex, mentionIndex } from './context/lookup.js';
export { localId } from './context/meaning.js';
export { compareNames, type NameComparison, rankNames } from './names/index.js';
export * from './tables/index.js';
export * from './types.js';
export { type WhoCandidate, type WhoQuestion, whoIs } from './who/candidates.js';
export { readWords } from './who/read-words.js';
