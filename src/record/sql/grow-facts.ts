import type { Fact } from '../../reading/index.js';
import {
  confidenceOf,
  holdingOf,
  joinFacts,
  officeDispute,
  rivalsAmong,
  spokenFor,
  type Tally,
  type Told,
} from '../merge/index.js';
import { words } from '../text/words.js';
import { packNumbers, unpackNumbers } from './compact/ids.js';
import type { Bytes } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import {
  derivedFact,
  factHash,
  INDEXED_TELLERS,
  inIndexOrder,
  partiesOf,
  putMerged,
  termsOf,
} from './derived.js';
import type { Indexed } from './dialect.js';
import { putDisputes } from './disputes.js';
import { type Grown, type Growth, tellersOf } from './one-more.js';
import { type KeptTally, putTallies } from './tallies.js';
import { bareByNumber, idsOf, type Kept, keptById, withWords } from './tellings.js';
import { nextChange, noteGone } from './watch.js';

const mergedRow = trusted<{ readonly n: number; readonly members: Bytes }>();

/** A merged fact that is there, with its number and those of its tellings until now. */
interface Known extends Grown {
  readonly kept: KeptTally;
  readonly n: number;
  readonly members: readonly number[];
}

/** Writes what facts became that more documents tell; gives the blocks of which all was written. */
export async function growFacts(tx: Queries, all: readonly Growth[]): Promise<readonly number[]> {
  const members = await membersOf(
    tx,
    all.flatMap(({ kept, facts }) =>
      facts.flatMap(({ at, before }) => (before === null ? [] : [kept.numbers[at]!])),
    ),
  );
  const fit = all.filter(({ kept, facts }) =>
    facts.every(({ at, before, told }) => {
      const known = members.get(kept.numbers[at]!);
      return before === null || (known !== undefined && told.every(({ n }) => !known.includes(n)));
    }),
  );
  if (fit.length === 0) return [];
  const known = fit.flatMap(({ kept, facts }) =>
    facts.flatMap((one): Known[] => {
      const n = kept.numbers[one.at];
      return n === undefined ? [] : [{ ...one, kept, n, members: members.get(n)! }];
    }),
  );
  await noteGone(tx, lostIds(known));
  const change = await nextChange(tx);
  await enlarge(tx, known, change);
  await putNew(tx, fit, change);
  await disputeOffices(tx, fit);
  await putTallies(
    tx,
    fit.map(({ kept }) => kept),
  );
  return fit.map(({ kept }) => kept.block);
}

async function membersOf(
  tx: Queries,
  merged: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (merged.length === 0) return new Map();
  const rows = await tx.all(
    mergedRow,
    `select n, members from merged where ${tx.dialect.among('n')}`,
    [merged],
  );
  return new Map(rows.map(({ n, members }) => [n, unpackNumbers(members)]));
}

/** Ids that facts had, and have no longer. */
function lostIds(known: readonly Known[]): string[] {
  return known.flatMap(({ kept, at, before }) =>
    before!.id === factAt(kept, at).id ? [] : [before!.id],
  );
}

/** Writes facts that were there with what tells them besides. */
async function enlarge(tx: Queries, known: readonly Known[], change: number): Promise<void> {
  const tops = known.flatMap(({ members }) => members.slice(0, INDEXED_TELLERS));
  const ids = await idsOf(tx, tops);
  const speakers = await speakersOf(tx, known);
  const indexed: Indexed[] = [];
  for (const one of known) {
    const { kept, at, n, before, members, told } = one;
    const { block } = kept;
    const tallied = factAt(kept, at);
    const fact = spokenFor(speakers.get(tallied.speaker.id)!, {
      ...{ valid: null, id: tallied.id, sources: [], confidence: confidenceOf(tallied) },
      spread: {
        reports: tallied.reports,
        outlets: tallied.outlets.size,
        independent: tallied.independent,
      },
    });
    const top = members.slice(0, INDEXED_TELLERS).map((of) => ({ id: ids.get(of)!, n: of }));
    const more = told.map((of) => ({ id: of.told.what.id, n: of.n }));
    const now = inIndexOrder([...top, ...more], members.slice(INDEXED_TELLERS));
    await tx.run(
      `update merged set confidence = ?, independent = ?, change = ?, hash = ?, members = ?
       where block = ? and n = ?`,
      [
        ...[Math.round(fact.confidence * 1000), fact.independent, change],
        ...[Buffer.from(factHash(fact, tallied.sum), 'hex'), packNumbers(now), block, n],
      ],
    );
    const shown = now.slice(0, INDEXED_TELLERS);
    const isFoundAsBefore =
      before!.speaker.id === tallied.speaker.id &&
      before!.tellers === tellersOf(tallied) &&
      top.length === shown.length &&
      top.every((of, i) => of.n === shown[i]);
    if (isFoundAsBefore) continue;
    const quotes = await quotesOf(tx, await bareByNumber(tx, shown));
    const terms = termsOf({ parties: partiesOf(fact), places: [] }, tallied);
    indexed.push({ n, key: block, words: words(quotes.join('\n')), terms });
  }
  await tx.dialect.unindex(tx, 'merged', indexed);
  await tx.dialect.index(tx, 'merged', indexed);
}

