import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A tree in one list: inner nodes are feature, threshold, then both branches; leaves are values. */
type Node = number | readonly [feature: number, threshold: number, low: Node, high: Node];

const node: z.ZodType<Node> = z.lazy(() =>
  z.union([z.number(), z.tuple([z.int().min(0), z.number(), node, node])]),
);
const file = z.object({ features: z.array(z.string()), trees: z.array(node).min(1) });

/** Boosted regression trees (Friedman 2001, doi:10.1214/aos/1013203451) that answer yes or no. */
export class Forest {
  readonly #feature: Int16Array;
  readonly #threshold: Float64Array;
  readonly #high: Int32Array;
  readonly #roots: readonly number[];

  /**
   * @param json as `training/main-content/train.py` writes it
   * @param features what the trees must have been grown on, in order
   * @throws Error where they were grown on something else
   */
  constructor(json: string, features: readonly string[]) {
    const { features: grown, trees } = file.parse(JSON.parse(json));
    if (grown.join() !== features.join()) {
      throw new Error('These trees were grown on other features; train them again.');
    }
    const nodes: { feature: number; threshold: number; high: number }[] = [];
    const add = (tree: Node): number => {
      const at = nodes.length;
      if (typeof tree === 'number') {
        nodes.push({ feature: -1, threshold: tree, high: 0 });
        return at;
      }
      const [feature, threshold, low, high] = tree;
      const inner = { feature, threshold, high: 0 };
      nodes.push(inner);
      add(low);
      inner.high = add(high);
      return at;
    };
    this.#roots = trees.map(add);
    this.#feature = Int16Array.from(nodes, (it) => it.feature);
    this.#threshold = Float64Array.from(nodes, (it) => it.threshold);
    this.#high = Int32Array.from(nodes, (it) => it.high);
  }

  /** How likely the answer is yes, from 0 to 1. */
  probability(values: ArrayLike<number>): number {
    let sum = 0;
    for (const root of this.#roots) {
      let at = root;
      while (this.#feature[at]! >= 0) {
        at = values[this.#feature[at]!]! <= this.#threshold[at]! ? at + 1 : this.#high[at]!;
      }
      sum += this.#threshold[at]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

/** Reads the trees that stand in `models/`. */
export function readForest(name: string, features: readonly string[]): Forest {
  const path = new URL(`../../../models/${name}`, import.meta.url);
  return new Forest(readFileSync(path, 'utf8'), features);
}
