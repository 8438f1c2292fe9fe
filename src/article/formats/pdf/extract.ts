import type { Content } from '../../read.js';

/** tbd */
export async function extractPdf(_bytes: Uint8Array): Promise<Content> {
  throw new Error('not yet');
}
