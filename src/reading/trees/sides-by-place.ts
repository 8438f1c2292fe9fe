import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { isWantedObject } from '../lexicon/known-verbs.js';
import { entriesUnder, formsOf, headsUnder, isOfClass } from '../lexicon/match.js';
import type { Entry, Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import { ACCUSATIVE as ENDS_LIKE_OBJECT, withKnownObjects } from '../syntax/known-objects.js';
import { withKnownObliques } from '../syntax/known-obliques.js';
import { withMasdarBehindNoun } from '../syntax/masdar-behind-noun.js';
import { withMasdarSides } from '../syntax/masdar-sides.js';
import { withObjectBehindClosed } from '../syntax/object-behind-closed.js';
import { withObjectBehindName } from '../syntax/object-behind-name.js';
import { withObliquesBehindClosed } from '../syntax/obliques-behind-closed.js';
import { treeOf } from '../syntax/surface.js';
import { asksFor } from './asks-for.js';
import { classesOf } from './classes-of.js';
import { isDoneTo } from './done-to.js';
import { isBody, isPerson, isState } from './mentioned.js';

/** Objects that only their place behind a name or behind the doer of a noun's deed tells. */
export function withSidesByPlace(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): Sentence {
  const tree = treeOf(sentence);
  // Rules ask of what stands behind a word, also where the sentence ends with it.
  const forms = (word: number) =>
    tree.words[word] === undefined ? [] : formsOf(tree, word, lexicon);
  const isWithout = classesOf(sentence, lexicon)('no-object');
  const isDescribed = (word: number, kind: 'people' | 'bodies') =>
    forms(word).some((form) => lexicon.described.get(form)?.kind === kind);
  const parted = withObjectBehindName(sentence, {
    nameAt,
    isName: (word) => isCalled(mentionAt(word)),
    isPeople: (word) => isDescribed(word, 'people') || mentionAt(word)?.form === 'office',
    takesObject: (verb) => !isWithout(verb),
  });
  const isParty = (word: number) =>
    isDescribed(word, 'people') || isDescribed(word, 'bodies') || isState(mentionAt(word));
  const closed = withObjectBehindClosed(parted, {
    nameAt,
    isName: (word) => isCalled(mentionAt(word)),
    isPeople: (word) => isDescribed(word, 'people') || mentionAt(word)?.form === 'office',
    isBody: (word) => isState(mentionAt(word)),
    isMonth: (form) => isIn(lexicon, 'month', form),
    isWanted: (verb, noun) =>
      !isWithout(verb) &&
      (isWantedObject(lexicon, forms(verb), forms(noun)) ||
        (isParty(noun) && isDoneTo(lexicon, forms(verb)))),
  });
  const known = withKnownObjects(
    closed,
    (verb, noun) => {
      const { form } = closed.words[noun]!;
      const isAccusative = ACCUSATIVE.test(form);
      if (isWantedObject(lexicon, forms(verb), forms(noun), isAccusative)) return true;
      // "اعتقلت السلطات صحفيا": people without the article that end so suffer what is done to people.
      return (
        ENDS_LIKE_OBJECT.test(form) &&
        !isOfClass('adverbial', tree, noun, lexicon) &&
        isDescribed(noun, 'people') &&
        isDoneTo(lexicon, forms(verb))
      );
    },
    classesOf(sentence, lexicon)('two-sided'),
  );
  const deedsAt = (word: number) =>
    entriesUnder(tree, word, lexicon).filter(({ pattern: { pos } }) => pos !== 'V');
  const behind = withObliquesBehindClosed(known, (verb, adposition) => {
    const wanted = fold(adposition);
    const isPlace = lexicon.classes.get('locative')?.has(wanted) === true;
    return !isPlace && asksFor(lexicon, forms(verb), wanted);
  });
  const hung = withKnownObliques(behind, (head, adposition, noun) => {
    const wanted = fold(adposition);
    if (isWantedBehind(lexicon, forms(head), wanted, forms(noun))) return true;
    // "In Gaza" tells of any noun where it was.
    if (lexicon.classes.get('locative')?.has(wanted) === true) return false;
    const isSomebody =
      isParty(noun) || isCalled(mentionAt(noun)) || known.words[noun]!.upos === 'PRON';
    const isVerb = known.words[head]!.upos === 'VERB';
    // "شنت انتقادات ضد": a deed has its other side.
    if (!isVerb && lexicon.classes.get('adverse')?.has(wanted) && deedsAt(head).length > 0)
      return true;
    return isSomebody && isSideBehind(lexicon, forms(head), wanted, isVerb);
  });
  const meant = withMasdarBehindNoun(
    hung,
    classesOf(hung, lexicon)('intent'),
    (word) => deedsAt(word).length > 0,
    (word) => isCalled(mentionAt(word)),
  );
  return withMasdarSides(meant, {
    nameAt,
    isDeed: (word) => deedsAt(word).some(({ sense }) => sense.isDoneTo),
    isBody: (word) => isBody(mentionAt(word)) || isDescribed(word, 'bodies'),
    isOwnersDeed: (word) => deedsAt(word).some(({ sense }) => sense.isOwners),
    isContent: (deed, noun) => isContent(deedsAt(deed), forms(noun)),
    isPerson: (word) => isPerson(mentionAt(word)) || isDescribed(word, 'people'),
  });
}

/** What an indefinite noun ends with in the accusative only. */
const ACCUSATIVE = /^(?!ال).{2,}[^اىي]ا$/;

/** Whether a pattern of a word names a noun behind an adposition. */
function isWantedBehind(
  lexicon: Lexicon,
  head: readonly string[],
  adposition: string,
  noun: readonly string[],
): boolean {
  return head
    .flatMap((form) => headsUnder(form, lexicon))
    .some(({ pattern }) =>
      pattern.conditions.some(
        (c) =>
          c.kind === 'filled' && c.slot === adposition && noun.some((form) => c.lemmas.has(form)),
      ),
    );
}

/** Whether whoever a deed concerns stands behind an adposition: by a verb before all other places, by a noun among them. */
function isSideBehind(
  lexicon: Lexicon,
  deed: readonly string[],
  adposition: string,
  isVerb: boolean,
): boolean {
  return deed
    .flatMap((form) => lexicon.entries.get(form) ?? [])
    .some(({ pattern, recipient }) =>
      isVerb
        ? pattern.pos !== 'N' && recipient[0]?.[0] === adposition
        : pattern.pos !== 'V' && recipient.some((together) => together.includes(adposition)),
    );
}

/** Whether a pattern of a noun of deed names a noun as what the deed is done to. */
function isContent(deeds: readonly Entry[], noun: readonly string[]): boolean {
  return deeds.some(({ pattern }) =>
    pattern.conditions.some(
      (c) =>
        c.kind === 'filled' &&
        (c.slot === 'gen' || c.slot === 'obj') &&
        noun.some((form) => c.lemmas.has(form)),
    ),
  );
}
