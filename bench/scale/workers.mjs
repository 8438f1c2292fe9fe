// Several workers on one queue, killed at random, with the server restarted once.
//   node bench/scale/workers.mjs FOLDER COPIES [WORKERS…] [--calm]
// FOLDER has articles (such as samples); each is submitted COPIES times, changed by a line, so that
// every copy is a document of its own. For 1, 2 and 4 workers (or those named) it starts a PostgreSQL
// server of its own on loopback, reads everything, kills a random worker with SIGKILL about as
// often as one can start and read an article, restarts the server once half-way, and then checks that nothing is lost and nothing is
// there twice. A first round without kills measures throughput; with --calm it is the only one. Needs Debian's postgresql.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue, openRecord } from '../../dist/record/index.js';
import { workOf } from '../../dist/service/index.js';

const isCalm = process.argv.includes('--calm');
const [folder, copies, ...given] = process.argv.slice(2).filter((one) => one !== '--calm');
const counts = given.length > 0 ? given.map(Number) : [1, 2, 4];
const LEASE_S = 20;
/**
 * Between kills, in what it takes workers to start and read their first article, at least and at
 * most more: on a busy machine that is long, and who is killed sooner never reads anything.
 */
const KILL_AFTER = [0.6, 1.2];
/** Of the clock by which Linux counts processor time, in a second. */
const TICKS = 100;
const now = () => new Date().toISOString();
const cli = new URL('../../dist/cli/main.js', import.meta.url).pathname;

