import type { OfficeAtom } from './atoms.js';
import type { Frame } from './frame.js';

const MINISTERS: ReadonlySet<string> = new Set(['minister', 'secretary']);
const NOUNS: ReadonlySet<string | undefined> = new Set(['NOUN', 'PROPN']);

/**
 * What English calls a minister whose office has no name of its own in the tables, by the nouns before the title:
 * "Commerce Secretary", "Trade and Industry Minister". Null where none stand there, and for other titles.
 */
export function portfolioOf(
  { office, from, to, plural }: OfficeAtom,
  frame: Frame,
  lang: string,
): string | null {
  const { tree } = frame;
  if (lang !== 'en' || plural || !MINISTERS.has(office.id)) return null;
  const isFree = (word: number) => {
    const atom = frame.atomOf(word);
    // "*Federal Agriculture* Minister" may look like the name of a body.
    const isUnknownBody = atom?.kind === 'organisation' && atom.entities.length === 0;
    return atom === undefined || (isUnknownBody && office.id === 'minister');
  };
  const isField = (word: number) =>
    isFree(word) && NOUNS.has(tree.words[word]?.upos) && tree.relation(word) !== 'root';
  // "*Corporate* Affairs Minister": an adjective of the field, not of the title.
  const isOfField = (word: number) => {
    const { upos, form = '' } = tree.words[word] ?? {};
    const isWithin = tree.head(word) > word && tree.head(word) < from;
    return (
      upos === 'ADJ' && frame.atomOf(word) === undefined && isWithin && form !== form.toLowerCase()
    );
  };
  let first = from;
  while (
    isField(first - 1) ||
    isOfField(first - 1) ||
    (tree.words[first - 1]?.upos === 'CCONJ' && isField(first - 2))
  ) {
    first -= 1;
  }
  const words = tree.words
    .slice(first, to)
    .map(({ form, upos }) => (upos === 'CCONJ' ? form : titled(form)));
  return first === from ? null : words.join(' ');
}

const titled = (form: string) => form.charAt(0).toUpperCase() + form.slice(1);
