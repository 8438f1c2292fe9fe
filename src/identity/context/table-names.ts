import type { Match } from '../tables/index.js';
import type { Scanned } from './scanned.js';

/** Names of more written words than this are not looked for across clitics. */
const LONGEST_NAME = 10;

/**
 * What the tables know from a word on, lengths counted in words. Where clitics were split off, the
 * words as written are tried too, and go first where they reach further: "للتعاون" stands in the
 * name of an organisation as it is, and ووتش was never و and وتش.
 */
export function tableMatches(at: number, forms: readonly string[], scanned: Scanned): Match[] {
  const { tables, lang } = scanned;
  const split = tables.match(forms, at, lang);
  const written = writtenMatches(at, scanned);
  const seen = new Set(written.map(({ entity, length }) => `${entity} ${length}`));
  const further = split.filter(({ entity, length }) => !seen.has(`${entity} ${length}`));
  return [...written, ...further].sort((a, b) => b.length - a.length);
}

function writtenMatches(at: number, { sentence, tables, lang, text }: Scanned): Match[] {
  const word = sentence.words[at];
  if (word === undefined) return [];
  const tokens = sentence.tokens.slice(word.token, word.token + LONGEST_NAME);
  if (tokens.every(({ words: [from, to] }) => to === from + 1)) return [];
  const forms = tokens.map(({ span: [start, end] }, i) =>
    text.slice(i === 0 ? word.span[0] : start, end),
  );
  return tables
    .match(forms, 0, lang)
    .filter((match) => match.exact && match.length > 1)
    .map((match) => ({ ...match, length: tokens[match.length - 1]!.words[1] - at }));
}

/**
 * Whether names of the tables fill a stretch one after the other: then it is no longer name, as in
 * "Human Rights Watch Tajikistan", where the state begins a new phrase.
 */
export function isTiled(
  from: number,
  to: number,
  forms: readonly string[],
  scanned: Scanned,
): boolean {
  for (let at = from; at < to; ) {
    const [longest] = tableMatches(at, forms, scanned);
    if (longest === undefined) return false;
    at += longest.length;
  }
  return true;
}
