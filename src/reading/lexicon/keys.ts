import { remembered } from '../../base/index.js';
import type { Word } from '../../language/index.js';
import type { Tree } from '../syntax/surface.js';
import { fold, foldWithoutArticle } from './fold.js';
import type { Lexicon } from './types.js';
import { wordsOf } from './words-of.js';

/** The keys of a word under which the lexicon has anything at all, which for most words are none. */
export interface Keys {
  /** Under which it may stand: its lemma, then its form. */
  readonly told: readonly string[];
  /** Dictionary forms by rule, for when the lemma that the parser gave is not in the lexicon. */
  readonly guessed: readonly string[];
  /** Both. */
  readonly all: readonly string[];
}

/** `J`: a verb behind a particle that shortens it. */
type Pos = 'V' | 'J' | 'N';

/** By a word's form, then its lemma. */
type KnownKeys = Readonly<Record<Pos, (form: string) => Map<string, Keys>>>;

/** Reckoned once for all words that are spelt so: patterns ask for them over and over. */
const keysByLexicon = new WeakMap<Lexicon, KnownKeys>();

/** The keys of a tree's words as far as they were asked for. */
interface KeysOfTree {
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  readonly keys: (Keys | undefined)[];
}

const keysByTree = new WeakMap<Tree, KeysOfTree>();
/** Who asks once asks again of the same sentence. */
let latest: KeysOfTree | undefined;

function keysOfTree(tree: Tree, lexicon: Lexicon): KeysOfTree {
  if (latest?.tree === tree && latest.lexicon === lexicon) return latest;
  let known = keysByTree.get(tree);
  if (known?.lexicon !== lexicon) {
    known = { tree, lexicon, keys: new Array<Keys | undefined>(tree.words.length) };
    keysByTree.set(tree, known);
  }
  latest = known;
  return known;
}

export function keysAt(tree: Tree, i: number, lexicon: Lexicon): Keys {
  const { keys } = keysOfTree(tree, lexicon);
  let known = keys[i];
  if (known === undefined) {
    known = keysOfWord(tree.word(i), posAt(tree, i, lexicon), lexicon);
    keys[i] = known;
  }
  return known;
}

function posAt(tree: Tree, i: number, { classes }: Lexicon): Pos {
  if (!tree.isVerb(i)) return 'N';
  const before = tree.words[i - 1];
  return before !== undefined && classes.get('jussive')?.has(fold(before.form)) === true
    ? 'J'
    : 'V';
}

function keysOfWord(word: Word, pos: Pos, lexicon: Lexicon): Keys {
  let known = keysByLexicon.get(lexicon);
  if (known === undefined) {
    known = {
      V: remembered(() => new Map()),
      J: remembered(() => new Map()),
      N: remembered(() => new Map()),
    };
    keysByLexicon.set(lexicon, known);
  }
  const byLemma = known[pos](word.form);
  let keys = byLemma.get(word.lemma);
  if (keys === undefined) {
    keys = reckonedKeys(word, pos, lexicon);
    byLemma.set(word.lemma, keys);
  }
  return keys;
}

const NO_KEYS: Keys = { told: [], guessed: [], all: [] };

function reckonedKeys(word: Word, pos: Pos, lexicon: Lexicon): Keys {
  const bare = foldWithoutArticle(word.form);
  const kind = pos === 'N' ? 'N' : 'V';
  const irregular = lexicon.inflection.irregular(kind === 'N' ? bare : fold(word.form), kind);
  const isKnown = (key: string) => wordsOf(lexicon).has(key);
  const told =
    irregular !== null
      ? [irregular]
      : [...new Set([fold(word.lemma), foldWithoutArticle(word.lemma), bare])];
  const known = told.filter(isKnown);
  // "التقت", "ألغيت": what looks like the article is none before a verb.
  const stem = kind === 'V' ? fold(word.form) : bare;
  const plain = lexicon.inflection.candidates(stem, kind);
  const shortened = pos === 'J' ? lexicon.inflection.candidates(stem, 'J') : [];
  // A form that is listed is an inflected form of nothing else: کشتی is a ship, يمر (he passes) none of أمر (he ordered).
  const guessed = irregular !== null ? [] : [...new Set([...plain, ...shortened])].filter(isKnown);
  if (known.length + guessed.length === 0) return NO_KEYS;
  return { told: known, guessed, all: [...known, ...guessed] };
}

/** Every key of a word under which the lexicon has anything, see `wordsOf`, the surest first. */
export function formsOf(tree: Tree, i: number, lexicon: Lexicon): readonly string[] {
  return keysAt(tree, i, lexicon).all;
}

/** Whether a table or class has anything under any of the keys. */
export function hasAny(known: { has(key: string): boolean }, keys: readonly string[]): boolean {
  for (const key of keys) if (known.has(key)) return true;
  return false;
}

/** Every key of any word of the sentence under which the lexicon has anything. */
export function formsIn(tree: Tree, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(tree.words.flatMap((_, i) => formsOf(tree, i, lexicon)));
}
