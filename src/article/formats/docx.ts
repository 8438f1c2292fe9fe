import type { Content } from '../read.js';
import type { Allowance, Seekable } from './bytes.js';
import { extractedFragment } from './fragment.js';
import { Refused } from './refused.js';
import { zipParts } from './zip.js';

/** The parts of a DOCX that say what it tells and how it is laid out; pictures are left out. */
const TOLD =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[\w.]+\.rels)$/i;

/** Longest part, in bytes: the markup of some 70,000 words, which takes ninety times as much memory. */
const LONGEST_PART = 3.5 * 1024 * 1024;

/**
 * The text of a DOCX as Word shows it, paragraph by paragraph (mammoth).
 *
 * @returns its text as received is what {@link extractedFragment} renders; headings and list items are hints
 */
export async function extractDocx(seekable: Seekable, allowance: Allowance): Promise<Content> {
  const parts = await zipParts(seekable, (name) => TOLD.test(name), allowance, LONGEST_PART);
  for (const bytes of parts.values()) {
    // No word processor writes a document type; its entities could be made to swell.
    if (Buffer.from(bytes.subarray(0, 2_000)).includes('<!DOCTYPE')) {
      throw new Refused(
        'xml-entities',
        'Its XML defines entities, as no word processor does; save it anew and read that.',
      );
    }
  }
  const [{ default: mammoth }, { zipSync }] = await Promise.all([
    import('mammoth'),
    import('fflate'),
  ]);
  // Packed anew from parts of known size: mammoth would unpack whatever it is given.
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(packed) }, OPTIONS);
  const extracted = extractedFragment(value);
  if (extracted.text === '') throw new Refused('empty-file', 'This DOCX holds no text.');
  return { kind: 'extracted', extracted };
}

const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  externalFileAccess: false,
};
