// Fits the weights of src/record/merge/weights.ts on a training part of the synthetic corpus
// (seeds other than the ones that are measured): node bench/record/fit.mjs [documents]
// Logistic regression with a Gaussian prior around zero, by Newton's method.
import { evidence } from '../../dist/record/merge/evidence.js';
import { nearby } from '../../dist/record/merge/index.js';
import { judge } from '../../dist/record/merge/judge.js';
import { compareSides } from '../../dist/record/merge/sides.js';
import { makeCorpus } from './corpus.mjs';
import { accountsOf, MemoryTellings } from './memory.mjs';
import { deedKey } from './truth.mjs';

const SEEDS = [101, 102, 103];
const PRIOR = 1;
const ROUNDS = 25;

const pairs = [];
for (const seed of SEEDS) {
  const { documents } = makeCorpus(Number(process.argv[2] ?? 1500), seed);
  const all = accountsOf(documents);
  const truth = new Map(all.map((one) => [one.account.what.id, one.truth]));
  const tellings = new MemoryTellings(all.map((one) => one.account));
  for (const { account } of all) pairs.push(...(await pairsOf(account, tellings, truth)));
}

async function pairsOf(account, tellings, truth) {
  const found = [];
  for (const query of nearby(account.what, account.teller)) {
    for (const { account: other } of await tellings.near(query)) {
      if (other.what.id <= account.what.id || judge(account, other).ruledOut) continue;
      const signs = evidence(account, other, compareSides(account.what, other.what));
      const same = deedKey(truth.get(account.what.id)) === deedKey(truth.get(other.what.id));
      found.push({ signs, same });
    }
  }
  return found;
}

const names = [...new Set(pairs.flatMap(({ signs }) => [...signs.keys()]))].sort();
const rows = pairs.map(({ signs, same }) => ({
  x: [[0, 1], ...[...signs].map(([name, amount]) => [names.indexOf(name) + 1, amount])],
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
    gradient[i] -= PRIOR * weights[i];
    hessian[i][i] += PRIOR;
  }
  const step = solve(hessian, gradient);
  weights = weights.map((w, i) => w + step[i]);
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

const same = pairs.filter((pair) => pair.same).length;
console.log(`${pairs.length} pairs, ${same} of one deed`);
console.log(`BIAS = ${weights[0].toFixed(2)}`);
for (const [i, name] of names.entries()) console.log(`  ${name}: ${weights[i + 1].toFixed(2)},`);
