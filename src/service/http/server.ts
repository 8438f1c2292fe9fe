import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Filter, Store } from '../../record/index.js';
import { filterOfQuery } from './filter.js';

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
 * The workbench and the API behind it, over an open record. It listens nowhere until told to.
 *
 * - `GET /api/events | facts | disputes | documents | people` with the record's filters as query
 * - `GET /api/show?id=…`: one thing whole, 404 where nothing has the id
 *
 * @example
 * const server = createServer(store);
 * await server.listen({ host: '127.0.0.1', port: 4680 });
 */
export function createServer(store: Store): FastifyInstance {
  const server = fastify();
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (!LOCAL.test(request.headers.host ?? '')) {
      return reply.code(403).send({ code: 'foreign-host', message: 'Only this machine may ask.' });
    }
  });
  const lists: Readonly<Record<string, (filter: Filter) => Promise<readonly unknown[]>>> = {
    events: (filter) => store.events(filter),
    facts: (filter) => store.facts(filter),
    disputes: (filter) => store.disputes(filter),
    documents: (filter) => store.documents(filter),
    people: (filter) => store.people(filter),
  };
  for (const [name, ask] of Object.entries(lists)) {
    server.get(`/api/${name}`, async (request, reply) => {
      const filter = filterOfQuery(request.query);
      return filter.ok ? ask(filter.value) : reply.code(400).send(filter.failure);
    });
  }
  server.get<{ Querystring: { id?: string } }>('/api/show', async (request, reply) => {
    const shown = await store.show(request.query.id ?? '');
    if (shown !== null) return shown;
    return reply
      .code(404)
      .send({ code: 'not-found', message: 'Nothing in the record has this id.' });
  });
  server.get('/', (_request, reply) => sendFile('index.html', reply));
  for (const file of Object.keys(FILES)) {
    server.get(`/${file}`, (_request, reply) => sendFile(file, reply));
  }
  return server;
}

function sendFile(file: string, reply: FastifyReply): FastifyReply {
  return reply.type(FILES[file]!).send(readFileSync(new URL(file, WORKBENCH)));
}
