import type { Sentence, Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { isVerbOf } from '../lexicon/known-verbs.js';
import type { Lexicon } from '../lexicon/types.js';
import { withActiveVerbs } from '../syntax/active-verbs.js';
import { withoutExpletives } from '../syntax/expletives.js';
import { withNounsOfGerunds } from '../syntax/gerunds.js';
import { withHeadlinePassives } from '../syntax/headline-passives.js';
import { withHeadlinePresents } from '../syntax/headline-presents.js';
import { withListedSubjects } from '../syntax/listed-subjects.js';
import { withMainVerb } from '../syntax/main-verb.js';
import { withPlacePredicates } from '../syntax/place-predicates.js';
import { withResults } from '../syntax/results.js';
import { withSubjectBehindAnd } from '../syntax/subject-behind-and.js';
import { withVerbBehindRelative } from '../syntax/verb-behind-relative.js';

/**
 * Words of a language whose subjects come first and whose nouns and verbs look alike: gerunds, the tenses and passives of
 * headlines, results and states.
 *
 * @param finite the sentence with what is mended in all languages
 */
export function subjectFirstWords(finite: Sentence, lexicon: Lexicon): Sentence {
  const intransitive = lexicon.classes.get('intransitive') ?? new Set<string>();
  const isIntransitive = ({ form, lemma }: Word) =>
    [fold(lemma), ...lexicon.inflection.candidates(fold(form), 'V')].some((key) =>
      intransitive.has(key),
    );
  const isNoun = (form: string) =>
    (lexicon.entries.get(fold(form)) ?? []).some(({ pattern: { pos } }) => pos === 'N');
  const called = withNounsOfGerunds(
    withListedSubjects(withSubjectBehindAnd(finite)),
    isNoun,
    ({ lemma }) => isIn(lexicon, 'befalling', lemma),
  );
  const present = withHeadlinePresents(called, (word, object) => isVerbOf(word, object, lexicon));
  const active = withMainVerb(withActiveVerbs(present, isIntransitive), isIntransitive);
  const passives = withHeadlinePassives(
    active,
    (word) => isIn(lexicon, 'befalling', word.lemma) && !isIntransitive(word),
  );
  const whole = withVerbBehindRelative(passives);
  const told = withoutExpletives(withStates(whole, lexicon), ({ lemma }) =>
    isIn(lexicon, 'animate', lemma),
  );
  return withPlacePredicates(
    told,
    (lemma) => isIn(lexicon, 'locative', lemma) || isIn(lexicon, 'predicative', lemma),
  );
}

function withStates(sentence: Sentence, lexicon: Lexicon): Sentence {
  const leaves = ({ form, lemma }: Word) =>
    isIn(lexicon, 'leaving', lemma) || isIn(lexicon, 'leaving', form);
  return withResults(sentence, leaves, ({ form }) => isIn(lexicon, 'result', form));
}
