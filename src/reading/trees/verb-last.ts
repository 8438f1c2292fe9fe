import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { formsOf } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import { withAnnouncedClauses } from '../syntax/announced-clauses.js';
import { withBareNouns } from '../syntax/bare-nouns.js';
import { withWordsBeforeGovernor } from '../syntax/before-governor.js';
import type { NameAt } from '../syntax/chunks.js';
import { withClausesByNumber } from '../syntax/clauses-by-number.js';
import { withComments } from '../syntax/comments.js';
import { withCompoundVerbs } from '../syntax/compound-verbs.js';
import { withCopulas } from '../syntax/copulas.js';
import { withDatesAside } from '../syntax/dates-aside.js';
import { withElidedVerbs } from '../syntax/elided-verbs.js';
import { withGivenAmounts } from '../syntax/given-amounts.js';
import { withIndefinitePeople } from '../syntax/indefinite-people.js';
import { withInitialNames } from '../syntax/initial-names.js';
import { withIntroducedSpeaker } from '../syntax/introduced-speaker.js';
import { withMarkedBehindAnswers } from '../syntax/marked-behind-answer.js';
import { withoutMarkedVerbs } from '../syntax/marked-verbs.js';
import { withNamesAsNouns } from '../syntax/names-as-nouns.js';
import { withNamesBehindAdverbials } from '../syntax/names-behind-adverbials.js';
import { withNegativePrefix } from '../syntax/negative-prefix.js';
import { withNounComplements } from '../syntax/noun-complements.js';
import { withNounsInNames } from '../syntax/nouns-in-names.js';
import { withObjectsBehindPauses } from '../syntax/object-behind-pause.js';
import { withMarkedObjects } from '../syntax/object-mark.js';
import { withPartsOfHeadlines } from '../syntax/parts-of-headlines.js';
import { withPhrasesInside, withPhrasesOfVerb } from '../syntax/phrases-of-verbs.js';
import { withPluralActors } from '../syntax/plural-actors.js';
import { withPredicatesBehindNames } from '../syntax/predicates-behind-names.js';
import { withQuotedPredicates } from '../syntax/quoted-predicates.js';
import { withRelativeObjects } from '../syntax/relative-objects.js';
import { withRelativesOfLast } from '../syntax/relatives-of-last.js';
import { withReporterBehind } from '../syntax/reporter-behind.js';
import { withSetOff, withSetOffObjects } from '../syntax/set-off.js';
import { withSubjectBehindComma } from '../syntax/subject-behind-comma.js';
import { treeOf } from '../syntax/surface.js';
import { withTargets } from '../syntax/targets.js';
import { withTitledObjects } from '../syntax/titled-objects.js';
import { withOwnersByCommand } from '../syntax/under-command.js';
import { withWantedClauses } from '../syntax/wanted-clauses.js';
import { classesOf } from './classes-of.js';
import { isKnownVerb, knownStem, leftOutVerb, makesCompound } from './known-compounds.js';
import {
  isReporting,
  knownObject,
  phrasesAsked,
  takesAdposition,
  withAgents,
} from './sides-asked.js';

