import { packageText, parseTsv } from '../../base/index.js';

const FOLDER = 'lexicons/tokens/';

/** How a language writes tokens and ends sentences, from `lexicons/tokens/LANG.tsv`. */
export interface Conventions {
  /** Abbreviations with their full stop: what a stop after them means. */
  readonly abbreviations: ReadonlyMap<string, 'title' | 'number' | 'abbreviation'>;
  /** Capitalised words that begin sentences. */
  readonly starters: ReadonlySet<string>;
  /** Lower-case first halves that keep their hyphen. */
  readonly prefixes: ReadonlySet<string>;
  /** Lower-case units that are cut off the number before them. */
  readonly units: ReadonlySet<string>;
  /** Lower-case forms that are two words, and the length of the first. */
  readonly contractions: ReadonlyMap<string, number>;
  /** Verbs, as written, that pronouns are written to and that networks leave whole then. */
  readonly hosts: ReadonlySet<string>;
  readonly splitHyphens: boolean;
  /** Prefixes of verbs that are also written as words of their own. */
  readonly verbPrefixes: ReadonlySet<string>;
  /** Stems of the verbs that take them. */
  readonly verbStems: ReadonlySet<string>;
  /** Suffixes written as words of their own; with a letter and a space before: behind this letter only. */
  readonly suffixes: ReadonlySet<string>;
  /** Words of two halves that are also written as two words, a space between. */
  readonly compounds: ReadonlySet<string>;
  /** Letters that few write, and how the others write them: the parser knows only these. */
  readonly letters: ReadonlyMap<string, string>;
  /** Names that only look as if they had clitics or affixes, from `LANG-names.tsv` and `LANG.tsv`. */
  readonly names: ReadonlySet<string>;
}

/** What a stop after an abbreviation means; an abbreviation in lower case may also begin with a capital. */
export function abbreviationKind(
  { abbreviations }: Conventions,
  form: string,
): 'title' | 'number' | 'abbreviation' | undefined {
  return abbreviations.get(form) ?? abbreviations.get(form.toLowerCase());
}

const loaded = new Map<string, Conventions>();

/**
 * The conventions of a language, read once; a language without a file has none of its own.
 *
 * @param lang ISO 639-1 code
 */
export function conventionsOf(lang: string): Conventions {
  const known = loaded.get(lang);
  if (known !== undefined) return known;
  const isCode = /^[a-z]{2,3}$/.test(lang);
  const conventions = parse(isCode ? tables(lang) : '');
  if (isCode) loaded.set(lang, conventions);
  return conventions;
}

function tables(lang: string): string {
  return [`${lang}.tsv`, `${lang}-names.tsv`]
    .map((name) => packageText(FOLDER + name) ?? '')
    .join('\n');
}

function parse(table: string): Conventions {
  const { rows } = parseTsv(table);
  const of = (kind: string) =>
    rows.filter((row) => row.get('kind') === kind).map((row) => row.get('form'));
  const kinds = ['title', 'number', 'abbreviation'] as const;
  return {
    abbreviations: new Map(kinds.flatMap((kind) => of(kind).map((form) => [form, kind] as const))),
    starters: new Set(of('starter')),
    prefixes: new Set(of('prefix')),
    units: new Set(of('unit')),
    contractions: new Map(
      of('contraction').map((parts) => [parts.replace(' ', ''), parts.indexOf(' ')] as const),
    ),
    hosts: new Set(of('host')),
    verbPrefixes: new Set(of('verb-prefix')),
    verbStems: new Set(of('verb-stem')),
    suffixes: new Set(of('suffix')),
    compounds: new Set(of('compound')),
    letters: new Map(of('letter').map((pair) => pair.split(' ') as [string, string])),
    names: new Set(of('name')),
    splitHyphens: of('option').includes('split-hyphens'),
  };
}
