import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Filter, Queue, Store } from '../../record/index.js';
import { filterOfQuery } from './filter.js';
import { judgementRoutes } from './judgements.js';

const WORKBENCH = new URL('../../../workbench/', import.meta.url);

/** The files of the page. Nothing else of the disk is ever served. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'timeline.js': 'text/javascript; charset=utf-8',
  'article.js': 'text/javascript; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
};

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Hosts by which a browser on this machine may call it; others are another site's trick (DNS rebinding). */
const LOCAL = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The workbench and the API behind it, over an open record.
 *
 * - `GET /api/events | facts | disputes | documents | stories | people` with the record's filters as query
 * - `GET /api/show?id=…`: one thing whole, 404 where nothing has the id
 * - `GET` and `POST /api/judgements`, see `judgementRoutes`
 * - `GET /api/queue`: how far the work of a shared record is, 404 where the record is not shared
 *
 * @example
 * const answer = await createApp(store).request('/api/events?actor=RUS', { headers: { host: 'localhost' } });
 */
export function createApp(store: Store, queue?: Pick<Queue, 'status'>): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (LOCAL.test(c.req.header('host') ?? '')) await next();
    else c.res = c.json({ code: 'foreign-host', message: 'Only this machine may ask.' }, 403);
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  const lists: Readonly<Record<string, (filter: Filter) => Promise<readonly unknown[]>>> = {
    events: (filter) => store.events(filter),
    facts: (filter) => store.facts(filter),
    disputes: (filter) => store.disputes(filter),
    documents: (filter) => store.documents(filter),
    people: (filter) => store.people(filter),
    stories: (filter) => store.stories(filter),
  };
  for (const [name, ask] of Object.entries(lists)) {
    app.get(`/api/${name}`, async (c) => {
      const filter = filterOfQuery(c.req.query());
      return filter.ok ? c.json(await ask(filter.value)) : c.json(filter.failure, 400);
    });
  }
  judgementRoutes(app, store);
  app.get('/api/show', async (c) => {
    const shown = await store.show(c.req.query('id') ?? '');
    if (shown !== null) return c.json(shown);
    return c.json({ code: 'not-found', message: 'Nothing in the record has this id.' }, 404);
  });
  app.get('/api/queue', async (c) => {
    if (queue !== undefined) return c.json(await queue.status());
    return c.json({ code: 'no-queue', message: 'Only a PostgreSQL record has a queue.' }, 404);
  });
  for (const [file, type] of Object.entries(FILES)) {
    const path = file === 'index.html' ? '/' : `/${file}`;
    app.get(path, (c) =>
      c.body(readFileSync(new URL(file, WORKBENCH)), 200, { 'content-type': type }),
    );
  }
  return app;
}

/** A server that listens on this machine. */
export interface Listening {
  /** Where a browser finds it, such as `http://127.0.0.1:4680`. */
  readonly address: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * Serves a record on 127.0.0.1.
 *
 * @param port 0 for any free one
 * @returns rejects with the system's error (`EADDRINUSE` …) where it cannot listen
 */
export function listen(
  store: Store,
  port: number,
  queue?: Pick<Queue, 'status'>,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: createApp(store, queue).fetch, hostname: HOST, port },
      (info: AddressInfo) => {
        resolve({
          address: `http://${HOST}:${info.port}`,
          close: () => new Promise((done) => server.close(() => done())),
        });
      },
    );
    server.once('error', reject);
  });
}
