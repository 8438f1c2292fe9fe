// The same measures as run.mjs without a store, by the same functions that every store uses, for
// corpora that take a disk too long: node bench/record/in-memory.mjs [documents] [seed]
import { makeCorpus } from './corpus.mjs';
import { bCubed, percent, placeOf, scoreDisputes, truthByPlace } from './measure.mjs';
import { mergeAll } from './memory.mjs';

const { documents } = makeCorpus(Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 2));
const { deeds, disputes } = await mergeAll(documents);
const truth = truthByPlace(documents);
const groups = deeds.map(({ accounts }) =>
  accounts.map(({ teller, what }) => placeOf(teller.id, what.span)),
);
const { precision, recall, f1, tellings, acrossDays } = bCubed(groups, truth);
console.log(`${documents.length} documents, ${tellings} events as told, ${deeds.length} merged`);
console.log(`merging (B-cubed): P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
console.log(`merged across different exact days: ${acrossDays}`);
const { all, kinds } = scoreDisputes(disputes, documents, truth);
for (const [kind, rates] of [['disputes', all], ...Object.entries(kinds)]) {
  console.log(
    `${kind} (${rates.wanted}): P ${percent(rates.precision)} R ${percent(rates.recall)}`,
  );
}
