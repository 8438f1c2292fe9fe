import { remembered } from '../../base/index.js';
import { fold, pieces } from '../tables/index.js';
import { noteTitles } from './bearers.js';
import { isCrowd } from './crowds.js';
import { genderOf } from './gender.js';
import type { Meaning } from './meaning.js';
import type { Gender, Place, Trace } from './memory.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';
import type { Tree } from './tree.js';

/** Tells the memory whom a phrase means, so that later words can take it up. */
export function noteMeaning(phrase: Phrase, meaning: Meaning, scene: Scene): void {
  const { memory } = scene;
  const { tree, index } = scene.frame;
  const { core, head } = phrase;
  const place = isConcerned(phrase, scene) ? 'oblique' : placeOf(head, tree);
  const shown = meaning.gender ?? grammaticalGender(phrase, scene);
  for (const referent of meaning.referents) {
    if (referent.kind === 'place' || referent.kind === 'facility') continue;
    if (isAdjectiveOfNoted(phrase, memory.get(referent.id), scene)) continue;
    memory.note({
      key: referent.id,
      referent,
      person: referent.kind === 'person',
      gender: shown ?? memory.get(referent.id)?.gender ?? null,
      plural: isCrowd(core, referent) && core.kind === 'noun' && core.plural,
      sentence: index,
      word: head,
      place,
    });
  }
  const unnamed = core.kind === 'office' || core.kind === 'noun';
  if (meaning.referents.length === 0 && unnamed) {
    const person = core.kind === 'office' || core.term.class === 'role' ? true : null;
    memory.note({
      key: `noun ${core.from}`,
      referent: null,
      person,
      gender: shown,
      plural: core.plural,
      sentence: index,
      word: head,
      place,
    });
  }
  if (core.kind === 'organisation' && meaning.referents.length > 0) {
    // Labels are English: "the IMF" is "the fund" there too.
    const spelt = scene.lang === 'en' && core.written === core.written.toUpperCase();
    const names = spelt ? meaning.referents.map(({ label }) => label) : [];
    for (const name of [core.written, ...names]) {
      memory.noteWords(wordsOf(name), meaning.referents, index);
    }
  }
  const [bearer, ...others] = meaning.referents;
  if (core.kind === 'person' && bearer !== undefined && others.length === 0)
    noteTitles(phrase, bearer, scene);
  if (core.kind === 'noun' && core.term.class === 'body' && meaning.form === 'name') {
    memory.noteWords(core.term.words, meaning.referents, index);
  }
}

/**
 * "Opened an inquiry *into Roe*", "обвинения *против Роу*": whom a deed told by a noun is about is spoken of as much as whom a
 * verb has beside it.
 */
function isConcerned(
  { core, head }: Phrase,
  { frame: { tree, keys }, vocabulary }: Scene,
): boolean {
  if (core.kind !== 'person' || tree.relation(head) !== 'nmod') return false;
  if (!ARGUMENT.has(tree.relation(tree.head(head)))) return false;
  return tree
    .children(head)
    .some(
      (c) =>
        tree.relation(c) === 'case' &&
        tree.words[c]?.upos === 'ADP' &&
        !vocabulary.has('genitive', keys, c),
    );
}

const ARGUMENT: ReadonlySet<string> = new Set(['nsubj', 'obj', 'obl']);

/** The words of a body's name as they are remembered. */
const wordsOf: (name: string) => readonly string[] = remembered((name) =>
  name.split(' ').flatMap(pieces).map(fold),
);

/** "الجيش *الإسرائيلي*": the adjective of a body that means the same has no gender or place of its own. */
function isAdjectiveOfNoted(
  { core, head }: Phrase,
  noted: Trace | undefined,
  { frame: { tree, index } }: Scene,
): boolean {
  const isAdjective = core.kind === 'state' && core.form === 'adjective';
  return isAdjective && noted?.sentence === index && noted.word === tree.head(head);
}

/** Tells the memory of the common nouns of a sentence: they compete for its pronouns. */
export function noteNoun(word: number, { frame, memory, lang }: Scene): void {
  const { tree, index } = frame;
  const noun = tree.words[word];
  if (noun?.upos !== 'NOUN' || frame.atomOf(word) !== undefined) return;
  // "В понедельник *он*": nobody is a day.
  if (frame.times.mayTell(noun)) return;
  const { Number: number } = noun.feats;
  memory.note({
    key: frame.keys.type(word)!.trace,
    referent: null,
    person: null,
    gender: genderOf(noun, lang),
    plural: number === 'Plur' || number === 'Dual',
    sentence: index,
    word,
    place: placeOf(word, tree),
  });
}

/**
 * Grammatical gender, for languages in which pronouns agree with it. Where states are feminine
 * but for a few (Arabic), the vocabulary lists those few and parsers need not know.
 */
function grammaticalGender({ core }: Phrase, { frame, vocabulary, lang }: Scene): Gender | null {
  const { tree, keys } = frame;
  if (core.kind === 'person' || core.kind === 'pronoun') return null;
  const named = core.kind === 'state' || core.kind === 'place';
  if (named && vocabulary.knows('masculine-state')) {
    return vocabulary.has('masculine-state', keys, core.from) ? 'Masc' : 'Fem';
  }
  // "российским" is masculine like its noun, Russia is not.
  if (core.kind === 'state' && core.form === 'adjective') return null;
  return genderOf(tree.words[core.head], lang);
}

/** The grammatical place of a word; members of a coordination share that of its first. */
function placeOf(word: number, tree: Tree): Place {
  const first = tree.firstConjunct(word);
  switch (tree.relation(first)) {
    case 'nsubj':
    case 'csubj':
      return 'subject';
    case 'obj':
    case 'iobj':
    case 'root':
    case 'ccomp':
      return 'object';
    case 'obl':
      return 'oblique';
    case 'nmod':
      return tree.words[first]?.deprel === 'nmod:poss' ? 'possessor' : 'modifier';
    default:
      return 'modifier';
  }
}
