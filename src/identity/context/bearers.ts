import type { Referent } from '../types.js';
import type { NounAtom } from './atoms.js';
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
export function noteTitles(
  { titles }: Phrase,
  bearer: Referent,
  { memory, frame: { index } }: Scene,
): void {
  for (const title of titles) memory.noteWords([keyOf(title)], [bearer], index);
}

/**
 * "The journalist Roe … *the journalist*": whoever bore a title last beside a name, where nothing else is said of the
 * noun; undefined where nobody did.
 */
export function bearerOf(title: Title, { frame, memory }: Scene): Meaning | undefined {
  const referents = memory.lastNamed(keyOf(title));
  if (referents === undefined || !isPlain(title, frame)) return undefined;
  const why = 'the last one who was called so by name';
  return { form: 'description', referents, certainty: 'unsure', score: SCORES.description, why };
}

/** Sentences back in which somebody is named whom a word for any such person means. */
const REACH = 2;
/** From here on the heavier of two is who is spoken of. */
const CLEAR = 1.6;

/**
 * "The court jailed Roe. *The politician* appealed": a word that fits anybody of some standing (`means=any`), where one
 * person is spoken of more than all others; undefined where nobody is.
 */
export function personInFocus(title: NounAtom, { frame, memory }: Scene): Meaning | undefined {
  if (title.term.features.means !== 'any' || !isPlain(title, frame)) return undefined;
  const { tree, index } = frame;
  const gender = tree.words[title.head]?.feats.Gender;
  const [best, next] = memory.ranked(index, (trace) => {
    if (trace.referent?.kind !== 'person' || index - trace.sentence > REACH) return false;
    if (gender === 'Fem' && trace.gender === 'Masc') return false;
    return trace.sentence !== index || tree.clause(trace.word) !== tree.clause(title.head);
  });
  if (best?.trace.referent == null) return undefined;
  if (next !== undefined && best.weight < CLEAR * next.weight) return undefined;
  return {
    form: 'description',
    referents: [best.trace.referent],
    certainty: 'unsure',
    score: SCORES.weakDescription,
    why: 'the person who was spoken of most just before',
  };
}

/** Whether a title stands for somebody known of whom it says nothing else. */
function isPlain(title: Title, frame: Scene['frame']): boolean {
  const { tree } = frame;
  if (title.plural || frame.ownersOf(title).length > 0) return false;
  if (!BORNE.has(tree.relation(tree.firstConjunct(title.head)))) return false;
  const { definite, former, deputy } = frame.qualifiersOf(title);
  if (!definite || former || deputy) return false;
  const isThe = (word: number) => tree.words[word]?.feats.PronType === 'Art';
  return !tree
    .children(title.head)
    .some((c) => SAYING_MORE.has(tree.relation(c)) && !frame.isDemonstrative(c) && !isThe(c));
}

const keyOf = (title: Title): string =>
  `title ${title.kind === 'office' ? title.office.id : title.term.words.join(' ')}`;
