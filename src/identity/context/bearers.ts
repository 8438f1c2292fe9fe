import type { Referent } from '../types.js';
import { type Meaning, SCORES } from './meaning.js';
import type { Phrase, Title } from './phrases.js';
import type { Scene } from './scene.js';

/** Where somebody known stands in a clause: what a noun says that somebody is is nobody before. */
const BORNE: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);
/** What makes a noun another one than was named. */
const SAYING_MORE: ReadonlySet<string> = new Set([
  'amod',
  'compound',
  'nmod',
  'nummod',
  'acl',
  'appos',
  'flat',
  'det',
]);

/** Tells the memory what somebody is called beside the name: "the journalist Roe". */
export function noteTitles({ titles }: Phrase, bearer: Referent, { memory }: Scene): void {
  for (const title of titles) memory.noteWords([keyOf(title)], [bearer]);
}

/**
 * "The journalist Roe … *the journalist*": whoever bore a title last beside a name, where nothing else is said of the
 * noun; undefined where nobody did.
 */
export function bearerOf(title: Title, { frame, memory }: Scene): Meaning | undefined {
  const { tree } = frame;
  const referents = memory.lastNamed(keyOf(title));
  if (referents === undefined || title.plural || frame.ownersOf(title).length > 0) return undefined;
  if (!BORNE.has(tree.relation(tree.firstConjunct(title.head)))) return undefined;
  const { definite, former, deputy } = frame.qualifiersOf(title);
  if (!definite || former || deputy) return undefined;
  const isOther = tree
    .children(title.head)
    .some((c) => SAYING_MORE.has(tree.relation(c)) && !frame.isDemonstrative(c) && !isThe(c));
  if (isOther) return undefined;
  const why = 'the last one who was called so by name';
  return { form: 'description', referents, certainty: 'unsure', score: SCORES.description, why };

  function isThe(word: number): boolean {
    return tree.words[word]?.feats.PronType === 'Art';
  }
}

const keyOf = (title: Title): string =>
  `title ${title.kind === 'office' ? title.office.id : title.term.words.join(' ')}`;
