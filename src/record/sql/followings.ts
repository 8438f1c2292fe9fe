import { z } from 'zod';
import { type Choice, dateOfEpochDay, epochDay } from '../merge/index.js';
import type { Queries } from './connection.js';

const row = z.object({
  telling: z.int(),
  day: z.int().nullable(),
  best: z.number(),
  second: z.number(),
});

/** What vague tellings chose to follow, by number; those of which it is not known are left out. */
export async function followingsOf(
  tx: Queries,
  tellings: readonly number[],
): Promise<ReadonlyMap<number, Choice>> {
  if (tellings.length === 0) return new Map();
  const rows = await tx.all(
    row,
    `select telling, day, best, second from followings where ${tx.dialect.among('telling')}`,
    [tellings],
  );
  return new Map(
    rows.map(({ telling, day, best, second }) => [
      telling,
      { day: day === null ? null : dateOfEpochDay(day), best, second },
    ]),
  );
}

/** Keeps what vague tellings chose, instead of what was kept of them. */
export async function putFollowings(
  tx: Queries,
  choices: ReadonlyMap<number, Choice>,
): Promise<void> {
  await forgetFollowings(tx, [...choices.keys()]);
  await tx.insert(
    'followings',
    ['telling', 'day', 'best', 'second'],
    [...choices].map(([telling, { day, best, second }]) => [
      telling,
      day === null ? null : epochDay(day),
      best,
      second,
    ]),
  );
}

/** Forgets what tellings chose that go. */
export async function forgetFollowings(tx: Queries, tellings: readonly number[]): Promise<void> {
  if (tellings.length === 0) return;
  await tx.run(`delete from followings where ${tx.dialect.among('telling')}`, [tellings]);
}