/** The tellings that speak for facts, by id. */
async function speakersOf(
  tx: Queries,
  known: readonly Known[],
): Promise<ReadonlyMap<string, Told<Fact>>> {
  const fresh = known.flatMap(({ told }) => told);
  const found = new Map(fresh.map(({ told }) => [told.what.id, told]));
  const asked = known.map(({ kept, at }) => factAt(kept, at).speaker.id);
  const others = (await keptById(
    tx,
    asked.filter((id) => !found.has(id)),
  )) as readonly Kept<Fact>[];
  for (const { told } of others) found.set(told.what.id, told);
  return found;
}

/** Writes facts that nobody told before, and notes their numbers. */
async function putNew(tx: Queries, all: readonly Growth[], change: number): Promise<void> {
  const fresh = all.flatMap(({ kept, facts }) =>
    facts.flatMap(({ at, before, told }) => (before === null ? [{ kept, at, told }] : [])),
  );
  const derived = [];
  for (const { kept, told } of fresh) {
    const fact = joinFacts(told.map((one) => one.told));
    const ordered = [...told].sort((a, b) => (a.told.what.id < b.told.what.id ? -1 : 1));
    const numbers = new Map(told.map((one) => [one.told.what.id, one.n]));
    const combined = { fact, told: ordered.map((one) => one.told) };
    const one = derivedFact(kept.block, combined, (id) => numbers.get(id)!);
    derived.push({ ...one, quotes: await quotesOf(tx, ordered.slice(0, INDEXED_TELLERS)) });
  }
  const numbers = await putMerged(
    tx,
    derived,
    derived.map(() => []),
    change,
  );
  for (const [i, { kept, at }] of fresh.entries()) kept.numbers[at] = numbers[i]!;
}

async function quotesOf(tx: Queries, bare: readonly Kept[]): Promise<readonly string[]> {
  return (await withWords(tx, bare)).map(({ told }) => told.quote);
}

/** Writes who is told to hold one office at a time. */
async function disputeOffices(tx: Queries, all: readonly Growth[]): Promise<void> {
  const offices = all.flatMap(({ kept }) => (kept.tally.isExclusive ? [kept] : []));
  const numbers = new Map(
    offices.flatMap(({ tally, numbers: of }) => tally.facts.map(({ id }, i) => [id, of[i]!])),
  );
  await putDisputes(
    tx,
    offices.map(({ block, tally }) => ({
      block,
      disputes: rivalsIn(tally),
      // Sides are whole facts, none of which is counted by its tellings.
      numberOf: () => -1,
    })),
    (id) => numbers.get(id),
  );
}

function rivalsIn(tally: Tally) {
  const { facts } = tally;
  const rivals = rivalsAmong(facts.map(holdingOf), (i, j) => tally.areTogether(i, j));
  return officeDispute(
    rivals.map((at) => {
      const { id, speaker } = facts[at]!;
      return { id, holder: speaker.label, office: speaker.value, told: [] };
    }),
  );
}

function factAt({ tally }: KeptTally, at: number) {
  return tally.facts[at]!;
}
