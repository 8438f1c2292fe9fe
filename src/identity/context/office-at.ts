import { type OfficeMatch, piecedOf } from '../tables/index.js';
import { type OfficeAtom, officeAtom } from './atoms.js';
import { isMany } from './nouns.js';
import { NAME_TAGS, type Scanned } from './scanned.js';

/** The title of an office that begins at a word. */
export function officeAt(at: number, scanned: Scanned): OfficeAtom | undefined {
  const { pieced, tree, keys, vocabulary, tables } = scanned;
  const { begins, isFormer } = keys.type(at)!;
  // Arabic plurals such as قادة are not made by endings: the vocabulary leads to their singular.
  const singular = vocabulary.find('plural', keys, at)?.term.features.of;
  if (singular === undefined && begins.offices === null && !isFormer) return undefined;
  const plain =
    singular === undefined
      ? tables.officeFrom(begins, pieced, at)
      : officeWith(singular, at, scanned);
  const parted = singular === undefined ? officeParted(at, scanned) : null;
  const match = parted ?? plain ?? officePrefixed(at, scanned);
  if (match === null || isDeputyOfSomebody(at, at + match.length, scanned)) return undefined;
  const to = at + match.length;
  const head = tree.headOf(at, to);
  const tag = tree.words[head]?.upos ?? 'X';
  if (!NAME_TAGS.has(tag) || isTitleOfBirth(at, to, scanned)) return undefined;
  const plural = singular !== undefined || isMany(head, tree, keys, vocabulary);
  return officeAtom({ from: at, to, head }, match.office, plural);
}

/** "نائبه" (his deputy) is no deputy of a parliament, as the same word is without the pronoun. */
function isDeputyOfSomebody(at: number, to: number, { keys, vocabulary, tree }: Scanned): boolean {
  const [word, next] = [tree.words[to - 1], tree.words[to]];
  const isOwned = next?.upos === 'PRON' && next.token === word?.token;
  return isOwned && to === at + 1 && vocabulary.has('deputy', keys, at);
}

/**
 * "الأمير فيصل": with the article before a name such a word (`office=owned`) says of what birth its bearer is; who holds the
 * office is called by whose it is ("أمير قطر").
 */
function isTitleOfBirth(at: number, to: number, { keys, vocabulary, tree }: Scanned): boolean {
  const found = vocabulary.find('honorific', keys, at);
  if (found?.to !== to || found.term.features.office !== 'owned') return false;
  // Trees take some names ("محمد") for nouns.
  const isName = tree.words[to]?.upos === 'PROPN' || vocabulary.has('forename', keys, to);
  return tree.words[at]?.form.startsWith('ال') === true && isName;
}

/** The office that begins at a word if that is read as another. */
function officeWith(word: string, at: number, { pieced, tables, lang }: Scanned) {
  return tables.officeFrom(tables.begins(word, lang), pieced.with(at, piecedOf(word)), at);
}

/** An office with "former" among its words: "وزیر سابق امور خارجه" is a former foreign minister. */
function officeParted(at: number, scanned: Scanned): OfficeMatch | null {
  const { pieced, keys, vocabulary, tables } = scanned;
  const { begins } = keys.type(at)!;
  if (begins.offices === null || !vocabulary.has('former', keys, at + 1)) return null;
  const without = [...pieced.slice(0, at + 1), ...pieced.slice(at + 2)];
  const match = tables.officeFrom(begins, without, at);
  return match === null || match.length < 2 ? null : { ...match, length: match.length + 1 };
}

/** "Экс-президент": an office that "former" is written to. */
function officePrefixed(at: number, scanned: Scanned): OfficeMatch | null {
  const { forms, keys, vocabulary } = scanned;
  if (!keys.type(at)!.isFormer) return null;
  const rest = vocabulary.withoutPrefix('former', forms[at]!.toLowerCase());
  return rest === null ? null : officeWith(rest, at, scanned);
}
