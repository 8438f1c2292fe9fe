// Logistic regression on named features with a Gaussian prior around zero, by Newton's method.

const ROUNDS = 25;

/**
 * @param {{features: ReadonlyMap<string, number>, same: boolean}[]} pairs
 * @param {number} prior strength of the prior
 */
export function fitLogistic(pairs, prior) {
  const names = [...new Set(pairs.flatMap(({ features }) => [...features.keys()]))].sort();
  const rows = pairs.map(({ features, same }) => ({
    x: [[0, 1], ...[...features].map(([name, amount]) => [names.indexOf(name) + 1, amount])],
    y: Number(same),
  }));
  const size = names.length + 1;
  let weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, [i, v]) => sum + weights[i] * v, 0)));
      for (const [i, v] of x) {
        gradient[i] += (y - p) * v;
        for (const [j, w] of x) hessian[i][j] += p * (1 - p) * v * w;
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] -= prior * weights[i];
      hessian[i][i] += prior;
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, i) => w + step[i]);
  }
  return {
    bias: weights[0],
    weights: new Map(names.map((name, i) => [name, weights[i + 1]])),
  };
}

export function probability({ bias, weights }, features) {
  let sum = bias;
  for (const [name, amount] of features) sum += (weights.get(name) ?? 0) * amount;
  return 1 / (1 + Math.exp(-sum));
}

/** Gaussian elimination with pivots. */
function solve(matrix, vector) {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    let best = i;
    for (let j = i; j < rows.length; j++)
      if (Math.abs(rows[j][i]) > Math.abs(rows[best][i])) best = j;
    [rows[i], rows[best]] = [rows[best], rows[i]];
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue;
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k <= rows.length; k++) rows[j][k] -= factor * rows[i][k];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}
