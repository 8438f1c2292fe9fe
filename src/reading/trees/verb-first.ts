import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isOfAbstract } from '../events/described-by-list.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { isWantedObject } from '../lexicon/known-verbs.js';
import { entriesUnder, formsOf, headsUnder, isOfClass } from '../lexicon/match.js';
import type { Entry, Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import { withCompoundNouns } from '../syntax/compound-nouns.js';
import { type Doubled, withDoubledTitles } from '../syntax/doubled-titles.js';
import { withoutHardPassives } from '../syntax/hardly-passive.js';
import { ACCUSATIVE as ENDS_LIKE_OBJECT, withKnownObjects } from '../syntax/known-objects.js';
import { withKnownObliques } from '../syntax/known-obliques.js';
import { withMasdarBehindNoun } from '../syntax/masdar-behind-noun.js';
import { withMasdarSides } from '../syntax/masdar-sides.js';
import { withNounsOfAdpositions } from '../syntax/nouns-as-adpositions.js';
import { withNounsOfExtent } from '../syntax/nouns-of-extent.js';
import { withObjectBehindBody } from '../syntax/object-behind-body.js';
import { withObjectBehindClosed } from '../syntax/object-behind-closed.js';
import { withObjectBehindName } from '../syntax/object-behind-name.js';
import { withObjectsByForm } from '../syntax/object-by-form.js';
import { withPurposes } from '../syntax/purposes.js';
import { withSidesBehindPhrase } from '../syntax/sides-behind-phrase.js';
import { treeOf } from '../syntax/surface.js';
import { type SetOff, withTitlesSetOff } from '../syntax/titles-set-off.js';
import { withUnmarkedPassives } from '../syntax/unmarked-passives.js';
import { type OfficeSpan, withWholeOffices } from '../syntax/whole-offices.js';
import { classesOf } from './classes-of.js';
import { isBody, isPerson, isPlaceName, isState, isTitled, PLACES } from './mentioned.js';

/** A sentence of a language whose verbs stand first (Arabic), mended by order, agreement and what verbs ask for. */
export function inVerbFirst(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): Sentence {
  const ofGiven = classesOf(sentence, lexicon);
  const tagged = treeOf(sentence);
  const joined = withCompoundNouns(
    withNounsOfAdpositions(sentence),
    lexicon.classes.get('compound-noun') ?? new Set(),
    (word) => formsOf(tagged, word, lexicon),
  );
  const spread = withNounsOfExtent(withPurposes(joined, ofGiven('purpose')), ofGiven('wrapping'));
  const whole = withTitlesSetOff(spread, setOffIn(spread, mentionAt, nameAt, lexicon));
  const offices = withWholeOffices(whole, officesIn(whole, mentionAt));
  const active = withoutHardPassives(offices, ofGiven('hardly-passive'));
  const titled = withDoubledTitles(active, doubledIn(active, mentionAt, lexicon));
  const named = withSingularPlaces(withObjectsByForm(titled), mentionAt);
  const parted = withObjectBehindBody(
    withSidesByPhrase(named, mentionAt, nameAt, lexicon),
    nameAt,
    (word) => isBody(mentionAt(word)),
    (word) => isState(mentionAt(word)) || isTitled(mentionAt(word), named.words),
    (word) => isPerson(mentionAt(word)) && mentionAt(word)?.form === 'name',
  );
  const behind = withSidesByPlace(parted, mentionAt, nameAt, lexicon);
  const isOf = classesOf(behind, lexicon);
  const tree = treeOf(behind);
  return withUnmarkedPassives(behind, {
    befalls: isOf('befalling'),
    isDoneTo: (verb) => isDoneTo(lexicon, formsOf(tree, verb, lexicon)),
    isQuantity: isOf('wrapping'),
    isAttacker: isOf('attacker'),
    isTaking: ({ form }) =>
      [form, form.replace(FEMININE_VERB, '')].some((stem) => isIn(lexicon, 'taking', stem)),
    isBody: (noun) =>
      isBody(mentionAt(noun)) ||
      isState(mentionAt(noun)) ||
      formsOf(tree, noun, lexicon).some((form) => lexicon.described.get(form)?.kind === 'bodies'),
    isHarm: (noun) => isOf('means')(noun) || isViolence(entriesUnder(tree, noun, lexicon)),
    isDeed: (noun) =>
      behind.words[noun]!.upos !== 'VERB' &&
      !isCalled(mentionAt(noun)) &&
      entriesUnder(tree, noun, lexicon).some(
        ({ pattern: { pos }, sense }) => pos !== 'V' && sense.isDoneTo,
      ),
    agents: lexicon.classes.get('agent') ?? new Set(),
  });
}

/** What tells of a title that is set off behind a name whose it is. */
function setOffIn(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): SetOff {
  const tree = treeOf(sentence);
  const isNamed = (word: number) => mentionAt(word)?.form === 'name';
  return {
    nameAt,
    isPerson: (word) => isNamed(word) && isPerson(mentionAt(word)),
    isBody: (word) => isNamed(word) && (isBody(mentionAt(word)) || isState(mentionAt(word))),
    isTitle: (word) =>
      mentionAt(word)?.form === 'office' ||
      formsOf(tree, word, lexicon).some((form) => lexicon.described.get(form)?.kind === 'people'),
    isGrouping: classesOf(sentence, lexicon)('grouping'),
  };
}

/** The office or body by its description that covers a word; its noun stands first. */
function officesIn(
  { words }: Sentence,
  mentionAt: (word: number) => Mention | undefined,
): (word: number) => OfficeSpan | null {
  const offices = words.flatMap((_, head): OfficeSpan[] => {
    const mention = mentionAt(head);
    const isOne = mention?.form === 'office' || mention?.form === 'description';
    return isOne && mention.words[0] === head ? [{ words: mention.words, head }] : [];
  });
  return (word) => offices.find(({ words: [from, to] }) => word >= from && word < to) ?? null;
}

/** What tells that two titles are those of one person. */
function doubledIn(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  lexicon: Lexicon,
): Doubled {
  const tree = treeOf(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
  return {
    titleAt: (word) => {
      const mention = mentionAt(word);
      if (mention === undefined || mention.form === 'pronoun') return null;
      const next = tree.words[word + 1] === undefined ? [] : forms(word + 1);
      const keys = [fold(tree.word(word).form), ...forms(word)];
      const isPeople = keys.some((key) =>
        [key, ...next.map((owner) => `${key} ${owner}`)].some(
          (called) => lexicon.described.get(called)?.kind === 'people',
        ),
      );
      return isPeople || mention.form === 'office' ? mention.words : null;
    },
    isNamed: (word) => mentionAt(word)?.form === 'name',
    areSame: (word, other) => {
      const [one = [], two = []] = [mentionAt(word)?.referents, mentionAt(other)?.referents];
      const ids = new Set(one.map(({ id }) => id));
      return one.length === 0 || two.length === 0 ? null : two.some(({ id }) => ids.has(id));
    },
    isWanted: (verb, noun) => isWantedObject(lexicon, forms(verb), forms(noun)),
  };
}

/** Whoever stands bare behind a phrase that can own nobody. */
function withSidesByPhrase(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): Sentence {
  const tree = treeOf(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
  const isTwoSided = classesOf(sentence, lexicon)('two-sided');
  return withSidesBehindPhrase(sentence, {
    nameAt,
    isPlaceName: (word) => {
      const mention = mentionAt(word);
      if (mention === undefined) return sentence.words[word]!.upos === 'PROPN';
      return isPlaceName(mention) && mention.words[1] === word + 1;
    },
    isParty: (word) => {
      const mention = mentionAt(word);
      const isNamed = mention?.form === 'office' || isCalled(mention);
      const { form } = sentence.words[word]!;
      const keys = forms(word).filter((key) => !isOfAbstract(form, key));
      return isNamed || keys.some((key) => lexicon.described.has(key));
    },
    isBody: (word) =>
      isBody(mentionAt(word)) ||
      forms(word).some((form) => lexicon.described.get(form)?.kind === 'bodies'),
    isNamed: (word) => isCalled(mentionAt(word)),
    areOthers: (word, other) => areOthers(mentionAt(word), mentionAt(other)),
    isDoneTo: (verb) => isTwoSided(verb) || isDoneTo(lexicon, forms(verb)),
  });
}

/** Two persons called by name, who are not one. */
function areOthers(one: Mention | undefined, other: Mention | undefined): boolean {
  const isNamed = (mention: Mention | undefined) => isPerson(mention) && isCalled(mention);
  const ids = new Set(one?.referents.map(({ id }) => id));
  return isNamed(one) && isNamed(other) && other?.referents.some(({ id }) => ids.has(id)) === false;
}

/** Objects that only their place behind a name or behind the doer of a noun's deed tells. */
function withSidesByPlace(
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
  const hung = withKnownObliques(known, (head, adposition, noun) => {
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

/** The ending of a verb whose subject is feminine. */
const FEMININE_VERB = /ت$/;
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

/** Whether a noun tells of violence. */
function isViolence(entries: readonly Entry[]): boolean {
  return entries.some(({ pattern: { pos }, sense }) => pos === 'N' && sense.type === 'ASSAULT');
}

/** Whether a verb does something to whoever is its object. */
function isDoneTo(lexicon: Lexicon, verb: readonly string[]): boolean {
  return verb
    .flatMap((form) => lexicon.entries.get(form) ?? [])
    .some(({ pattern, recipient }) => pattern.pos !== 'N' && recipient[0]?.[0] === 'obj');
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

/**
 * A place of one word is one, whatever its letters look like: البحرين and بكين are no duals. Nor does a tag tell the gender
 * of a state, which taggers take from its letters: المجر and العراق.
 */
function withSingularPlaces(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const words = sentence.words.map((word, i) => {
    const { Gender, ...others } = word.feats;
    const mention = word.feats.Number === 'Sing' && Gender === undefined ? undefined : mentionAt(i);
    if (!isCalled(mention) || mention.words[1] - mention.words[0] > 1) return word;
    if (!PLACES.has(mention.referents[0]?.kind)) return word;
    const feats = isState(mention) ? others : word.feats;
    return { ...word, feats: { ...feats, Number: 'Sing' } };
  });
  return { ...sentence, words };
}
