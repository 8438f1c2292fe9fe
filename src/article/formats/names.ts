/** Endings of names of documents and lists of documents that are read wherever they are found. */
export const EXTENSIONS: readonly string[] =
  '.txt .text .md .markdown .html .htm .xhtml .shtml .mhtml .mht .pdf .docx .epub .eml .mbox .rss .atom .jsonl .ndjson .csv .tsv .warc .wacz .zip .tar .tgz .gz'.split(
    ' ',
  );

/** Endings that say little: read where the bytes are of a known format. */
const UNSURE: ReadonlySet<string> = new Set(['', '.xml', '.json', '.rdf', '.php', '.asp', '.aspx']);

const KNOWN: ReadonlySet<string> = new Set(EXTENSIONS);

/** The ending of a name or address, lower-case with its dot; empty where there is none. */
export function extensionOf(name: string): string {
  const ending = /[^/\\!](\.[a-z0-9]{1,8})$/i.exec(name.replace(/[?#].*$/, ''))?.[1];
  return ending?.toLowerCase() ?? '';
}

/**
 * Whether a file that is found in a folder or an archive is worth opening: `yes`, `no`, or `maybe`
 * where only its bytes can tell.
 */
export function worthOpening(name: string): 'yes' | 'no' | 'maybe' {
  const parts = name.split(/[/\\]/);
  if (parts.some((part) => part === '__MACOSX' || (/^\./.test(part) && !/^\.\.?$/.test(part)))) {
    return 'no';
  }
  const extension = extensionOf(parts.at(-1)!);
  if (KNOWN.has(extension)) return 'yes';
  return UNSURE.has(extension) ? 'maybe' : 'no';
}
