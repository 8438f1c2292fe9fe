import { remembered } from '../../base/index.js';
import type { Word } from '../../language/index.js';
import { nominativeOf, nominativeOfBody } from '../names/index.js';
import { fold, pieces } from '../tables/index.js';
import type { Scanned } from './scanned.js';

/** A man's name that ends so is declined in Russian, wherever his other names are. */
export const DECLINABLE = /[бвгдзйклмнпрстфхцчшщж]$/;

/** Whether a word is in a script that tells names by capitals. */
export function hasCase(form: string): boolean {
  const first = form.charCodeAt(0);
  // The first letter of nearly every word tells: Latin and Cyrillic ones have case, Arabic ones none.
  if ((first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a)) return true;
  if (first >= 0x400 && first <= 0x481) return true;
  if (isArabic(first) && isArabic(form.charCodeAt(form.length - 1))) return false;
  return isCased(form);
}

function isArabic(letter: number): boolean {
  return letter >= 0x620 && letter <= 0x6d3;
}

const isCased = remembered((form) => form.toLowerCase() !== form.toUpperCase());

/** A name as it is written, in one line and without an English possessive at its end. */
export function textOf(from: number, to: number, { sentence, text }: Scanned): string {
  const [first, last] = [sentence.words[from], sentence.words[to - 1]];
  if (first === undefined || last === undefined) return '';
  const line = text.slice(first.span[0], last.span[1]).replace(/\s+/g, ' ');
  return /['’]s?$/.test(line) ? line.replace(/(?<=\p{Lu}.*)['’]s?$/u, '') : line;
}

/**
 * A person's name as {@link textOf} gives it, in the nominative where the language declines names, so
 * that every form of it is one name.
 */
export function nameOf(from: number, to: number, scanned: Scanned): string {
  const written = textOf(from, to, scanned);
  const words = scanned.sentence.words.slice(from, to);
  const isPlain = written === words.map(({ form }) => form).join(' ');
  const at = scanned.tree.headOf(from, to);
  const head = scanned.sentence.words[at];
  if (!isPlain || head === undefined || isBesideNominative(at, scanned)) return written;
  return inNominative(words, head, scanned.lang);
}

/** A body's name as {@link textOf} gives it, in the nominative likewise. */
export function bodyNameOf(from: number, to: number, scanned: Scanned): string {
  const written = textOf(from, to, scanned);
  const words = scanned.sentence.words.slice(from, to);
  const isPlain = written === words.map(({ form }) => form).join(' ');
  const head = scanned.tree.headOf(from, to);
  if (scanned.lang !== 'ru' || !isPlain || head < from || head >= to) return written;
  return nominativeOfBody(words, head - from);
}

/** "Омбудсмен Джамиля Джаманбаева": behind a title in the nominative a name is in no other case, whatever its tag. */
function isBesideNominative(head: number, { tree, lang }: Scanned): boolean {
  if (lang !== 'ru' || tree.relation(head) !== 'appos') return false;
  const title = tree.words[tree.head(head)];
  return title?.upos === 'NOUN' && title.feats.Case === 'Nom' && tree.head(head) < head;
}

/** The words of a name as its language's dictionaries have them; only Russian declines names. */
export function inNominative(words: readonly Word[], head: Word, lang: string): string {
  return lang === 'ru' ? nominativeOf(words, head) : words.map(({ form }) => form).join(' ');
}

/** The folded words of a name. */
export const partsOf: (written: string) => readonly string[] = remembered((written) =>
  pieces(written).map(fold),
);
