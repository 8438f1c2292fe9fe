import type { WARCRecord } from 'warcio';
import { innerName } from './archives.js';
import { unbrotli } from './gzip.js';
import type { Incoming, Opened, OpenInner, Opening } from './types.js';

/** Types of content that articles have; pictures, scripts and data of a crawl are passed over. */
const READ =
  /^\s*(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|pdf|epub\+zip|vnd\.openxmlformats-officedocument\.wordprocessingml))/i;

/**
 * The pages of a web archive (ISO 28500), as they come: `response` records with status 200,
 * `resource` records, and `conversion` records (the text of a page). When a page was fetched is
 * not when it was published.
 */
export async function* openWarc(
  item: Incoming,
  how: Opening,
  open: OpenInner,
): AsyncGenerator<Opened> {
  const { WARCParser } = await import('warcio');
  for await (const record of WARCParser.iterRecords(item.chunks)) {
    const contentType = contentTypeOf(record);
    const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? '';
    if (contentType === null || !READ.test(contentType) || /\/robots\.txt$/.test(url)) continue;
    yield* open(
      {
        name: innerName(item.name, url),
        chunks: how.allowance.expanding(isBrotli(record) ? unbrotli(record) : record),
        contentType,
        given: item.given,
        carrier: { ...item.carrier, ...(/^https?:/i.test(url) && { url }) },
      },
      { ...how, depth: how.depth + 1 },
    );
    if (how.allowance.isSpent) return;
  }
}

/** warcio unpacks what is sent as gzip or deflate, and leaves Brotli as it is. */
function isBrotli(record: WARCRecord): boolean {
  return record.getResponseInfo()?.headers.get('content-encoding')?.trim().toLowerCase() === 'br';
}

/** The type of what a record holds; null where it holds no page. */
function contentTypeOf(record: WARCRecord): string | null {
  switch (record.warcType) {
    case 'response': {
      const answer = record.getResponseInfo();
      if (Number(answer?.status) !== 200) return null;
      return answer?.headers.get('content-type') ?? 'text/html';
    }
    case 'resource':
    case 'conversion':
      return record.warcContentType ?? null;
    default:
      return null;
  }
}
