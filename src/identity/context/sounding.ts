import type { Name } from '../../language/index.js';
import { changedAtom, type PersonAtom, personAtom } from './atoms.js';
import { hasCase, partsOf, textOf } from './name-words.js';
import type { Scanned } from './scanned.js';

/** Tags of words that may be a name where letters have no capitals. */
const NAMES: ReadonlySet<string> = new Set(['PROPN', 'X']);

/** Surnames of descent and place, which tell one bearer of a forename from another: الحريري. */
const NISBA = /^ال.{2,}ي$/;

/**
 * A person whose name the tables have in Latin letters, written in others: "Майку Пенсу". Capitals
 * show where a name is; without them every word must be tagged as one or lie in a name that the
 * network saw, for short words of every day sound like names.
 */
export function soundingAt(
  at: number,
  name: Name | undefined,
  scanned: Scanned,
): PersonAtom | undefined {
  const { tables, tree } = scanned;
  const first = scanned.sentence.words[at]?.form ?? '';
  const letter = first.charCodeAt(0);
  const isCyrillic = letter >= 0x400 && letter <= 0x52f;
  if (!isCyrillic && !(letter >= 0x620 && letter <= 0x6d3)) return undefined;
  const seen = name?.kind === 'person' ? name.words[1] : at;
  const cased = hasCase(first);
  const most = Math.min(at + 4, tree.words.length);
  let to = at;
  while (to < most && mayName(to, cased, seen, scanned)) to += 1;
  if (to < at + 2) return undefined;
  const found = tables.personSounding(scanned.forms, at, to, scanned.lang);
  const entity = found === null ? null : tables.entity(found.value);
  if (found === null || entity === null) return undefined;
  // Arabic spells its own names in one way: somebody else bears "خالد محمود" than a man whom English writes Khalid Mohammad.
  const isOwn = scanned.vocabulary.has('forename', scanned.keys, at);
  if (isOwn && !NISBA.test(tree.words[at + found.length - 1]?.form ?? '')) return undefined;
  const end = at + found.length;
  const extent = { from: at, to: end, head: tree.headOf(at, end) };
  const written = textOf(at, end, scanned);
  const person = personAtom(extent, written, partsOf(written), [entity], false);
  return changedAtom(person, { sounds: true });
}

/** Whether a word may be part of a name: by its capital, or else by its tag or as the network has seen it. */
function mayName(word: number, cased: boolean, seen: number, { sentence }: Scanned): boolean {
  const { form, upos } = sentence.words[word]!;
  if (cased) return /^\p{Lu}/u.test(form);
  // What networks and trees take for the end of a name may be the adposition behind it: "باريس على".
  if (upos === 'ADP') return false;
  return word < seen || NAMES.has(upos);
}
