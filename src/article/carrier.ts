import type { PageMetadata } from './html/metadata.js';

/**
 * What the feed, mail, table or archive that brought a document says of it. The document's own
 * word goes before.
 */
export interface Carrier {
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  readonly outlet?: string;
  /** Publication date, as it is written there. */
  readonly date?: { readonly value: string; readonly from: string };
}

/** A page's metadata with what its carrier says where the page says nothing. */
export function withCarrier(metadata: PageMetadata, carrier: Carrier): PageMetadata {
  return {
    ...metadata,
    title: metadata.title ?? carrier.title ?? null,
    author: metadata.author ?? carrier.author ?? null,
    url: metadata.url ?? carrier.url ?? null,
    outlet: metadata.outlet ?? carrier.outlet ?? null,
    dates: carrier.date === undefined ? metadata.dates : [...metadata.dates, carrier.date],
  };
}
