import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.js';

const feed = z.object({
  /** What the server wants to be told to answer only if something changed (RFC 9110, 13). */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Short hashes of the items that were read, the latest last. */
  seen: z.array(z.string()),
  /** Polls that failed in a row. */
  failures: z.number(),
  /** Not to be asked before, in milliseconds since 1970. */
  notBefore: z.number().optional(),
  /** How often each item that could not be had was tried. */
  tries: z.record(z.string(), z.number()),
});
const state = z.object({ version: z.literal(1), feeds: z.record(z.string(), feed) });

/** Where the following of one feed stands. */
export type FeedState = z.infer<typeof feed>;

/** Where following stands, by address of the feed. */
export type FollowState = z.infer<typeof state>;

/** Keeps where following stands, so that it resumes there. */
export interface Keeper {
  load(): Result<FollowState>;
  /** Throws the system's error where it cannot be written. */
  save(state: FollowState): void;
}

/** The state of a feed that was never asked. */
export function newFeed(): FeedState {
  return { seen: [], failures: 0, tries: {} };
}

const FILE = 'follow.json';

/** Keeps it in a file of a folder (`follow.json`), which is replaced as a whole. */
export function fileKeeper(folder: string): Keeper {
  const path = join(folder, FILE);
  return {
    load() {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch {
        return ok({ version: 1, feeds: {} });
      }
      try {
        return ok(state.parse(JSON.parse(text)));
      } catch {
        return fail(
          'bad-follow-state',
          `${path} cannot be understood; move it away to start anew.`,
        );
      }
    },
    save(current) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify(current, null, 1)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}
