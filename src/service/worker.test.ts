import { expect, test } from 'vitest';
import { ok } from '../base/index.js';
import type { Queue, Taken } from '../record/index.js';
import { Reader } from './reader.js';
import { submissionOf, workOf } from './work.js';
import { runWorker, type WorkerNews, type WorkerOptions } from './worker.js';

const bytes = (text: string) => ({ kind: 'bytes' as const, bytes: new TextEncoder().encode(text) });
const submission = (text: string) => ({ content: bytes(text), path: 'a.txt', given: {} });

test('a submission goes through a queue unchanged, and its hash leaves out where it lies', () => {
  const one = { ...submission('Ваше слово'), given: { date: '2025-10-08', title: 'T' } };
  expect(submissionOf(workOf('a', one))).toEqual(one);
  const text = { ...one, content: { kind: 'text' as const, text: 'a\ud800\0' } };
  expect(submissionOf(workOf('a', text))).toEqual(text);
  expect(workOf('b', { ...one, path: 'elsewhere' }).hash).toBe(workOf('a', one).hash);
  expect(workOf('a', { ...one, given: {} }).hash).not.toBe(workOf('a', one).hash);
});

/** A queue in memory that writes down what becomes of its work. */
function fakeQueue(texts: readonly string[], more: Partial<Queue> = {}) {
  const waiting = texts.map((text, i) => ({ id: String(i), hash: String(i), text }));
  const log: string[] = [];
  const queue: Queue = {
    submit: async () => 0,
    take: async (most) => waiting.splice(0, most),
    begin: async (taken) => workOf(taken.id, submission((taken as Taken & { text: string }).text)),
    finish: async ({ id }, entries) => {
      log.push(`finished ${id}: ${entries.length}`);
      return ok(undefined);
    },
    fail: async ({ id }) => {
      log.push(`failed ${id}`);
      return 'aside';
    },
    giveBack: async (taken) => {
      log.push(`gave back ${taken.map(({ id }) => id).join(' ')}`);
    },
    settle: async () => {},
    status: async () => ({
      waiting: waiting.length,
      done: 0,
      aside: 0,
      lastMinute: 0,
      secondsLeft: null,
      setAside: [],
    }),
    close: async () => {},
    ...more,
  };
  return { queue, log };
}

const options = (more: Partial<WorkerOptions> = {}): WorkerOptions => ({
  signal: new AbortController().signal,
  tell: () => {},
  sleep: async () => {},
  untilEmpty: true,
  ...more,
});

test('what is read is finished, what cannot be read fails, and the rest goes on', async () => {
  const { queue, log } = fakeQueue(['They met.', '', 'They talked.']);
  expect(await runWorker(queue, new Reader(), options())).toBe('drained');
  expect(log).toEqual(['finished 0: 1', 'failed 1', 'finished 2: 1']);
});

test('a worker that is told to stop finishes what it reads and hands the rest back', async () => {
  const { queue, log } = fakeQueue(['One.', 'Two.', 'Three.']);
  const stop = new AbortController();
  const tell = (news: WorkerNews) => {
    if (news.kind === 'read') stop.abort();
  };
  await runWorker(queue, new Reader(), options({ signal: stop.signal, tell, untilEmpty: false }));
  expect(log).toEqual(['finished 0: 1', 'gave back 1 2']);
});

test('a server that comes back is waited for, one that does not is given up', async () => {
  let refusals = 3;
  const slept: number[] = [];
  const { queue, log } = fakeQueue(['One.']);
  const flaky: Queue = {
    ...queue,
    take: async (most) => {
      if (refusals-- > 0) throw new Error('connect ECONNREFUSED');
      return queue.take(most);
    },
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  expect(await runWorker(flaky, new Reader(), options({ sleep }))).toBe('drained');
  expect(log).toEqual(['finished 0: 1']);
  expect(slept).toEqual([500, 1000, 2000]);
  const gone = { ...queue, take: () => Promise.reject(new Error('connect ECONNREFUSED')) };
  expect(await runWorker(gone, new Reader(), options({ sleep }))).toBe('gone');
});
