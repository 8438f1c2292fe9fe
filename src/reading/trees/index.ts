import type { Mention, MentionIndex, Tables } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isWorldMedia } from '../events/audience.js';
import { isIn } from '../lexicon/in-class.js';
import type { Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import { withConjunctsByTense } from '../syntax/conjuncts-by-tense.js';
import { withCoordinatedAppositions } from '../syntax/coordinated-appositions.js';
import { withCoordinatedClauses } from '../syntax/coordinated-clauses.js';
import { withCoordinatedNames } from '../syntax/coordinated-names.js';
import { withCoordinatedParticiples } from '../syntax/coordinated-participles.js';
import { withCoordinatedPasts, withCoordinatedPresents } from '../syntax/coordinated-pasts.js';
import { withCoordinatedTitles } from '../syntax/coordinated-titles.js';
import { withCoordinatedVerbs } from '../syntax/coordinated-verbs.js';
import { withoutDateline } from '../syntax/dateline.js';
import { withGivenThings } from '../syntax/given-things.js';
import { withGivenTimes } from '../syntax/given-times.js';
import { withInfinitivesBehindInsertions } from '../syntax/infinitives-behind-insertions.js';
import { withInfinitivesOfNouns } from '../syntax/infinitives-of-nouns.js';
import { withInfinitivesOfOccasions } from '../syntax/infinitives-of-occasions.js';
import { withInfinitivesOfPredicates } from '../syntax/infinitives-of-predicates.js';
import { withKnownCases } from '../syntax/known-cases.js';
import { withKnownNamesAsNouns } from '../syntax/known-names-as-nouns.js';
import { withMoney } from '../syntax/money.js';
import { withWholeNames } from '../syntax/names.js';
import { withNamesSetOff } from '../syntax/names-set-off.js';
import { withParticiplesOfNouns } from '../syntax/participles-of-nouns.js';
import { withPredicatesOfNaming } from '../syntax/predicates-of-naming.js';
import { withRaisedPasts } from '../syntax/raised-pasts.js';
import { repaired } from '../syntax/repair.js';
import { type Tree, treeOf } from '../syntax/surface.js';
import { withWhoseClauses } from '../syntax/whose-clauses.js';
import { byCase, partedByCase } from './by-case.js';
import { hasContent, takesInfinitive } from './contents.js';
import { isPlaceName, isSomebody, PLACES } from './mentioned.js';
import { namedCases } from './named-cases.js';
import { inSubjectFirst } from './subject-first.js';
import { inVerbFirst } from './verb-first.js';
import { withVerbLast } from './verb-last.js';

/** The trees of a story's sentences, mended where names and the language's order of words tell better. */
export function treesOf(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  index: MentionIndex,
  lexicon: Lexicon,
  tables: Tables,
): readonly Tree[] {
  return sentences.map((sentence, s) => {
    const names = mentions.filter((m) => m.sentence === s && !m.nested && m.form === 'name');
    const isVerbFirst = lexicon.order === 'vso';
    const isDescribing = !isVerbFirst && lexicon.order !== 'case';
    const named = withCoordinatedNames(withWholeNames(sentence.words, names, isDescribing), names);
    const whole = { ...sentence, words: isVerbFirst ? withCoordinatedTitles(named, names) : named };
    const isCase = lexicon.order === 'case';
    const isPlace = (word: number) => isPlaceName(index.at(s, word));
    const cased = isCase
      ? withKnownCases(
          withKnownNamesAsNouns(
            withMoney(withoutDateline(whole, () => false, isAgencyOf(lexicon))),
            names,
          ),
          namedCases(
            whole,
            mentions.filter((m) => m.sentence === s && !m.nested),
            tables,
          ),
        )
      : whole;
    const parted = isCase ? partedByCase(cased, names, lexicon, (w) => index.at(s, w)) : whole;
    const mended = repaired(
      isCase ? byCase(parted, lexicon, isPlace, (w) => index.at(s, w)) : whole,
    );
    const told = isCase
      ? withInfinitivesOfNouns(mended, hasContent(mended, lexicon))
      : inPlace(mended, (word) => index.at(s, word), lexicon);
    const shaped = inItsOrder(told, (word) => index.at(s, word), lexicon);
    return treeOf(lexicon.nullSubject ? withCoordinatedVerbs(shaped) : shaped);
  });
}

const isAgencyOf = (lexicon: Lexicon) => (form: string) => isIn(lexicon, 'news-agency', form);

const isOfClassIn =
  (lexicon: Lexicon) =>
  (name: string) =>
  ({ lemma }: { readonly lemma: string }) =>
    lexicon.classes.get(name)?.has(lemma.toLowerCase()) === true;

/** Clauses of a language whose past tenses look like participles and whose nouns have no cases. */
function mendedPasts(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Sentence {
  const joined = withCoordinatedClauses(
    withNamesSetOff(withCoordinatedAppositions(withWhoseClauses(sentence))),
  );
  const isOf = isOfClassIn(lexicon);
  const isParticiple = (form: string) => lexicon.classes.get('pure-participle')?.has(form) === true;
  const passed = withCoordinatedParticiples(joined, isParticiple);
  const clauses = withCoordinatedPresents(withCoordinatedPasts(passed));
  const called = withPredicatesOfNaming(clauses, isOf('naming'));
  const done = withParticiplesOfNouns(called, isOf('intransitive'));
  const isAt = (word: number, name: string) => isOf(name)(done.words[word]!);
  const raised = withRaisedPasts(done, {
    isAddressing: (verb) => isAt(verb, 'addressing'),
    isSomebody: (noun) =>
      isSomebody(mentionAt(noun)) || isAt(noun, 'people') || isAt(noun, 'bodies'),
  });
  const given = withGivenTimes(withConjunctsByTense(raised), isOf('giving'));
  return withGivenThings(given, isOf('handing'));
}

function inItsOrder(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Sentence {
  const nameAt: NameAt = (word) => mentionAt(word)?.words ?? null;
  switch (lexicon.order) {
    case 'vso':
      return inVerbFirst(sentence, mentionAt, nameAt, lexicon);
    case 'sov':
      return withVerbLast(
        sentence,
        nameAt,
        (word) => PLACES.has(mentionAt(word)?.referents[0]?.kind),
        (word) => isPlaceName(mentionAt(word)),
        (word) => isCalled(mentionAt(word)),
        lexicon,
      );
    case 'case':
      return sentence;
    case null: {
      const takes = takesInfinitive(sentence, lexicon);
      const goingOn = withInfinitivesOfOccasions(
        withInfinitivesBehindInsertions(inSubjectFirst(sentence, mentionAt, lexicon), takes),
        takes,
        isOfClassIn(lexicon)('occasion'),
      );
      return withInfinitivesOfNouns(
        mendedPasts(withInfinitivesOfPredicates(goingOn), mentionAt, lexicon),
        hasContent(sentence, lexicon),
      );
    }
  }
}

/** A sentence without the place that it is told from, or the media that tell it: "الجزيرة نت -". */
function inPlace(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Sentence {
  const isPlace = (word: number) => {
    const mention = mentionAt(word);
    const isMedia = mention?.referents.some((referent) => isWorldMedia(lexicon, referent));
    return isPlaceName(mention) || (isMedia === true && isCalled(mention));
  };
  return withoutDateline(sentence, isPlace, isAgencyOf(lexicon));
}
