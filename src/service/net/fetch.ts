import { lookup as systemLookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Chunks, Refused } from '../../article/index.js';
import { isPublicAddress } from './addresses.js';

/** What a server answered. A redirection is an answer like any other. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked where it was sent packed. Not reading it to the end closes the connection. */
  readonly chunks: Chunks;
}

/**
 * Asks one address once (GET).
 *
 * @returns rejects with {@link Refused} for addresses that may not be asked, else with the
 *   system's error
 */
export type Fetch = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Answer>;

/** How names become addresses. */
export type Resolve = (
  name: string,
  done: (error: Error | null, addresses: readonly { address: string; family: number }[]) => void,
) => void;

const bySystem: Resolve = (name, done) => systemLookup(name, { all: true }, done);

/**
 * Asks over HTTP and HTTPS, refusing whatever does not lie on the public internet. The addresses
 * behind a name are looked up once, checked, and connected to as they are, so that a name whose
 * answer changes in between (DNS rebinding) gains nothing.
 *
 * @param allowPrivate ask private and local addresses too
 */
export function networkFetch(allowPrivate: boolean, resolve: Resolve = bySystem): Fetch {
  const isAllowed = (address: string) => allowPrivate || isPublicAddress(address);
  const lookup: LookupFunction = (name, options, done) => {
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return done(error ?? new Error('ENOTFOUND'), '');
      if (!addresses.every(({ address }) => isAllowed(address)))
        return done(privateAddress(name), '');
      if (options.all) return done(null, [...addresses]);
      return done(null, first.address, first.family);
    });
  };
  return (url, headers, signal) =>
    new Promise((resolveAnswer, reject) => {
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // Addresses written as numbers are not looked up.
      if (isIP(host) !== 0 && !isAllowed(host)) return reject(privateAddress(host));
      const client = url.protocol === 'https:' ? https : http;
      const request = client.request(url, {
        headers: { ...ACCEPT, ...headers },
        signal,
        lookup,
        agent: false,
      });
      request.on('error', reject);
      request.on('response', (response) => {
        const answered = new Headers();
        for (const [name, value] of Object.entries(response.headers)) {
          for (const one of [value].flat()) if (one !== undefined) answered.append(name, one);
        }
        const chunks = unpacked(response, answered.get('content-encoding'));
        resolveAnswer({ status: response.statusCode ?? 0, headers: answered, chunks });
      });
      request.end();
    });
}

const ACCEPT = { 'accept-encoding': 'gzip, deflate, br' };

function privateAddress(host: string): Refused {
  return new Refused(
    'private-address',
    `${host} is an address of this machine or of a private network, which web addresses must not lead to; if you mean it, add --allow-private.`,
  );
}

function unpacked(response: Readable, encoding: string | null): Readable {
  const unpacker = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding?.trim().toLowerCase() ?? ''];
  if (unpacker === undefined) return response;
  const stream = unpacker();
  // An error of either side ends `stream`, where it is thrown to whoever reads.
  pipeline(response, stream, () => {});
  return stream;
}
