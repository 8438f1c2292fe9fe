/**
 * The best tree with exactly one root for arc scores (Chu and Liu 1965, Edmonds 1967). `scores`
 * has (n + 1) rows and columns, row = dependent, column = head, 0 the root; it may be changed.
 * Returns n + 1 heads, of which the first means nothing. Greedy heads that already form a tree
 * are returned at once, which is nearly always.
 */
export function bestTree(scores: Float64Array, size: number): Int32Array {
  const heads = solve(scores, size);
  const words = Array.from({ length: size - 1 }, (_, i) => i + 1);
  const roots = words.filter((i) => heads[i] === 0);
  if (roots.length === 1 || size < 2) return heads;
  const rootScore = (i: number) => scores[i * size] as number;
  const candidates = roots.length > 0 ? roots : words;
  const root = candidates.reduce((best, i) => (rootScore(i) > rootScore(best) ? i : best));
  for (const i of words) {
    if (i !== root) scores[i * size] = NEVER;
    else scores.fill(NEVER, i * size + 1, (i + 1) * size);
  }
  return solve(scores, size);
}

/** Score of an arc that must not be. */
export const NEVER = -1e9;

function solve(scores: Float64Array, size: number): Int32Array {
  const heads = greedy(scores, size);
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  const inside = new Uint8Array(size);
  for (const v of cycle) inside[v] = 1;
  const rest: number[] = [];
  for (let v = 0; v < size; v++) if (inside[v] === 0) rest.push(v);
  const { small, leave, enter } = contract(scores, size, heads, cycle, rest);
  const m = rest.length;
  const inner = solve(small, m + 1);
  for (let i = 1; i < m; i++) {
    const head = inner[i] as number;
    heads[rest[i] as number] = (head === m ? leave[i] : rest[head]) as number;
  }
  const from = inner[m] as number;
  heads[enter[from] as number] = rest[from] as number;
  return heads;
}

function greedy(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let i = 1; i < size; i++) {
    let best = 0;
    for (let j = 1; j < size; j++) {
      if (j !== i && (scores[i * size + j] as number) > (scores[i * size + best] as number))
        best = j;
    }
    heads[i] = best;
  }
  return heads;
}

function findCycle(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  seen[0] = -1;
  for (let start = 1; start < heads.length; start++) {
    let v = start;
    while (seen[v] === 0) {
      seen[v] = start;
      v = heads[v] as number;
    }
    if (seen[v] === start) {
      const cycle = [v];
      for (let u = heads[v] as number; u !== v; u = heads[u] as number) cycle.push(u);
      return cycle;
    }
  }
  return null;
}

/** The problem with the cycle as one node, the last; `leave` and `enter` undo the contraction. */
function contract(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
  rest: readonly number[],
): { small: Float64Array; leave: Int32Array; enter: Int32Array } {
  const m = rest.length;
  const score = (dependent: number, head: number) => scores[dependent * size + head] as number;
  const small = new Float64Array((m + 1) * (m + 1)).fill(NEVER);
  const leave = new Int32Array(m);
  const enter = new Int32Array(m);
  const total = cycle.reduce((sum, v) => sum + score(v, heads[v] as number), 0);
  rest.forEach((v, i) => {
    let out = cycle[0] as number;
    let into = out;
    const gain = (c: number) => score(c, v) - score(c, heads[c] as number);
    for (const c of cycle) {
      if (score(v, c) > score(v, out)) out = c;
      if (gain(c) > gain(into)) into = c;
    }
    leave[i] = out;
    enter[i] = into;
    small[m * (m + 1) + i] = gain(into) + total;
    if (i === 0) return;
    small[i * (m + 1) + m] = score(v, out);
    rest.forEach((u, j) => {
      if (i !== j) small[i * (m + 1) + j] = score(v, u);
    });
  });
  return { small, leave, enter };
}
