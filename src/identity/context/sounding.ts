import type { Name } from '../../language/index.js';
import type { PersonAtom } from './atoms.js';
import { hasCase, personAtom, textOf } from './name-words.js';
import type { Scanned } from './scanned.js';

/** Tags of words that may be a name where letters have no capitals. */
const NAMES: ReadonlySet<string> = new Set(['PROPN', 'X']);

/**
 * A person whose name the tables have in Latin letters, written in others: "Майку Пенсу". Capitals
 * show where a name is; without them every word must be tagged as one or lie in a name that the
 * network saw, for short words of every day sound like names.
 */
export function soundingAt(
  at: number,
  forms: readonly string[],
  name: Name | undefined,
  scanned: Scanned,
): PersonAtom | undefined {
  const first = forms[at] ?? '';
  if (!/^[\u0400-\u052f\u0620-\u06d3]/u.test(first)) return undefined;
  const { tables, tree } = scanned;
  const seen = name?.kind === 'person' ? name.words[1] : at;
  const mayName = (word: number) =>
    hasCase(first)
      ? /^\p{Lu}/u.test(forms[word] ?? '')
      : word < seen || NAMES.has(tree.words[word]?.upos ?? '');
  let to = at;
  while (to < forms.length && to < at + 4 && mayName(to)) to += 1;
  if (to < at + 2) return undefined;
  const found = tables.personSounding(forms.slice(0, to), at);
  const entity = found === null ? null : tables.entity(found.value);
  if (found === null || entity === null) return undefined;
  const end = at + found.length;
  const extent = { from: at, to: end, head: tree.headOf(at, end) };
  return { ...personAtom(extent, textOf(at, end, scanned), [entity], false), sounds: true };
}
