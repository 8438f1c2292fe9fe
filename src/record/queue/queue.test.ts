import { afterAll, describe, expect, test } from 'vitest';
import { openRecord } from '../open.js';
import { TEST_SERVER, TestSchemas } from '../testing/postgres.js';
import { actor, entry, event } from '../testing/readings.js';
import { openQueue } from './queue.js';
import type { Queue } from './types.js';

const now = () => '2025-10-09T08:00:00Z';
const work = (name: string) => ({ hash: `hash of ${name}`, name, content: new Uint8Array([1, 2]) });
const meeting = (text: string) => entry({ text, events: [event([actor('RUS')], [actor('TJK')])] });

if (TEST_SERVER === undefined) {
  describe('the queue', () => {
    test.skip('is not tested: DRAGOMAN_TEST_POSTGRES names no server', () => {});
  });
} else {
  const schemas = new TestSchemas(TEST_SERVER, 'queue');
  afterAll(() => schemas.drop(), 60_000);

  const opened = async (address: string): Promise<Queue> => {
    const queue = await openQueue(address, { now });
    if (!queue.ok) throw new Error(queue.failure.message);
    return queue.value;
  };
  const withQueue = async (use: (queue: Queue, address: string) => Promise<void>) => {
    const address = await schemas.make();
    const queue = await opened(address);
    try {
      await use(queue, address);
    } finally {
      await queue.close();
    }
  };

  describe('the queue', () => {
    test('what is submitted twice is done once', () =>
      withQueue(async (queue, address) => {
        expect(await queue.submit([work('b'), work('a')])).toBe(2);
        expect(await queue.submit([work('a'), work('b')])).toBe(0);
        const [one, other, ...more] = await queue.take(5);
        expect(more).toEqual([]);
        for (const taken of [one!, other!]) {
          const begun = await queue.begin(taken);
          expect((await queue.finish(taken, [meeting(`${begun!.name} met.`)])).ok).toBe(true);
        }
        expect(await queue.submit([work('a')])).toBe(0);
        expect(await queue.take(5)).toEqual([]);
        expect(await queue.status()).toMatchObject({
          waiting: 0,
          done: 2,
          aside: 0,
          lastMinute: 2,
        });
        const record = await openRecord(address, { now });
        expect(record.ok && (await record.value.documents()).length).toBe(2);
        if (record.ok) await record.value.close();
      }));

    test('work whose result could not be kept is not taken for done', () =>
      withQueue(async (queue) => {
        await queue.submit([work('a')]);
        const [taken] = await queue.take(1);
        await queue.begin(taken!);
        const broken = { ...meeting('They met.'), readerVersion: null as unknown as string };
        await expect(queue.finish(taken!, [broken])).rejects.toThrow();
        await queue.giveBack([taken!]);
        expect(await queue.take(1)).toHaveLength(1);
        expect(await queue.status()).toMatchObject({ waiting: 1, done: 0 });
      }));

    test('what fails three times is set aside with its reason, and may be tried again', () =>
      withQueue(async (queue) => {
        await queue.submit([work('poison')]);
        for (const outcome of ['again', 'again', 'aside']) {
          const [taken] = await queue.take(1);
          expect(await queue.begin(taken!)).toMatchObject({ name: 'poison' });
          expect(await queue.fail(taken!, 'It is poison.')).toBe(outcome);
        }
        expect(await queue.take(1)).toEqual([]);
        expect((await queue.status()).setAside).toEqual([
          { name: 'poison', hash: 'hash of poison', tries: 3, reason: 'It is poison.' },
        ]);
        expect(await queue.submit([work('poison')])).toBe(1);
        expect(await queue.status()).toMatchObject({ waiting: 1, aside: 0 });
      }));

    test('what stops one worker after another is set aside as well', () =>
      withQueue(async (queue) => {
        await queue.submit([work('deadly')]);
        for (let worker = 1; worker <= 10; worker++) {
          const [taken] = await queue.take(1);
          expect(await queue.begin(taken!)).not.toBeNull();
          await queue.giveBack([taken!]);
        }
        const [taken] = await queue.take(1);
        expect(await queue.begin(taken!)).toBeNull();
        const { setAside } = await queue.status();
        expect(setAside[0]?.reason).toContain('stopped 10 times');
      }));

    test('what is handed back goes to another, and two who finish it keep it once', () =>
      withQueue(async (queue, address) => {
        const other = await opened(address);
        await queue.submit([work('slow')]);
        const [first] = await queue.take(1);
        expect(await other.take(1)).toEqual([]);
        await queue.begin(first!);
        await queue.giveBack([first!]);
        const [second] = await other.take(1);
        await other.begin(second!);
        expect((await other.finish(second!, [meeting('They met.')])).ok).toBe(true);
        expect((await queue.finish(first!, [meeting('They met.')])).ok).toBe(true);
        await queue.settle();
        expect(await queue.status()).toMatchObject({ waiting: 0, done: 1 });
        await other.close();
        const record = await openRecord(address, { now, readonly: true });
        expect(record.ok && (await record.value.events()).length).toBe(1);
        if (record.ok) await record.value.close();
      }));
  });
}
