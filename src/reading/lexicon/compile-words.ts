import { parseTsv } from '../../base/index.js';
import type { ReadStatus } from './compile-heads.js';
import { fold } from './fold.js';
import type { Report } from './senses.js';
import type { DescribedNoun, Marker, NumberWord, Unit } from './types.js';

const BOUNDS: readonly string[] = ['exact', 'about', 'at-least', 'at-most'];

/** The rows of `classes.tsv`, gathered by class. */
export function compileClasses(text: string): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const row of parseTsv(text).rows) {
    const members = classes.get(row.get('class')) ?? new Set();
    members.add(fold(row.get('lemma')));
    classes.set(row.get('class'), members);
  }
  return classes;
}

/** The rows of `markers.tsv`. */
export function compileMarkers(text: string, status: ReadStatus, report: Report): Marker[] {
  return parseTsv(text).rows.map((row) => ({
    words: row.get('lemma').split(' ').map(fold),
    relation: row.get('relation'),
    status: status(row, report),
    polarity: row.get('polarity') !== '-',
    speaker: row.get('speaker') === 'yes',
  }));
}

/** The rows of `numbers.tsv`. */
export function compileNumbers(text: string, report: Report): NumberWord[] {
  return parseTsv(text).rows.map((row) => {
    const bound = row.get('bound');
    if (bound !== '' && !BOUNDS.includes(bound))
      report(row, `bound must be one of ${BOUNDS.join(' ')}`);
    const value = row.get('value');
    return {
      words: row.get('word').split(' ').map(fold),
      value: value === '' ? null : Number(value),
      bound: BOUNDS.includes(bound) ? (bound as NumberWord['bound']) : null,
    };
  });
}

/** The rows of `units.tsv`, by folded word. */
export function compileUnits(text: string, report: Report): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const row of parseTsv(text).rows) {
    const factor = Number(row.get('factor') || '1');
    if (!Number.isFinite(factor) || factor <= 0) report(row, 'factor must be a number above zero');
    else
      units.set(fold(row.get('word')), {
        unit: row.get('unit'),
        dimension: row.get('dimension'),
        factor,
      });
  }
  return units;
}

/** The rows of `described.tsv`, by folded word. */
export function compileDescribed(text: string, report: Report): Map<string, DescribedNoun> {
  const nouns = new Map<string, DescribedNoun>();
  for (const row of parseTsv(text).rows) {
    const kind = row.get('kind');
    const [singular, plural] = [row.get('singular'), row.get('plural')];
    if ((kind !== 'people' && kind !== 'bodies') || singular === '' || plural === '') {
      report(row, 'kind must be people or bodies, with an English singular and plural');
      continue;
    }
    const isPublic = row.get('public') === 'yes';
    const isPlural = row.get('number') === 'plur';
    nouns.set(fold(row.get('word')), { kind, isPublic, isPlural, singular, plural });
  }
  return nouns;
}
