// Fits the weights of src/record/merge/weights.ts on a training part of the synthetic corpus
// (seeds other than the ones that are measured): node bench/record/fit.mjs [documents]
import { evidence } from '../../dist/record/merge/evidence.js';
import { searchesFor } from '../../dist/record/merge/index.js';
import { judge } from '../../dist/record/merge/judge.js';
import { compareSides } from '../../dist/record/merge/sides.js';
import { makeCorpus } from './corpus.mjs';
import { fitLogistic } from './logistic.mjs';
import { accountsOf, MemoryTellings } from './memory.mjs';
import { deedKey } from './truth.mjs';

const SEEDS = [101, 102, 103];
const PRIOR = 1;

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
  for (const { account: other } of (await tellings.near(searchesFor(account))).flat()) {
    if (other.what.id <= account.what.id || judge(account, other).ruledOut) continue;
    const features = evidence(account, other, compareSides(account.what, other.what));
    const same = deedKey(truth.get(account.what.id)) === deedKey(truth.get(other.what.id));
    found.push({ features, same });
  }
  return found;
}

const { bias, weights } = fitLogistic(pairs, PRIOR);
const same = pairs.filter((pair) => pair.same).length;
console.log(`${pairs.length} pairs, ${same} of one deed`);
console.log(`BIAS = ${bias.toFixed(2)}`);
for (const [name, weight] of weights) console.log(`  ${name}: ${weight.toFixed(2)},`);
