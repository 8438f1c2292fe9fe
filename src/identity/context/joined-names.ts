import type { Name } from '../../language/index.js';
import { replaced } from './lists.js';
import { named } from './network-name.js';
import type { Scanned } from './scanned.js';
import { isTiled } from './table-names.js';

/**
 * Persian names that the network joins by "and" ("*the Security Council and Beijing*", "*the African Union and Kyrgyzstan*"), each
 * for itself where the tables know both and not the whole.
 */
export function apartAtAnd(names: readonly Name[], scanned: Scanned): readonly Name[] {
  if (scanned.lang !== 'fa') return names;
  const { tree, tables, pieced, keys } = scanned;
  return replaced(names, (name): readonly Name[] | null => {
    const [from, to] = name.words;
    const isAnd = (at: number) => tree.words[at]?.upos === 'CCONJ';
    const ends = [from, ...range(from + 1, to - 1).filter(isAnd)];
    if (ends.length < 2) return null;
    const matches = tables.matchFrom(keys.type(from)!.begins, pieced, from);
    if (matches.some(({ length }) => length === to - from)) return null;
    const parts = ends.map((end, i): readonly [number, number] => [
      i === 0 ? from : end + 1,
      ends[i + 1] ?? to,
    ]);
    if (!parts.every(([start, end]) => end > start && isTiled(start, end, scanned))) return null;
    return parts.map(([start, end]) => named(name, start, end));
  });
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
