import { remembered } from '../../base/index.js';
import type { Part } from './split-label.js';

const CONJUNCTION = /^[وف]$/;
/** What is written to the word behind a conjunction: "and with the", "and for". */
const STACKED = /^[بلك]\p{L}{3,}/u;

/**
 * Cuts what stands behind a conjunction as if it stood alone: treebanks are too small to show networks
 * many words with two clitics before them (`وبالتعاون` is و + ب + التعاون).
 *
 * @param alone the parts of a token that stands by itself
 */
export function stackedSplitter(
  alone: (token: string) => readonly Part[],
): (parts: readonly Part[]) => readonly Part[] {
  const behind = remembered(alone);
  return (parts) => {
    const [first, stem, ...pronoun] = parts;
    if (first === undefined || stem === undefined || !CONJUNCTION.test(first.form)) return parts;
    const { form, length } = stem;
    if (form.length !== length || !STACKED.test(form)) return parts;
    return [first, ...behind(form), ...pronoun];
  };
}
