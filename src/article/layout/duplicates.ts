import type { Label, Labels } from './labels.js';
import type { Line } from './lines.js';

/** Words from which on a line that occurs again anywhere is a copy and not a refrain. */
const LONG = 8;

/**
 * Labels lines and groups of lines that say again, word for word, what an earlier one said: right
 * after it whatever their length, further on only where they are long. Short lines that return in
 * a list ("Pros:", "Price:") are kept.
 */
export function labelDuplicates(lines: readonly Line[], before: Labels): Labels {
  const labels = new Map<number, Label>();
  const own = lines.map((line, i) => ({ line, i })).filter(({ i }) => !before.has(i));
  const seen = new Set<string>();
  let previous = '';
  for (const { line, i } of own) {
    const key = keyOf(line);
    if (key === '') continue;
    if (key === previous && line.words.length > 1) {
      labels.set(i, { kind: 'duplicate', reason: 'the line before, once more' });
    } else if (line.words.length >= LONG && seen.has(key)) {
      labels.set(i, { kind: 'duplicate', reason: 'word for word the same as an earlier line' });
    }
    seen.add(key);
    previous = key;
  }
  for (const [i, label] of repeatedGroups(own, labels)) labels.set(i, label);
  return labels;
}

interface Numbered {
  readonly line: Line;
  readonly i: number;
}

/** Groups of short lines that are repeated as a whole right after themselves. */
function repeatedGroups(own: readonly Numbered[], done: Labels): Map<number, Label> {
  const labels = new Map<number, Label>();
  const groups = new Map<number, Numbered[]>();
  for (const item of own) {
    const group = groups.get(item.line.group);
    if (group === undefined) groups.set(item.line.group, [item]);
    else group.push(item);
  }
  let previous = '';
  for (const group of groups.values()) {
    const key = group.map(({ line }) => keyOf(line)).join('\n');
    if (key === previous && key !== '') {
      for (const { i } of group) {
        if (!done.has(i)) {
          labels.set(i, { kind: 'duplicate', reason: 'the paragraph before, once more' });
        }
      }
    }
    previous = key;
  }
  return labels;
}

function keyOf(line: Line): string {
  const words = line.words.map((token) => token.word).join(' ');
  // The words of very long lines are cut off; their length tells them apart well enough.
  return words === '' ? '' : `${words} ${line.text.length}`;
}
