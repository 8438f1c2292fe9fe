import type { Sentence, Word } from '../../language/index.js';
import { compoundVerbsOf, lightVerbOf } from '../lexicon/compound-verbs.js';
import { fold } from '../lexicon/fold.js';
import { formsOf, headsUnder } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import { treeOf } from '../syntax/surface.js';

/** Whether the lexicon knows a word and a verb as one compound verb. */
export function makesCompound(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const verbs = compoundVerbsOf(lexicon);
  return (word: number, verb: number): boolean =>
    formsOf(tree, verb, lexicon).some((form) =>
      formsOf(tree, word, lexicon).some((own) => verbs.get(form)?.has(own) === true),
    );
}

/** The light verb that a noun makes a compound verb with, where it stands without one; see `withElidedVerbs`. */
export function leftOutVerb(
  lexicon: Lexicon,
  noun: Word,
  written: Word,
  hasObject: boolean,
): string | null {
  // "Did not accept and", which parsers take for a noun: the verb is there.
  const own = fold(noun.form);
  if ([own, own.replace(/^ن/, '')].some((form) => isVerbHead(lexicon, form))) return null;
  // "Called it *illegal and* baseless": both adjectives are what the written verb says of it.
  const naming = lexicon.classes.get('naming');
  if (noun.upos === 'ADJ' && formsOfVerb(lexicon, written).some((form) => naming?.has(form))) {
    return null;
  }
  const verbs = compoundVerbsOf(lexicon);
  const light = [...(lexicon.classes.get('light') ?? [])];
  const [lemma] = lexicon.inflection.candidates(fold(written.form), 'V');
  // "Police *protesters and* journalists [mark] arrested": no several people are what a verb does.
  const forms = noun.feats.Number === 'Plur' ? [noun.form] : [noun.form, noun.lemma];
  for (const form of forms) {
    for (const verb of [written.lemma, ...(lemma === undefined ? [] : [lemma])]) {
      const found = lightVerbOf(verbs, form, verb, light, hasObject);
      if (found !== null) return found;
    }
  }
  return null;
}

const formsOfVerb = (lexicon: Lexicon, { form, lemma }: Word) => [
  fold(lemma),
  fold(form),
  ...lexicon.inflection.candidates(fold(form), 'V'),
];

/** Whether the lexicon knows a verb, or an auxiliary that it has a marker for. */
export function isKnownVerb(lexicon: Lexicon, lemma: string): boolean {
  const isMarker = () =>
    lexicon.markers.some(({ words }) => words.length === 1 && words[0] === lemma);
  return isVerbHead(lexicon, lemma) || isMarker();
}

/** The dictionary form by which the lexicon knows an inflected verb. */
export function knownStem(lexicon: Lexicon, form: string): string | null {
  const forms = [form, ...lexicon.inflection.candidates(form, 'V')];
  return forms.find((stem) => isVerbHead(lexicon, stem)) ?? null;
}

function isVerbHead(lexicon: Lexicon, lemma: string): boolean {
  return headsUnder(lemma, lexicon).some(({ pattern: { pos } }) => pos === 'V');
}
