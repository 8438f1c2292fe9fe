import { isServer, openQueue, type Queue } from '../../record/index.js';
import { type Listening, listen } from '../../service/index.js';
import type { Command } from '../command.js';
import { EXIT, type Io } from '../io.js';
import { numberOption, type Parsed } from '../options.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

const DEFAULT_PORT = 4680;

export const serve: Command = {
  name: 'serve',
  operands: '',
  summary: 'the record in your browser, and an HTTP API, on this machine only',
  help: `
Listens on 127.0.0.1 until it is interrupted (Ctrl-C). The page shows the timeline, every event with
its quotations, and each article with names and events marked and dropped text greyed.

  dragoman serve --record ./central-asia --port 8080`,
  options: [
    RECORD_OPTION,
    { name: 'port', value: 'N', help: `port (default ${DEFAULT_PORT}; 0 for any free one)` },
  ],
  async run(parsed, io) {
    const port = numberOption(parsed, 'port', [0, 65_535]) ?? DEFAULT_PORT;
    return withRecord(parsed, io, 'correct', async (store) => {
      const queue = await queueOf(parsed, io);
      let server: Listening;
      try {
        server = await listen(store, port, queue ?? undefined);
      } catch (error) {
        io.err(
          `dragoman: cannot listen on port ${port}: ${reasonOf(error)}; try another --port.\n`,
        );
        return EXIT.wrongUse;
      }
      io.out(`${server.address}\n`);
      await interrupted();
      await server.close();
      await queue?.close();
      return EXIT.done;
    });
  },
};

/** The queue beside a shared record, whose progress the API shows. */
async function queueOf(parsed: Parsed, io: Io): Promise<Queue | null> {
  const record = parsed.get('record') ?? '';
  if (!isServer(record)) return null;
  const opened = await openQueue(record, { now: () => io.now().toISOString() });
  return opened.ok ? opened.value : null;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EADDRINUSE' ? 'another program uses it' : String(code);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
