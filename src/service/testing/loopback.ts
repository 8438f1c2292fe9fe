import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, and what it was asked. */
export interface Loopback {
  readonly origin: string;
  /** `GET /path` in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** What a path answers: a text or bytes, or whatever a function does. */
export type Route =
  | string
  | Uint8Array
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** Serves paths on 127.0.0.1; every other is 404. */
export function loopback(routes: Readonly<Record<string, Route>>): Promise<Loopback> {
  const asked: Loopback['asked'][number][] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const route = routes[request.url ?? ''];
    if (typeof route === 'function') route(request, response);
    else {
      response.statusCode = route === undefined ? 404 : 200;
      response.end(route);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
