/** A stretch of words with a kind. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/**
 * Names from scores of BIO labels by Viterbi search, in which `I-x` only follows `B-x` or `I-x`.
 * `score(word, label)` is a log score up to a constant for each word.
 */
export function bestNames(
  words: number,
  labels: readonly string[],
  score: (word: number, label: number) => number,
): LabelledSpan[] {
  if (words === 0) return [];
  const back: Int32Array[] = [];
  let best = labels.map((label, i) => (label.startsWith('I') ? -Infinity : score(0, i)));
  for (let w = 1; w < words; w++) {
    const from = new Int32Array(labels.length);
    const before = best;
    best = labels.map((label, i) => {
      const previous = bestBefore(label, labels, before);
      from[i] = previous;
      return (before[previous] as number) + score(w, i);
    });
    back.push(from);
  }
  const path = [best.indexOf(Math.max(...best))];
  for (let w = back.length - 1; w >= 0; w--) {
    path.push((back[w] as Int32Array)[path[path.length - 1] as number] as number);
  }
  return spansOf(path.reverse().map((i) => labels[i] as string));
}

function bestBefore(label: string, labels: readonly string[], scores: readonly number[]): number {
  const inside = label.startsWith('I');
  let best = -1;
  labels.forEach((before, i) => {
    const allowed = !inside || before.slice(1) === label.slice(1);
    if (allowed && (best < 0 || (scores[i] as number) > (scores[best] as number))) best = i;
  });
  return best;
}

/** Spans of a BIO sequence, such as `B-person I-person O`. */
export function spansOf(labels: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  labels.forEach((label, i) => {
    const open = spans[spans.length - 1];
    if (label.startsWith('B')) spans.push({ from: i, to: i + 1, kind: label.slice(2) });
    else if (label.startsWith('I') && open?.to === i) {
      spans[spans.length - 1] = { ...open, to: i + 1 };
    }
  });
  return spans;
}
