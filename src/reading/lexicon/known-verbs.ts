import type { Word } from '../../language/index.js';
import { fold } from './fold.js';
import { knownForms } from './known-forms.js';
import { headsUnder } from './match.js';
import type { Lexicon, Pattern } from './types.js';

/** Whether a pattern names one of some words as what stands in a slot. */
const namesAs = (slot: string, { conditions }: Pattern, keys: readonly string[]): boolean =>
  conditions.some(
    (c) => c.kind === 'filled' && c.slot === slot && keys.some((key) => c.lemmas.has(key)),
  );

/**
 * Whether a pattern of a verb names a noun as its object, and none as its subject, which an accusative never is.
 *
 * @param verb forms of the verb
 * @param noun forms of the noun
 */
export function isWantedObject(
  lexicon: Lexicon,
  verb: readonly string[],
  noun: readonly string[],
  isAccusative = false,
): boolean {
  const patterns = verb
    .flatMap((form) => headsUnder(form, lexicon))
    .flatMap(({ pattern }) => (pattern.pos === 'N' ? [] : [pattern]));
  const names = (slot: string) => patterns.some((pattern) => namesAs(slot, pattern, noun));
  return names('obj') && (isAccusative || !names('subj'));
}

/** Whether a pattern of a verb names a noun as its object; a noun of extent may hide one: "a package of sanctions". */
export function isKnownObject(verb: Word, noun: Word, lexicon: Lexicon): boolean {
  const keys = [noun.form, noun.lemma].map(fold);
  if (keys.some((key) => lexicon.classes.get('wrapping')?.has(key))) return true;
  return headsUnder(fold(verb.form), lexicon).some(
    ({ pattern }) => pattern.pos !== 'N' && namesAs('obj', pattern, keys),
  );
}

/** Whether a word is a form of a verb of the lexicon: with a noun as its object, where one is given. */
export function isVerbOf({ form }: Word, object: Word | null, lexicon: Lexicon): boolean {
  const keys = object === null ? [] : [object.form, object.lemma].map(fold);
  return lexicon.inflection
    .candidates(fold(form), 'V')
    .some((key) =>
      headsUnder(key, lexicon).some(
        ({ pattern }) => pattern.pos === 'V' && (object === null || namesAs('obj', pattern, keys)),
      ),
    );
}

/** Whether deeds or what is said of them are known to be told by a word as a verb. */
export function isKnownVerb({ form, lemma }: Word, lexicon: Lexicon): boolean {
  const { isVerb, isVerbForm } = knownForms(lexicon);
  return isVerbForm(form) || isVerb(lemma);
}
