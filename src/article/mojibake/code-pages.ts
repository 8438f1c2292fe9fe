import iconv from 'iconv-lite';

/** A single-byte code page, turned round: which byte a character would have come from. */
export interface CodePage {
  readonly name: string;
  /** Byte (0x80 to 0xFF) by UTF-16 code unit; 0 where the page has no such character, and for ASCII. */
  readonly bytes: Uint8Array;
}

/**
 * The code pages in which UTF-8 has been misread often enough to be worth a look, the commonest
 * first: where two explain a stretch equally well, the first wins.
 */
const NAMES = [
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'windows-874',
  'macintosh',
  'windows-1254',
  'windows-1250',
  'windows-1253',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'koi8-r',
  'cp866',
  'cp437',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
] as const;

/**
 * Characters that other decoders give where iconv-lite gives another or none: the euro that Mac OS
 * 8.5 put in the place of the currency sign, the Greek letter for the ohm sign, and the private-use
 * characters of Microsoft's best-fit tables.
 */
const ALSO: Readonly<Record<string, readonly (readonly [code: number, byte: number])[]>> = {
  macintosh: [
    [0x20ac, 0xdb],
    [0x3a9, 0xbd],
  ],
  'windows-874': [0, 1, 2, 3].flatMap((i) => [
    [0xf8c1 + i, 0xdb + i] as const,
    [0xf8c5 + i, 0xfc + i] as const,
  ]),
  'windows-1253': [
    [0xf8f9, 0xaa],
    [0xf8fa, 0xd2],
    [0xf8fb, 0xff],
  ],
  'windows-1257': [
    [0xf8fc, 0xa1],
    [0xf8fd, 0xa5],
  ],
};

/** All code pages that are tried, with the bytes that they leave undefined read as C1 controls. */
export const CODE_PAGES: readonly CodePage[] = NAMES.map((name) => ({
  name,
  bytes: bytesOf(name),
}));

/** Bytes of a code page by code unit, as in {@link CodePage}. */
export function bytesOf(name: string): Uint8Array {
  const bytes = new Uint8Array(0x10000);
  for (const [code, byte] of ALSO[name] ?? []) bytes[code] = byte;
  const claim = (code: number | null, byte: number) => {
    if (code !== null && bytes[code] === 0) bytes[code] = byte;
  };
  for (let byte = 0x80; byte <= 0xff; byte++) claim(characterOf(byte, name), byte);
  // Lenient decoders take what the page leaves undefined from windows-1252, or pass it through, as
  // they do with the C1 controls of any page.
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const isUndefined = characterOf(byte, name) === null;
    if (isUndefined) claim(characterOf(byte, 'windows-1252'), byte);
    if (isUndefined || byte <= 0x9f) claim(byte, byte);
  }
  return bytes;
}

function characterOf(byte: number, page: string): number | null {
  const char = iconv.decode(Buffer.from([byte]), page);
  return char === '\ufffd' || char === '' ? null : char.charCodeAt(0);
}
