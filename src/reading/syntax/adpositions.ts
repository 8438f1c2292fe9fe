import type { Word } from '../../language/index.js';

/** Whether an adposition marks a noun: "in Moscow". */
export function hasCase(words: readonly Word[], noun: number): boolean {
  return words.some(({ head, deprel }) => head === noun && deprel === 'case');
}