/** A sentence of a language whose verbs stand last (Persian), mended by object marks and compound verbs. */
export function withVerbLast(
  sentence: Sentence,
  nameAt: NameAt,
  isPlace: (word: number) => boolean,
  isPlaceName: (word: number) => boolean,
  isName: (word: number) => boolean,
  lexicon: Lexicon,
): Sentence {
  const predicated = withCopulas(
    withNounsInNames(sentence, nameAt, isThing(sentence, lexicon)),
    classesOf(sentence, lexicon)('copular'),
  );
  const people = withIndefinitePeople(
    withSubjectBehindComma(
      withoutMarkedVerbs(
        withIntroducedSpeaker(
          withPartsOfHeadlines(
            withClausesByNumber(
              withAnnouncedClauses(predicated, (form) => isIn(lexicon, 'of-content', form)),
            ),
          ),
        ),
      ),
      nameAt,
    ),
    (form) => {
      const people = lexicon.described.get(fold(form));
      return people?.kind === 'people' && people.isPlural;
    },
  );
  const told = withNegativePrefix(
    people,
    (lemma) => isKnownVerb(lexicon, fold(lemma)),
    (form) => knownStem(lexicon, fold(form)),
  );
  const whole = withElidedVerbs(told, (noun, written, hasObject) =>
    leftOutVerb(lexicon, noun, written, hasObject),
  );
  const makesPassive = classesOf(whole, lexicon)('become');
  const owned = withOwnersByCommand(withRelativesOfLast(whole), saysWhose(whole, lexicon));
  const dated = withDatesAside(owned, classesOf(whole, lexicon)('day'));
  const ready = withPredicatesBehindNames(dated, nameAt, makesCompound(dated, lexicon));
  const named = withNamesBehindAdverbials(
    withComments(withInitialNames(withNamesAsNouns(ready, nameAt, isName), nameAt)),
    {
      nameAt,
      isPlace: isPlaceName,
      isDay: classesOf(whole, lexicon)('day'),
    },
  );
  const titled = withTitledObjects(withSetOff(withWordsBeforeGovernor(named), nameAt), nameAt);
  const setOff = withSetOffObjects(titled, nameAt, isPlace);
  const parted = withBareNouns(setOff, nameAt, makesPassive);
  const answering = withMarkedBehindAnswers(
    parted,
    nameAt,
    classesOf(parted, lexicon)('in-return'),
  );
  const acting = withPluralActors(
    answering,
    nameAt,
    mayAct(parted, lexicon),
    classesOf(parted, lexicon)('of-somebody'),
  );
  const isDone = knownObject(acting, lexicon);
  const paused = withObjectsBehindPauses(acting, isBody(acting, lexicon));
  const marked = withGivenAmounts(
    withMarkedObjects(paused, nameAt, isDone, isPlaceName, isBody(paused, lexicon)),
    nameAt,
    (noun) => isDone(noun, noun),
    makesPassive,
  );
  const subjected = withTargets(marked, classesOf(marked, lexicon)('target'));
  const complete = withNounComplements(subjected, takesAdposition(subjected, lexicon));
  const inside = withPhrasesInside(complete);
  const compounded = withCompoundVerbs(
    withAgents(inside, lexicon, makesPassive),
    makesPassive,
    (form) => isIn(lexicon, 'light-infinitive', form),
    makesCompound(inside, lexicon),
  );
  const shaped = withPhrasesOfVerb(compounded, phrasesAsked(compounded, lexicon));
  const isOf = classesOf(shaped, lexicon);
  const tree = treeOf(shaped);
  const described = withRelativeObjects(
    withReporterBehind(shaped, (verb) => isReporting(tree, verb, lexicon)),
    (word) =>
      formsOf(tree, word, lexicon).some((form) => lexicon.described.get(form)?.kind === 'people'),
    isOf('become'),
  );
  return withQuotedPredicates(withWantedClauses(described, isOf('wanting')), isOf('naming'));
}

/** Classes of things and bodies that stand before whose they are. */
const THINGS = ['seat', 'building', 'settlement', 'troops', 'instrument'];

function isThing(sentence: Sentence, lexicon: Lexicon) {
  const isOf = classesOf(sentence, lexicon);
  return (word: number): boolean => THINGS.some((name) => isOf(name)(word));
}

/** Whether a word is a noun for people or bodies who may be party to a deed. */
function mayAct(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const isOf = classesOf(sentence, lexicon);
  return (word: number): boolean =>
    formsOf(tree, word, lexicon).some((form) => lexicon.described.has(form)) ||
    isOf('grouping')(word);
}

/** Whether a word is a noun for a body that may be party to a deed. */
function isBody(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  return (word: number): boolean =>
    formsOf(tree, word, lexicon).some((form) => lexicon.described.get(form)?.kind === 'bodies');
}

/** Whether an adposition and a noun say whose what stands before them is (class `whose`). */
function saysWhose({ words }: Sentence, lexicon: Lexicon) {
  const whose = lexicon.classes.get('whose');
  return (adposition: number, noun: number): boolean =>
    whose?.has(`${fold(words[adposition]!.form)}_${fold(words[noun]!.form)}`) === true;
}
