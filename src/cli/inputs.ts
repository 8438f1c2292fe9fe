import { parseColumns } from '../article/index.js';
import { type InputOptions, MOST_PAGES, type Web } from '../service/index.js';
import { type Io, UsageError } from './io.js';
import { dateOption, numberOption, type Option, type Parsed } from './options.js';

/** Options of all commands that read documents. */
export const INPUT_OPTIONS: readonly Option[] = [
  {
    name: 'columns',
    value: 'MAP',
    help: 'which columns of CSV and keys of JSONL hold what: text=story,date=printed,title=head',
  },
  {
    name: 'most',
    value: 'N',
    help: `most pages fetched for one feed or sitemap (default ${MOST_PAGES})`,
  },
  { name: 'allow-private', help: 'read addresses of this machine and of private networks too' },
];

/** What every command that reads documents says of what it reads. */
export const INPUT_HELP = `
Each PATH is a file, a folder, an http address, or - for standard input. Its bytes tell its format,
whatever its name says:

  texts       plain text, Markdown, HTML, saved pages (MHTML), PDF, DOCX, EPUB, in any encoding
  mail        EML, MBOX, with the documents attached to them
  lists       JSONL, CSV and TSV, one document a row; --columns names the columns
  feeds       RSS, Atom, JSON Feed, sitemaps
  archives    ZIP, TAR, GZ, and web archives (WARC, WACZ), also inside each other

Only addresses that you name are fetched, and the pages that a feed or sitemap at such an address
links to, one at a time and as robots.txt allows. A feed in a file is read as it is.`;

/** The options of a command line that say how inputs are read. */
export function inputOptions(
  parsed: Parsed,
  io: Io,
): Required<InputOptions> & { readonly web: Web } {
  const date = dateOption(parsed, 'date');
  const lang = parsed.get('lang');
  const written = parsed.get('columns') ?? '';
  const columns = parseColumns(written);
  if (!columns.ok) throw new UsageError(columns.failure.message);
  const mostPages = numberOption(parsed, 'most', [1, 1_000_000]) ?? MOST_PAGES;
  return {
    given: { ...(date && { date }), ...(lang && { lang }) },
    columns: columns.value,
    mostPages,
    standardInput: () => io.chunks(),
    web: io.web(parsed.has('allow-private')),
  };
}
