import type { Label, Labels } from './labels.js';
import type { Line } from './lines.js';

/** Labels lines that a page's markup puts outside its main content. */
export function labelAside(lines: readonly Line[]): Labels {
  const labels = new Map<number, Label>();
  lines.forEach((line, i) => {
    if (line.hint?.aside) {
      labels.set(i, { kind: 'boilerplate', reason: 'outside the main content of the page' });
    }
  });
  return labels;
}
