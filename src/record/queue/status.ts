import { z } from 'zod';
import type { Queries } from '../sql/connection.js';
import type { QueueStatus } from './types.js';

const counted = z.object({
  waiting: z.int(),
  done: z.int(),
  aside: z.int(),
  last_minute: z.int(),
});
const aside = z.object({ name: z.string(), hash: z.string(), tries: z.int(), reason: z.string() });

/** How far the work on a queue is. */
export async function statusOf(queries: Queries): Promise<QueueStatus> {
  const counts = await queries.first(
    counted,
    `select count(*) filter (where state = 'waiting') as waiting,
            count(*) filter (where state = 'done') as done,
            count(*) filter (where state = 'aside') as aside,
            count(*) filter (where state = 'done' and finished_at > now() - interval '1 minute')
              as last_minute
     from submissions`,
  );
  const setAside = await queries.all(
    aside,
    `select name, hash, tries, coalesce(reason, '') as reason from submissions
     where state = 'aside' order by finished_at desc, hash limit 100`,
  );
  const { waiting, done, aside: asideCount, last_minute: lastMinute } = counts!;
  return {
    waiting,
    done,
    aside: asideCount,
    lastMinute,
    secondsLeft: lastMinute === 0 ? null : Math.round((waiting / lastMinute) * 60),
    setAside,
  };
}
