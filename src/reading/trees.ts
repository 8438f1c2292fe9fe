import type { Mention, MentionIndex } from '../identity/index.js';
import type { Sentence } from '../language/index.js';
import { formsOf } from './lexicon/match.js';
import type { Lexicon } from './lexicon/types.js';
import { withAgreement } from './syntax/agreement.js';
import { withBareNouns } from './syntax/bare-nouns.js';
import { withCaseRoles } from './syntax/case-roles.js';
import type { NameAt } from './syntax/chunks.js';
import { withCompoundVerbs } from './syntax/compound-verbs.js';
import { withCoordinatedNames } from './syntax/coordinated-names.js';
import { withCoordinatedVerbs } from './syntax/coordinated-verbs.js';
import { withoutDateline } from './syntax/dateline.js';
import { withNamedPredicates } from './syntax/named-predicates.js';
import { withWholeNames } from './syntax/names.js';
import { withObjectBehindBody } from './syntax/object-behind-body.js';
import { withMarkedObjects } from './syntax/object-mark.js';
import { withPurposes } from './syntax/purposes.js';
import { withQuotedPredicates } from './syntax/quoted-predicates.js';
import { withRelatives } from './syntax/relatives.js';
import { repaired } from './syntax/repair.js';
import { withSetOff } from './syntax/set-off.js';
import { Tree } from './syntax/surface.js';
import { withUnmarkedPassives } from './syntax/unmarked-passives.js';
import { withWantedClauses } from './syntax/wanted-clauses.js';

/** The trees of a story's sentences, mended where names and the language's order of words tell better. */
export function treesOf(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  index: MentionIndex,
  lexicon: Lexicon,
): readonly Tree[] {
  return sentences.map((sentence, s) => {
    const names = mentions.filter((m) => m.sentence === s && !m.nested && m.form === 'name');
    const words = withCoordinatedNames(withWholeNames(sentence.words, names), names);
    const whole = { ...sentence, words };
    const isCase = lexicon.order === 'case';
    const mended = repaired(isCase ? byCase(whole, lexicon) : whole);
    const told =
      isCase || lexicon.order === null ? mended : inPlace(mended, (word) => index.at(s, word));
    const shaped = inItsOrder(told, (word) => index.at(s, word), lexicon);
    return new Tree(lexicon.nullSubject ? withCoordinatedVerbs(shaped) : shaped);
  });
}

/** What case and agreement tell better than the tree. */
function byCase(sentence: Sentence, lexicon: Lexicon): Sentence {
  const related = withRelatives(sentence, classesOf(sentence, lexicon)('relative'));
  const told = withCaseRoles(withAgreement(related));
  return withNamedPredicates(told, classesOf(told, lexicon)('naming'));
}

/** A sentence without the place that it is told from. */
function inPlace(sentence: Sentence, mentionAt: (word: number) => Mention | undefined): Sentence {
  return withoutDateline(sentence, (word) => {
    const mention = mentionAt(word);
    return isCalled(mention) && PLACES.has(mention.referents[0]?.kind);
  });
}

function inItsOrder(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Sentence {
  const nameAt: NameAt = (word) => mentionAt(word)?.words ?? null;
  switch (lexicon.order) {
    case 'vso': {
      const named = withSingularPlaces(
        withPurposes(sentence, classesOf(sentence, lexicon)('purpose')),
        mentionAt,
      );
      const parted = withObjectBehindBody(
        named,
        nameAt,
        (word) => isBody(mentionAt(word)),
        (word) => isState(mentionAt(word)) || isTitled(mentionAt(word), named.words),
      );
      const isOf = classesOf(parted, lexicon);
      return withUnmarkedPassives(parted, isOf('befalling'), isOf('wrapping'));
    }
    case 'sov':
      return withVerbLast(sentence, nameAt, lexicon);
    default:
      return sentence;
  }
}

/** A place of one word is one, whatever its letters look like: البحرين and بكين are no duals. */
function withSingularPlaces(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const words = sentence.words.map((word, i) => {
    const mention = word.feats.Number === 'Sing' ? undefined : mentionAt(i);
    if (!isCalled(mention) || mention.words[1] - mention.words[0] > 1) return word;
    if (!PLACES.has(mention.referents[0]?.kind)) return word;
    return { ...word, feats: { ...word.feats, Number: 'Sing' } };
  });
  return { ...sentence, words };
}

const PLACES: ReadonlySet<string | undefined> = new Set(['state', 'place']);

function withVerbLast(sentence: Sentence, nameAt: NameAt, lexicon: Lexicon): Sentence {
  const makesPassive = classesOf(sentence, lexicon)('become');
  const parted = withBareNouns(withSetOff(sentence), nameAt, makesPassive);
  const shaped = withCompoundVerbs(withMarkedObjects(parted, nameAt), makesPassive);
  const isOf = classesOf(shaped, lexicon);
  return withQuotedPredicates(withWantedClauses(shaped, isOf('wanting')), isOf('naming'));
}

/** For a class of the language, whether a word of the sentence is in it. */
function classesOf(
  sentence: Sentence,
  lexicon: Lexicon,
): (name: string) => (word: number) => boolean {
  const tree = new Tree(sentence);
  return (name) => {
    const members = lexicon.classes.get(name) ?? new Set();
    return (word) => formsOf(tree, word, lexicon).some((form) => members.has(form));
  };
}

/** Whether something is called by its name or, as states are, by that of its capital. */
function isCalled(mention: Mention | undefined): mention is Mention {
  return mention?.form === 'name' || mention?.form === 'metonym';
}

/** Whether a state is called by its name or its capital's. */
function isState(mention: Mention | undefined): boolean {
  return isCalled(mention) && mention.referents[0]?.kind === 'state';
}

/** Whether somebody is called by an office with the article: "السفير الإسرائيلي". */
function isTitled(mention: Mention | undefined, words: Sentence['words']): boolean {
  const isCalled = mention?.form === 'office' || mention?.form === 'name';
  const isSomebody = mention?.form === 'office' || mention?.referents[0]?.kind === 'person';
  return isCalled && isSomebody && (words[mention.words[0]]?.form.startsWith('ال') ?? false);
}

/** Whether what is meant is no person. */
function isBody(mention: Mention | undefined): boolean {
  return mention?.referents.some(({ kind }) => kind !== 'person' && kind !== 'place') ?? false;
}
