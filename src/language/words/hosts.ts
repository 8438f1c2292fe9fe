import type { Conventions } from '../text/conventions.js';
import type { Part } from './split-label.js';

/** Pronouns of the third person as they are written to what they belong to, longest first. */
const PRONOUNS = ['هما', 'هم', 'ها', 'ه'];
const CONJUNCTION = /^[وف]/;

/**
 * A token that is a known verb with a pronoun written to it, perhaps behind "and" (`وحثهم` is و + حث + هم; kind `host` of
 * `lexicons/tokens`): treebanks are too small to show networks most verbs so. Null for all other tokens.
 */
export function hostedParts(token: string, { hosts, names }: Conventions): readonly Part[] | null {
  if (hosts.size === 0 || names.has(token)) return null;
  for (const pronoun of PRONOUNS) {
    if (!token.endsWith(pronoun)) continue;
    const stem = token.slice(0, -pronoun.length);
    if (hosts.has(stem)) return [stem, pronoun].map(part);
    if (CONJUNCTION.test(stem) && hosts.has(stem.slice(1)))
      return [stem[0]!, stem.slice(1), pronoun].map(part);
  }
  return null;
}

const part = (form: string): Part => ({ form, length: form.length });