/** A throwaway server. */
async function startServer() {
  const bin = `/usr/lib/postgresql/${readdirSync('/usr/lib/postgresql').sort((a, b) => b - a)[0]}/bin`;
  const dir = mkdtempSync(join(tmpdir(), 'scale-'));
  const isRoot = process.getuid() === 0;
  const asOwner = (command) =>
    isRoot
      ? execFileSync('su', ['postgres', '-s', '/bin/sh', '-c', command], {
          cwd: '/',
          stdio: ['ignore', 'ignore', 'inherit'],
        })
      : execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (isRoot) chownSync(dir, Number(execFileSync('id', ['-u', 'postgres'])), -1);
  const port = await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
  asOwner(`${bin}/initdb -D ${dir}/data -E UTF8 --locale=C.UTF-8 -A trust -U postgres`);
  const start = `${bin}/pg_ctl -w -D ${dir}/data -l ${dir}/log -o '-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${dir}' start`;
  asOwner(start);
  return {
    address: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    create: (database) => asOwner(`${bin}/createdb -h 127.0.0.1 -p ${port} ${database}`),
    restart: () => {
      asOwner(`${bin}/pg_ctl -w -D ${dir}/data -m immediate stop`);
      asOwner(start);
    },
    stop: () => {
      asOwner(`${bin}/pg_ctl -D ${dir}/data -m immediate stop`);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function articles() {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(txt|html)$/.test(path),
  );
  return Array.from({ length: Number(copies) }, (_, n) =>
    paths.map((path) => {
      const bytes = Buffer.concat([
        readFileSync(join(folder, path)),
        Buffer.from(`\n\nReport ${n}.\n`),
      ]);
      return workOf(`${path} ${n}`, { content: { kind: 'bytes', bytes }, path, given: {} });
    }),
  ).flat();
}

/** Seconds of processor time that a process took so far, 0 where it is gone (Linux). */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** Worker processes of which each is started again when it is killed. */
class Workers {
  constructor(address, count) {
    this.address = address;
    this.running = Array.from({ length: count }, () => this.start());
    this.kills = 0;
  }
  start() {
    return spawn(process.execPath, [cli, 'worker', '--record', this.address], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  }
  cpu() {
    return this.running.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  }
  killOne() {
    const i = Math.floor(Math.random() * this.running.length);
    this.running[i].kill('SIGKILL');
    this.running[i] = this.start();
    this.kills++;
  }
  /** SIGTERM: each finishes what it reads. */
  async drain() {
    await Promise.all(
      this.running.map(
        (one) =>
          new Promise((done) => {
            if (one.exitCode !== null || one.signalCode !== null) return done();
            one.once('exit', done);
            one.kill('SIGTERM');
          }),
      ),
    );
  }
}

const statusOf = async (queue) => {
  try {
    return await queue.status();
  } catch {
    return null; // The server is being restarted.
  }
};

async function round(server, work, count, unrest) {
  const database = `round_${count}_${unrest ? 'unrest' : 'calm'}`;
  server.create(database);
  const address = server.address(database);
  const opened = await openQueue(address, { now, leaseSeconds: LEASE_S });
  if (!opened.ok) throw new Error(opened.failure.message);
  const queue = opened.value;
  for (let i = 0; i < work.length; i += 200) await queue.submit(work.slice(i, i + 200));
  await queue.submit(work.slice(0, 200)); // Twice is once.
  const workers = new Workers(address, count);
  const start = Date.now();
  let [first, restarted, nextKill] = [null, false, 0];
  for (;;) {
    await sleep(250);
    const status = await statusOf(queue);
    if (status === null) continue;
    if (first === null && status.done >= count) {
      first = { at: Date.now(), done: status.done, cpu: workers.cpu() };
    }
    if (status.waiting === 0) break;
    if (!unrest || first === null) continue;
    if (!restarted && status.done > work.length / 2) {
      restarted = true;
      server.restart();
    }
    if (Date.now() > nextKill) {
      workers.killOne();
      const [least, more] = KILL_AFTER;
      nextKill = Date.now() + (first.at - start) * (least + Math.random() * more);
    }
  }
  const end = Date.now();
  const cpu = first === null ? 0 : workers.cpu() - first.cpu;
  await workers.drain();
  const status = await queue.status();
  await queue.close();
  const problems = await check(address, work, status);
  const perSecond = first === null ? 0 : (status.done - first.done) / ((end - first.at) / 1000);
  console.log(
    `${count} worker${count > 1 ? 's' : ' '} ${unrest ? 'killed ' : 'in calm'}: ${status.done} done in ${((end - start) / 1000).toFixed(0)} s, ${perSecond.toFixed(1)} a second once started${unrest ? '' : `, ${((status.done - (first?.done ?? 0)) / cpu).toFixed(1)} for each second of the workers' processors`}${unrest ? `, ${workers.kills} kills, server restarted ${restarted ? 'once' : 'never'}` : ''}; ${problems.length === 0 ? 'nothing lost, nothing twice' : problems.join('; ')}`,
  );
  return problems.length === 0;
}

/** What is wrong with the record at the end. */
async function check(address, work, status) {
  const problems = [];
  const distinct = new Set(work.map(({ hash }) => hash)).size;
  if (status.done !== distinct)
    problems.push(`${distinct - status.done} of ${distinct} not done, ${status.aside} set aside`);
  const opened = await openRecord(address, { now, readonly: true });
  if (!opened.ok) return [...problems, opened.failure.message];
  const store = opened.value;
  const documents = await store.documents();
  const paths = new Set(work.map(({ name }) => name.split(' ')[0]));
  // Every article has at least one story, and every copy as many as the others.
  const byPath = new Map();
  for (const { path } of documents) byPath.set(path, (byPath.get(path) ?? 0) + 1);
  for (const path of paths) {
    const stories = byPath.get(path) ?? 0;
    if (stories === 0 || stories % Number(copies) !== 0)
      problems.push(`${stories} documents of ${path}`);
  }
  let tellings = 0;
  for (const { id } of documents) {
    const shown = await store.show(id);
    tellings += shown?.kind === 'document' ? shown.reading.events.length : 0;
  }
  const events = await store.events();
  const members = [];
  for (const { id } of events) {
    const shown = await store.show(id);
    if (shown?.kind === 'event') members.push(...shown.merges.map(({ member }) => member));
  }
  if (new Set(members).size !== members.length) problems.push('an account is in two events');
  if (members.length !== tellings)
    problems.push(`${tellings} accounts, ${members.length} in events`);
  await store.close();
  return problems;
}

const work = articles();
console.log(`${work.length} articles, ${cpus().length} cores`);
const server = await startServer();
let fine = true;
try {
  for (const count of counts) fine = (await round(server, work, count, false)) && fine;
  for (const count of isCalm ? [] : counts) {
    fine = (await round(server, work, count, true)) && fine;
  }
} finally {
  server.stop();
}
process.exitCode = fine ? 0 : 1;
