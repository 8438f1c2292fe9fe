/** A stretch of words with a kind. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** Finds names in scores of BIO labels. */
export class NameSearch {
  readonly #labels: readonly string[];
  /** Scores of pairs, row after row the label before; minus infinity where `I-x` would not follow `B-x` or `I-x`. */
  readonly #pairs: Float64Array;

  /** @param pairs what each pair of neighbouring labels adds, row after row the label before; nothing if not given */
  constructor(labels: readonly string[], pairs?: Float32Array) {
    this.#labels = labels;
    this.#pairs = Float64Array.from(
      labels.flatMap((before, i) =>
        labels.map((label, j) => {
          const allowed = !label.startsWith('I') || before.slice(1) === label.slice(1);
          return allowed ? (pairs?.[i * labels.length + j] ?? 0) : -Infinity;
        }),
      ),
    );
  }

  /**
   * The names of the best sequence (Viterbi 1967). `score(word, label)` is a log score up to a constant for
   * each word.
   */
  best(words: number, score: (word: number, label: number) => number): LabelledSpan[] {
    if (words === 0) return [];
    const labels = this.#labels;
    const pairs = this.#pairs;
    const count = labels.length;
    const back = new Int32Array(words * count);
    let sums = labels.map((label, i) => (label.startsWith('I') ? -Infinity : score(0, i)));
    for (let w = 1; w < words; w++) {
      const before = sums;
      sums = labels.map((_, j) => {
        let from = 0;
        let most = -Infinity;
        for (let i = 0; i < count; i++) {
          const sum = (before[i] as number) + (pairs[i * count + j] as number);
          if (sum > most) {
            most = sum;
            from = i;
          }
        }
        back[w * count + j] = from;
        return most + score(w, j);
      });
    }
    const path = [sums.indexOf(Math.max(...sums))];
    for (let w = words - 1; w > 0; w--) {
      path.push(back[w * count + (path[path.length - 1] as number)] as number);
    }
    return spansOf(path.reverse().map((i) => labels[i] as string));
  }
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
