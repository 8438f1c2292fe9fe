import { type Tallied, Tally } from '../merge/index.js';
import { packNumbers, unpackNumbers } from './compact/ids.js';
import { type Bytes, decodeAll, encodeAll } from './compact/index.js';
import { type Queries, trusted } from './connection.js';
import { dayOf } from './timeline.js';

const tallyRow = trusted<{ readonly block: number; readonly body: Bytes; readonly days: Bytes }>();

/** Days are counted from 1970-01-01, and kept as numbers that are none below zero. */
const DAYS_BEFORE_1970 = dayOf('1970-01-01');

/** Smaller blocks are merged whole as quickly, and have no tally. */
export const LEAST_TALLIED = 8;

/** A tally with the numbers of the merged facts, in the order of the tally's. */
export interface KeptTally {
  readonly block: number;
  readonly tally: Tally;
  readonly numbers: number[];
}

/** What a row keeps beside the days. */
interface Body {
  readonly about: string;
  readonly office: boolean;
  readonly together: readonly number[];
  readonly facts: readonly {
    readonly n: number;
    readonly fact: string;
    readonly key: string;
    readonly subject: string;
    readonly speaker: string;
    readonly confidence: number;
    readonly label: string;
    readonly value: string;
    readonly counts: readonly [count: number, reports: number, independent: number];
    readonly sure: readonly number[] | null;
    readonly outlet: readonly string[];
    readonly lang: readonly string[];
    readonly saidBy: readonly string[];
    readonly sum: string;
  }[];
}

/** The tallies of those among some blocks that have one. */
export async function talliesOf(tx: Queries, blocks: readonly number[]): Promise<KeptTally[]> {
  if (blocks.length === 0) return [];
  const rows = await tx.all(
    tallyRow,
    `select block, body, days from tallies where ${tx.dialect.among('block')}`,
    [blocks],
  );
  const bodies = await decodeAll(
    tx,
    rows.map(({ body }) => body),
  );
  return rows.map(({ block, days }, i) => {
    const { about, office, together, facts } = bodies[i] as Body;
    const told = unpackNumbers(days);
    let at = 0;
    const tallied = facts.map((one): Tallied => {
      const [count, reports, independent] = one.counts;
      const dated = told[at++]!;
      const fact: Tallied = {
        id: one.fact,
        key: one.key,
        subject: one.subject,
        count,
        reports,
        independent,
        speaker: {
          id: one.speaker,
          sure: one.confidence,
          label: one.label,
          value: one.value,
        },
        sure: one.sure === null ? null : [...one.sure],
        outlets: new Set(one.outlet),
        langs: new Set(one.lang),
        saidBy: new Set(one.saidBy),
        sum: BigInt(`0x${one.sum}`),
        days: new Array(dated),
        copies: new Array(dated),
        undated: count - dated,
      };
      for (let k = 0, day = -DAYS_BEFORE_1970; k < dated; k++) {
        day += told[at++]!;
        fact.days[k] = day;
        fact.copies[k] = String(told[at++]!);
      }
      return fact;
    });
    const pairs: [number, number][] = [];
    for (let k = 0; k < together.length; k += 2) pairs.push([together[k]!, together[k + 1]!]);
    return {
      block,
      tally: new Tally(about, office, tallied, pairs),
      numbers: facts.map(({ n }) => n),
    };
  });
}

/** Keeps tallies, in place of those that their blocks had. */
export async function putTallies(tx: Queries, all: readonly KeptTally[]): Promise<void> {
  await forgetTallies(
    tx,
    all.map(({ block }) => block),
  );
  const bodies = await encodeAll(tx, all.map(bodyOf));
  await tx.insert(
    'tallies',
    ['block', 'body', 'days'],
    all.map(({ block, tally }, i) => [block, bodies[i]!, packNumbers(daysIn(tally))]),
  );
}

/** Forgets the tallies of blocks. */
export async function forgetTallies(tx: Queries, blocks: readonly number[]): Promise<void> {
  if (blocks.length === 0) return;
  await tx.run(`delete from tallies where ${tx.dialect.among('block')}`, [blocks]);
}

function bodyOf({ tally, numbers }: KeptTally): Body {
  return {
    about: tally.about,
    office: tally.isExclusive,
    together: tally.pairs().flat(),
    facts: tally.facts.map((one, i) => {
      const { id, key, subject, speaker, count, reports, independent, sure, sum } = one;
      return {
        ...{
          n: numbers[i]!,
          fact: id,
          key,
          subject,
          speaker: speaker.id,
          confidence: speaker.sure,
        },
        ...{ label: speaker.label, value: speaker.value, counts: [count, reports, independent] },
        ...{ sure, outlet: [...one.outlets], lang: [...one.langs], saidBy: [...one.saidBy] },
        sum: sum.toString(16).padStart(16, '0'),
      };
    }),
  };
}

/** For each fact how many of its tellings are dated, then of each how many days after the one before, and its copies. */
function daysIn({ facts }: Tally): number[] {
  const found: number[] = [];
  for (const { days, copies } of facts) {
    found.push(days.length);
    let before = -DAYS_BEFORE_1970;
    for (const [i, day] of days.entries()) {
      found.push(day - before, Number(copies[i]));
      before = day;
    }
  }
  return found;
}
