import { Reader, runWorker, type WorkerNews } from '../../service/index.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { safe } from '../print/terminal.js';
import { Progress } from '../progress.js';
import { RECORD_OPTION } from '../record-option.js';
import { withQueue } from './submit.js';

export const worker: Command = {
  name: 'worker',
  operands: '',
  summary: 'read what was submitted to a shared record',
  help: `
Takes articles from the queue of a PostgreSQL record until it is told to stop (Ctrl-C, SIGTERM): then it
finishes the one that it reads and hands the rest back. Run one for each core, on as many machines as
you like; one that is killed loses nothing. An article that fails three times is set aside.

  dragoman worker --record postgres://me@server/news`,
  options: [
    RECORD_OPTION,
    {
      name: 'lease',
      value: 'S',
      help: 'seconds until work of a dead worker goes on (default 300)',
    },
    { name: 'until-empty', help: 'end as soon as nothing is waiting' },
  ],
  async run(parsed, io) {
    return withQueue(parsed, io, {}, async (queue) => {
      const stop = new AbortController();
      const abort = () => stop.abort();
      process.once('SIGINT', abort);
      process.once('SIGTERM', abort);
      const ended = await runWorker(queue, new Reader(), {
        signal: stop.signal,
        tell: telling(io),
        sleep: (ms) => sleep(ms, stop.signal),
        untilEmpty: parsed.has('until-empty'),
      });
      process.off('SIGINT', abort);
      process.off('SIGTERM', abort);
      return ended === 'gone' ? EXIT.noRecord : EXIT.done;
    });
  },
};

function telling(io: Io): (news: WorkerNews) => void {
  const progress = new Progress(io);
  let count = 0;
  return (news) => {
    switch (news.kind) {
      case 'read':
        progress.show(`read ${++count}: ${news.name}`);
        return;
      case 'failed':
        progress.clear();
        io.err(
          `dragoman: ${safe(news.name)}: ${safe(news.reason)}${news.aside ? ' It is set aside.' : ''}\n`,
        );
        return;
      case 'unreachable':
        progress.clear();
        io.err(`dragoman: the server does not answer (${safe(news.reason)}); trying again.\n`);
    }
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
