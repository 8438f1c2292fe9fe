/** Opening bytes of formats that are not text, with the name that people know them by. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP, DOCX or EPUB', 'PK\x03\x04'],
  ['JPEG', '\xff\xd8\xff'],
  ['PNG', '\x89PNG'],
  ['GIF', 'GIF8'],
  ['WebP, WAV or AVI', 'RIFF'],
  ['gzip', '\x1f\x8b'],
  ['7-Zip', '7z\xbc\xaf\x27\x1c'],
  ['RAR', 'Rar!'],
  ['Word 97', '\xd0\xcf\x11\xe0'],
  ['program (ELF)', '\x7fELF'],
  ['SQLite', 'SQLite format 3'],
  ['Ogg', 'OggS'],
  ['MP3', 'ID3'],
  ['WebAssembly', '\0asm'],
];

/** How much of a file is looked at. */
const SAMPLE = 65_536;

/** Share of control characters from which on a file is no text in any code page. */
const CONTROL_SHARE = 0.02;

/**
 * Names what a file is when it is no text; null for text.
 *
 * A known signature, NUL bytes, or more than 2 % control characters make a file binary.
 * UTF-16 text holds NUL bytes: ask this only after byte order marks were looked for.
 *
 * @example
 * binaryKind(new TextEncoder().encode('%PDF-1.7 …')) // 'PDF'
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  for (const [name, signature] of SIGNATURES) {
    if (startsWith(sample, signature)) return name;
  }
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return 'binary';
    const allowed = byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
    if (!allowed) controls++;
  }
  return controls > CONTROL_SHARE * sample.length ? 'binary' : null;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
