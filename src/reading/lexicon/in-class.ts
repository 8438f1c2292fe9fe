import { fold } from './fold.js';
import type { Lexicon } from './types.js';

/** Whether a word is in a class of the lexicon, written like this or as this dictionary form. */
export const isIn = ({ classes }: Lexicon, name: string, word: string): boolean =>
  classes.get(name)?.has(fold(word)) ?? false;
