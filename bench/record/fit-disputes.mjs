// Fits what makes two deeds one that is told in two ways (`DISPUTED` in src/record/merge/weights.ts)
// on a training part of the synthetic corpus, seeds other than the ones that are measured:
//   node bench/record/fit-disputes.mjs [documents] [seed…]
// Pairs of deeds of one block that contradict each other about a day, a person or a doer are taken
// as the merging leaves them; logistic regression by Newton's method, with a Gaussian prior.
import { contradiction, MAY } from '../../dist/record/merge/contradiction.js';
import { candidatesOf } from '../../dist/record/merge/deed-disputes.js';
import { makeCorpus } from './corpus.mjs';
import { fitLogistic, probability } from './logistic.mjs';
import { placeOf, truthByPlace } from './measure.mjs';
import { mergeAll } from './memory.mjs';
import { trueDisputes } from './truth.mjs';

const [count = '4000', ...given] = process.argv.slice(2);
const seeds = given.length > 0 ? given.map(Number) : [201, 202, 203];
const pairs = { date: [], identity: [], attribution: [] };
const wanted = { date: 0, identity: 0, attribution: 0 };
for (const seed of seeds) {
  const { documents } = makeCorpus(Number(count), seed);
  const { blocks } = await mergeAll(documents);
  const truth = truthByPlace(documents);
  const deedsOf = ({ accounts }) =>
    new Set(accounts.map(({ teller, what }) => truth.get(placeOf(teller.id, what.span)).deed));
  const disputed = trueDisputes(documents);
  for (const key of disputed.keys()) {
    const kind = key.split(' ')[0];
    if (kind in wanted) wanted[kind]++;
  }
  for (const { deeds } of blocks) {
    for (const kind of Object.keys(MAY)) {
      for (const [a, b] of candidatesOf(kind, deeds)) {
        const features = contradiction(a, b, MAY[kind]);
        if (features === null) continue;
        const others = deedsOf(b);
        const same = [...deedsOf(a)].some(
          (deed) => others.has(deed) && disputed.has(`${kind} ${deed}`),
        );
        pairs[kind].push({ features, same });
      }
    }
  }
}
for (const [kind, all] of Object.entries(pairs)) {
  const model = fitLogistic(all, 1);
  const scored = all.map(({ features, same }) => ({ p: probability(model, features), same }));
  scored.sort((x, y) => y.p - x.p);
  const right = all.filter(({ same }) => same).length;
  console.log(`${kind}: ${all.length} pairs, ${right} of one deed, ${wanted[kind]} disputes`);
  console.log(`  bias: ${model.bias.toFixed(2)}, weights:`);
  console.log(`  ${[...model.weights].map(([name, w]) => `${name}: ${w.toFixed(2)}`).join(', ')}`);
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const taken = scored.filter(({ p }) => p >= least);
    const hits = taken.filter(({ same }) => same).length;
    console.log(
      `  from ${least}: precision ${((100 * hits) / taken.length).toFixed(1)}, of the pairs ${((100 * hits) / right).toFixed(1)}`,
    );
  }
}
