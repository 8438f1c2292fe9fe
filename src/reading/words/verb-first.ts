import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { knownForms } from '../lexicon/known-forms.js';
import { isKnownObject, isKnownVerb } from '../lexicon/known-verbs.js';
import type { Lexicon } from '../lexicon/types.js';
import { withApproximateNumbers } from '../syntax/approximate-numbers.js';
import { withBareRelatives } from '../syntax/bare-relatives.js';
import { withRepeatedBetween } from '../syntax/between.js';
import { withCircumstantialParticiples } from '../syntax/circumstantial-participles.js';
import { withCliticVerbs } from '../syntax/clitic-verbs.js';
import { withCountedNouns } from '../syntax/counted-nouns.js';
import { withDayBeforeYesterday } from '../syntax/day-before-yesterday.js';
import { withFutures } from '../syntax/futures.js';
import { withGivenNamesAsVerbs } from '../syntax/given-names-as-verbs.js';
import { withJoinedClauses } from '../syntax/joined-clauses.js';
import { withMarkedPassives } from '../syntax/marked-passives.js';
import { withMasdarsAsVerbs } from '../syntax/masdars-as-verbs.js';
import { withNisbasBeforeNames } from '../syntax/nisbas-before-names.js';
import { withOpeningVerbs } from '../syntax/opening-verbs.js';
import { withPassivesByForm } from '../syntax/passives-by-form.js';
import { withRelativeOwners } from '../syntax/relative-owners.js';
import { withRelativesByGender } from '../syntax/relatives-by-gender.js';
import { withVerbFirst } from '../syntax/verb-first.js';
import { withVerbsByFeatures } from '../syntax/verbs-by-features.js';
import { participlesOf } from './participles.js';

/**
 * Words of a language whose verbs come first and bear no short vowels: verbs written like nouns and names, passives,
 * suffixes and participles, as the lexicon's forms tell them apart.
 *
 * @param finite the sentence with what is mended in all languages
 */
export function verbFirstWords(finite: Sentence, lexicon: Lexicon): Sentence {
  const noObject = lexicon.classes.get('no-object') ?? new Set<string>();
  const hasNoObject = ({ form, lemma }: Word) =>
    [fold(form), fold(lemma)].some((key) => noObject.has(key));
  const { tells, isHeadForm } = knownForms(lexicon);
  const isVerb = (form: string) => tells.V(form) || tells.X(form);
  const isHead = (key: string) => lexicon.entries.has(key) || lexicon.operators.has(key);
  const named = withNisbasBeforeNames(withGivenNamesAsVerbs(withVerbsByFeatures(finite, isVerb)));
  const numbered = withApproximateNumbers(withDayBeforeYesterday(named), ({ form }) =>
    isIn(lexicon, 'approximate', form),
  );
  const nominal = withMasdarsAsVerbs(
    withCountedNouns(numbered, (form) => isIn(lexicon, 'more-than', form)),
    tells.N,
  );
  const passives = withPassivesByForm(
    withMarkedPassives(withFutures(withRepeatedBetween(nominal), isHead, isHeadForm)),
    isVerb,
  );
  const called = withCliticVerbs(withJoinedClauses(passives), isVerb, tells.N);
  const whole = withOpeningVerbs(
    called,
    (word) => isKnownVerb(word, lexicon),
    (verb, noun) => isKnownObject(verb, noun, lexicon),
  );
  const ordered = withVerbFirst(
    withRelativeOwners(
      whole,
      (verb, noun) =>
        !isKnownObject(verb, noun, lexicon) &&
        [noun.form, noun.lemma].some((key) => lexicon.described.get(fold(key))?.kind === 'people'),
    ),
    (word) => isKnownVerb(word, lexicon),
    hasNoObject,
    ({ form }) => tells.N(form) || tells.X(form),
  );
  return withCircumstantialParticiples(
    withRelativesByGender(withBareRelatives(ordered)),
    participlesOf(lexicon),
  );
}
