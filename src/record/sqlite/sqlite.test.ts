import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openRecord } from '../open.js';
import { describeStore } from '../testing/conformance.js';
import { describeFacts } from '../testing/facts.js';
import { describeJudgements } from '../testing/judgements.js';
import { describeStories } from '../testing/stories.js';
import { describeWatch } from '../testing/watch.js';

const root = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
const make = async (now: () => string = () => '2025-10-09T08:00:00Z') => {
  const opened = await openRecord(join(root, String(made++)), { now });
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
};
describeStore('the SQLite store', make);
describeJudgements('the SQLite store', make);
describeStories('the SQLite store', make);
describeWatch('the SQLite store', make);
describeFacts('the SQLite store', make, 25);
