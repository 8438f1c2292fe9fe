import { mayTellTime } from '../../article/index.js';
import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isIn } from '../lexicon/in-class.js';
import type { Lexicon } from '../lexicon/types.js';
import { withAdpositionsOfTimes } from '../syntax/adpositions-of-times.js';
import { withBareSubjects } from '../syntax/bare-subjects.js';
import { withJoinedSides } from '../syntax/joined-sides.js';
import { withObjectsBehindTimes } from '../syntax/objects-behind-times.js';
import { withRelativesOfPeople } from '../syntax/relatives-of-people.js';
import { withSomeOfWhom } from '../syntax/some-of-whom.js';
import { withSubjectsBehindOpenings } from '../syntax/subjects-behind-openings.js';
import { withTitlesBeforeNames } from '../syntax/titles-before-names.js';
import { withToldBeforeReporter } from '../syntax/told-before-reporter.js';
import { classesOf } from './classes-of.js';
import { isPerson, isSomebody } from './mentioned.js';
import { isSaying } from './saying.js';

/** What mentions and words tell of a sentence whose nouns have no cases and whose subject stands first (English). */
export function inSubjectFirst(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Sentence {
  const isTime = (word: number) => {
    const { form = '', upos } = sentence.words[word] ?? {};
    return upos === 'PROPN' && mentionAt(word) === undefined && mayTellTime(form, lexicon.lang);
  };
  const begins = (word: number) => {
    const first = sentence.words[word]?.upos === 'DET' ? word + 1 : word;
    return isSomebody(mentionAt(first));
  };
  const roleOf = (noun: number) => {
    const mention = mentionAt(noun + 1);
    if (mention === undefined) return null;
    const isDescription = mention.words[0] === noun + 1 && isDescribed(sentence, noun);
    if (isPerson(mention)) return isDescription || mention.words[0] <= noun ? 'title' : null;
    return isDescription && isSomebody(mention) ? 'description' : null;
  };
  const timed = withAdpositionsOfTimes(sentence, isTime, begins);
  const titled = withTitlesBeforeNames(withObjectsBehindTimes(timed), roleOf);
  const joined = withJoinedSides(titled, ({ lemma }) => isIn(lexicon, 'between', lemma));
  const told = withToldBeforeReporter(joined, isSaying(joined, lexicon));
  const endingAt = (word: number) => {
    const mention = mentionAt(word);
    const ends = isSomebody(mention) && mention?.words[1] === word + 1;
    return ends ? mention.head : null;
  };
  const bare = withBareSubjects(told, (word) => isSomebody(mentionAt(word)), endingAt);
  const isOf = classesOf(bare, lexicon);
  const isPeople = (word: number) => isPerson(mentionAt(word)) || isOf('people')(word);
  const isBody = (word: number) => isSomebody(mentionAt(word)) || isOf('bodies')(word);
  const opened = withSubjectsBehindOpenings(bare, (word) => isSomebody(mentionAt(word)));
  const some = withSomeOfWhom(opened, isOf('personal-relative'));
  return withRelativesOfPeople(some, isOf('personal-relative'), (w) => isPeople(w) || isBody(w));
}

/** "Pakistan's *close ally* China": a noun for one that other words describe. */
function isDescribed({ words }: Sentence, noun: number): boolean {
  return (
    words[noun]!.feats.Number !== 'Plur' &&
    words.some(({ head, deprel }) => head === noun && DESCRIBING.has(deprel))
  );
}

const DESCRIBING: ReadonlySet<string> = new Set(['amod', 'nmod:poss']);
