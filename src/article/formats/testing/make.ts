import { gzipSync, zipSync } from 'fflate';
import { packTar } from 'modern-tar';

const UTF8 = new TextEncoder();

/** Files by name: text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? UTF8.encode(content) : content;
}

export function zip(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, it]) => [name, bytesOf(it)])),
  );
}

export function gzip(content: string | Uint8Array): Uint8Array {
  return gzipSync(bytesOf(content));
}

export function tar(files: Files): Promise<Uint8Array> {
  return packTar(
    Object.entries(files).map(([name, it]) => {
      const body = bytesOf(it);
      return { header: { name, size: body.length, type: 'file' as const }, body };
    }),
  );
}

/** A DOCX with a heading and paragraphs, as small as Word accepts it. */
export function docx(heading: string, paragraphs: readonly string[], xmlHead = ''): Uint8Array {
  const style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>';
  const line = (text: string, head = '') => `<w:p>${head}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `${xmlHead}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${line(heading, style)}${paragraphs.map((it) => line(it)).join('')}</w:body></w:document>`,
    'word/media/image1.png': new Uint8Array(100),
  });
}

/** An EPUB whose chapters are these pages. */
export function epub(chapters: readonly string[]): Uint8Array {
  const items = chapters.map((_, i) => `<item id="c${i}" href="text/c%20${i}.xhtml"/>`).join('');
  const refs = chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('');
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:publisher>The Post</dc:publisher><dc:date>2025-10-08</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items}</manifest><spine><itemref idref="nav"/>${refs}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><p>Contents</p></body></html>',
    ...Object.fromEntries(chapters.map((page, i) => [`OEBPS/text/c ${i}.xhtml`, page])),
  });
}

/** A record of a WARC file: what the server answered or was asked, or a text. */
export interface Recorded {
  readonly type: 'response' | 'conversion' | 'request';
  readonly url: string;
  readonly block: string | Uint8Array;
}

export function warc(records: readonly Recorded[]): Uint8Array {
  return Buffer.concat(
    records.flatMap(({ type, url, block }) => {
      const content = type === 'conversion' ? 'text/plain' : `application/http; msgtype=${type}`;
      const bytes = bytesOf(block);
      const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-10-08T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: ${content}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
      return [bytesOf(head), bytes, bytesOf('\r\n\r\n')];
    }),
  );
}

/** A line to be printed: its left edge and baseline in points from the bottom left of the page. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** Width of every glyph in {@link pdf}, in sizes of the font. */
export const GLYPH = 0.5;

/**
 * A PDF of pages of A4 with these lines, all glyphs equally wide. As real programs do, letters are
 * set in the order in which they are seen, from left to right, and a table says what they mean.
 */
export function pdf(pages: readonly (readonly Print[])[]): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (n: number) => n.toString(16).padStart(4, '0');
  const code = new Map(letters.map((letter, i) => [letter, hex(i + 1)]));
  const meant = letters.map(
    (it) =>
      `<${code.get(it)}> <${[...Array(it.length).keys()].map((i) => hex(it.charCodeAt(i))).join('')}>`,
  );
  const blocks = [...Array(Math.ceil(meant.length / 100)).keys()].map((i) =>
    meant.slice(i * 100, i * 100 + 100),
  );
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${blocks.map((b) => `${b.length} beginbfchar\n${b.join('\n')}\nendbfchar`).join('\n')} endcmap end end`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${GLYPH * 1000}/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/T/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream(cmap),
    ...pages.flatMap((lines, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${8 + 2 * i} 0 R>>`,
      stream(
        lines
          .map(
            ({ text, x, y, size = 11 }) =>
              `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...seen(text)].map((it) => code.get(it)).join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return UTF8.encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** The order in which a line is seen: right-to-left words from the right, numbers as they are. */
function seen(text: string): string {
  if (!/[\u0590-\u08ff\ufe70-\ufefc]/.test(text)) return text;
  const parts = text.match(/[\p{Nd}]+|[^\p{Nd}]/gu) ?? [];
  return parts.reverse().join('');
}
