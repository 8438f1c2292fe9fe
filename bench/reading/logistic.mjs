// A logistic fit by signs that have names, for calibrate.mjs.

const ROUNDS = 4000;
const RATE = 0.5;
const RIDGE = 0.01;

/** How likely a row with these signs is right. */
export const likely = (signs, weights) =>
  1 / (1 + Math.exp(-[...signs].reduce((sum, [name, v]) => sum + v * (weights.get(name) ?? 0), 0)));

/**
 * Weights of the signs of rows `{ signs, isRight, counts }`, where a row counts `counts` times, by steps along
 * the slope with a small pull towards zero.
 */
export function fitted(rows) {
  const names = [...new Set(rows.flatMap(({ signs }) => [...signs.keys()]))];
  const place = new Map(names.map((name, i) => [name, i]));
  const dense = rows.map(({ signs, isRight, counts }) => ({
    at: Int32Array.from(signs.keys(), (name) => place.get(name)),
    value: Float64Array.from(signs.values()),
    isRight: Number(isRight),
    counts,
  }));
  const all = rows.reduce((sum, { counts }) => sum + counts, 0);
  const weights = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    for (const { at, value, isRight, counts } of dense) {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += value[i] * weights[at[i]];
      const miss = ((isRight - 1 / (1 + Math.exp(-sum))) * counts) / all;
      for (let i = 0; i < at.length; i++) slope[at[i]] += miss * value[i];
    }
    for (let i = 0; i < weights.length; i++) weights[i] += RATE * (slope[i] - RIDGE * weights[i]);
  }
  return new Map(names.map((name, i) => [name, weights[i]]));
}
