import { rememberedOf } from '../../base/index.js';
import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Lexicon } from '../lexicon/types.js';
import { withAcronymOwners } from '../syntax/acronym-owners.js';
import { withAnimateObjects } from '../syntax/animate-objects.js';
import { withCompoundAdjectives } from '../syntax/compound-adjectives.js';
import { withInitialNouns } from '../syntax/initial-nouns.js';
import { withPerfectiveFutures } from '../syntax/perfective-futures.js';
import { withPluralBodies } from '../syntax/plural-bodies.js';
import { withPluralObjects, withPluralSubjects } from '../syntax/plural-subjects.js';
import { withReflexivePassives } from '../syntax/reflexive-passives.js';
import { withShortPassives } from '../syntax/short-passives.js';
import { withVerbsByEnding, withVerbsTakenForNouns } from '../syntax/verbs-as-nouns.js';

/**
 * Words of a language with cases: joined adjectives, animate objects, nouns and verbs of one form, passives and futures,
 * as the lexicon's forms tell them apart.
 *
 * @param finite the sentence with what is mended in all languages
 */
export function wordsByCase(finite: Sentence, lexicon: Lexicon): Sentence {
  const parts = joinedParts(lexicon);
  const separate = withCompoundAdjectives(withAcronymOwners(finite), (part) => parts.get(part));
  const passives = lexicon.classes.get('short-passive') ?? new Set<string>();
  const isOf = (table: ReadonlyMap<string, unknown>, keys: readonly string[]) =>
    keys.some((key) => table.has(key));
  const keysAs = (pos: 'V' | 'N', { form, lemma }: Word) => [
    fold(form),
    fold(lemma),
    ...lexicon.inflection.candidates(fold(form), pos),
  ];
  const bodies = lexicon.classes.get('plural-body');
  const genitives = lexicon.classes.get('genitive-object') ?? new Set<string>();
  const isGenitive = (word: Word) => keysAs('V', word).some((key) => genitives.has(key));
  const singularOf = ({ form }: Word) => lexicon.inflection.singular(fold(form));
  const plural = withPluralBodies(
    withPluralObjects(withPluralSubjects(separate, singularOf), isGenitive, singularOf),
    ({ form }) => bodies?.has(fold(form)) === true,
  );
  const manly = withAnimateObjects(
    plural,
    (lemma) => lexicon.described.get(lemma)?.kind === 'people',
  );
  const told = withVerbsByEnding(manly, (word) => isOf(lexicon.entries, keysAs('V', word)));
  const called = withInitialNouns(told, (word) => isOf(lexicon.described, keysAs('N', word)));
  const verbal = withVerbsTakenForNouns(
    called,
    (word) =>
      isOf(lexicon.entries, keysAs('V', word)) && !isOf(lexicon.described, keysAs('N', word)),
  );
  const short = withShortPassives(verbal, (form) => passives.has(fold(form)));
  const future = withPerfectiveFutures(short, (word) =>
    keysAs('V', word).some((key) => lexicon.perfectives.has(key)),
  );
  return withReflexivePassives(future, (word) =>
    keysAs('V', word).some((key) => lexicon.passives.has(key)),
  );
}

/** Parts that join an adjective to another, with what they stand for (class `joined`, `_` between). */
const joinedParts = rememberedOf((lexicon: Lexicon): ReadonlyMap<string, string> => {
  const pairs = [...(lexicon.classes.get('joined') ?? [])].map((pair) => pair.split('_'));
  return new Map(pairs.map(([part = '', whole = '']) => [part, whole]));
});
