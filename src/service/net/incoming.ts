import type { Carrier, Given, Incoming } from '../../article/index.js';
import { fail, ok, type Result } from '../../base/index.js';
import type { Fetched } from './get.js';
import type { Asking, Web } from './web.js';

/** Whether a person named a web address, not a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Gets an address as something to open. Codes: those of {@link Web.ask}, `http-status`, and `http-temporary` where it may answer later. */
export async function incomingOf(
  address: string,
  web: Web,
  asking: Asking,
  about: { readonly given: Given; readonly carrier: Carrier },
): Promise<Result<Incoming>> {
  const got = await web.ask(address, asking);
  if (!got.ok) return got;
  return incomingFrom(address, got.value, about);
}

/** An answer as something to open. */
export async function incomingFrom(
  address: string,
  { url, status, headers, chunks }: Fetched,
  { given, carrier }: { readonly given: Given; readonly carrier: Carrier },
): Promise<Result<Incoming>> {
  if (status !== 200) {
    await chunks[Symbol.asyncIterator]().return?.();
    const code = status === 429 || status >= 500 ? 'http-temporary' : 'http-status';
    return fail(code, `the server answered ${status}${MEANINGS[status] ?? '.'}`);
  }
  const contentType = headers.get('content-type');
  return ok({
    name: address,
    chunks,
    given,
    carrier: { ...carrier, url },
    ...(contentType && { contentType }),
  });
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: ', you must sign in; save the page in your browser and read the file.',
  402: ', you must pay; save the page in your browser and read the file.',
  403: ', it does not serve programs; save the page in your browser and read the file.',
  404: ', there is no such page; check the address.',
  410: ', the page was taken away.',
  429: ', it is asked too often; try again later.',
  451: ', the page may not be shown for legal reasons.',
  503: ', it is not at your service now; try again later.',
};
