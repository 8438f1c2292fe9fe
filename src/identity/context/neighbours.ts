import type { Atom, StateAtom } from './atoms.js';
import type { Tree } from './tree.js';

/** A sentence whose words atoms cover. */
export interface Covered {
  readonly tree: Tree;
  /** The atom that covers a word, if any. */
  atomOf(word: number): Atom | undefined;
  /** Whether an adposition makes an owner ("of"), unlike "ambassador *to* Iran". */
  isGenitive(word: number): boolean;
  /** Whether a word points to something told before ("this"). */
  isDemonstrative(word: number): boolean;
  /** Whether an adposition tells where somebody is from ("counterparts *from* Turkey and Qatar"). */
  isOrigin(word: number): boolean;
}

/** How many words that are no atoms may stand between an owner and what it owns. */
const GAP = 2;

/** Scripts of languages whose owners follow what they own. */
const FOLLOWING = /^\p{Script=Arabic}/u;

/** Whether owners stand behind a noun, as its script tells. */
export function isFollowed(noun: Atom, tree: Tree): boolean {
  return FOLLOWING.test(tree.words[noun.from]?.form ?? '');
}

/** A state or body right before a noun, or right after it (across "of" or a bare genitive). */
export function neighbours(noun: Atom, sentence: Covered): Atom | undefined {
  const { tree } = sentence;
  const before = isFollowed(noun, tree) ? undefined : ownerBefore(noun, sentence);
  if (before !== undefined) return before;
  for (let word = noun.to; word <= noun.to + GAP; word += 1) {
    const after = sentence.atomOf(word);
    if (after !== undefined) {
      const isOwner =
        after.kind === 'state'
          ? !isOfNext(word, after, tree)
          : isBodyOf(word, after, noun, sentence);
      return isOwner ? after : undefined;
    }
    const tag = tree.words[word]?.upos;
    if (tag !== 'DET' && tag !== 'ADJ' && !sentence.isGenitive(word)) return undefined;
  }
  return undefined;
}

/** "A delegation of the *Syrian* opposition" is that of the opposition: the adjective is another noun's. */
function isOfNext(word: number, after: StateAtom, tree: Tree): boolean {
  return after.form === 'adjective' && tree.relation(word) === 'amod' && tree.head(word) > word;
}

/** "The head of the IAEA Rafael Grossi": trees take the body for a part of the name behind it. */
function isBodyOf(word: number, after: Atom, noun: Atom, sentence: Covered): boolean {
  if (noun.kind !== 'office' || after.kind !== 'organisation') return false;
  for (let between = noun.to; between < word; between += 1) {
    if (sentence.isGenitive(between)) return true;
  }
  return false;
}

function ownerBefore(noun: Atom, sentence: Covered): Atom | undefined {
  for (let word = noun.from - 1; word >= noun.from - 1 - GAP; word -= 1) {
    const atom = sentence.atomOf(word);
    if (atom === undefined) continue;
    const isOwner = atom.kind === 'state' && bridges(atom, noun.from, sentence.tree);
    return isOwner ? atom : undefined;
  }
  return undefined;
}

/** "Iran's first ambassador", "Iranian ambassador": a bare name before a noun is not its owner. */
function bridges(atom: StateAtom, to: number, tree: Tree): boolean {
  const between = tree.words.slice(atom.to, to);
  const possessive = /['’]s?$/.test(tree.words[atom.to - 1]?.form ?? '');
  const marked = possessive || between.some(({ upos }) => upos === 'PART');
  return (
    (marked || atom.form !== 'name') &&
    between.every(({ upos }) => upos === 'PART' || upos === 'ADJ' || upos === 'NUM')
  );
}
