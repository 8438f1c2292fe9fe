import type { Name } from '../../language/index.js';
import { replaced } from './lists.js';
import type { Scanned } from './scanned.js';

/** Persian "one" is also "a certain", as before a name. */
const ONE = /^(?:يک|یک|1|۱)$/;

/** Whether a Persian word says of people whom a number counts where they come from: "seven *Sistani* fishermen". */
export function describesCounted(word: number, { tree, lang }: Scanned): boolean {
  const noun = word - 1;
  const number = tree.words[noun - 1];
  if (lang !== 'fa' || number?.upos !== 'NUM' || ONE.test(number.form)) return false;
  return number.head === noun && tree.head(word) === noun;
}

/** Persian names of people without those that a number counts: "*seven fishermen* of Sistan" are none. */
export function withoutCounted(names: readonly Name[], { tree, lang }: Scanned): readonly Name[] {
  if (lang !== 'fa') return names;
  return replaced(names, (name): readonly Name[] | null => {
    const [from, to] = name.words;
    const number = tree.words[from - 1];
    const isCounted =
      number?.upos === 'NUM' && number.head >= from && number.head < to && !ONE.test(number.form);
    return name.kind === 'person' && isCounted ? [] : null;
  });
}
