/** WHATWG prescans the first 1024 bytes; pages that inline styles first need more. */
const PRESCAN = 4096;

const DECLARATIONS: readonly RegExp[] = [
  /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/** Names that pages use for what the WHATWG Encoding Standard reads as another code page. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['tis-620', 'windows-874'],
  ['iso-8859-11', 'windows-874'],
  ['cp1251', 'windows-1251'],
  ['cp1252', 'windows-1252'],
  ['cp1256', 'windows-1256'],
]);

/**
 * The character set that a carrier (`charset=` in a content type) or the page itself (XML
 * declaration, HTML meta) declares, as a lower-case label; null where none is declared.
 * A declaration of UTF-16 inside readable bytes is a mistake and read as UTF-8, as WHATWG does.
 */
export function declaredCharset(bytes: Uint8Array, contentType?: string): string | null {
  const carried = contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1];
  if (carried !== undefined) return canonical(carried);
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  for (const declaration of DECLARATIONS) {
    const found = head.match(declaration)?.[1];
    if (found !== undefined) return canonical(found);
  }
  return null;
}

function canonical(label: string): string {
  const name = label.toLowerCase();
  if (name.startsWith('utf-16')) return 'utf-8';
  return ALIASES.get(name) ?? name;
}
