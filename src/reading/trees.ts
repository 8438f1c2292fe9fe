import type { Mention, MentionIndex } from '../identity/index.js';
import type { Sentence, Word } from '../language/index.js';
import { isCalled } from './called.js';
import { compoundVerbsOf, lightVerbOf } from './lexicon/compound-verbs.js';
import { fold } from './lexicon/fold.js';
import { entriesUnder, formsOf, headsUnder, isOfClass } from './lexicon/match.js';
import type { Entry, Lexicon } from './lexicon/types.js';
import { withAgreement } from './syntax/agreement.js';
import { withBareNouns } from './syntax/bare-nouns.js';
import { withCaseRoles } from './syntax/case-roles.js';
import type { NameAt } from './syntax/chunks.js';
import { withComplexAdpositions } from './syntax/complex-adpositions.js';
import { withCompoundVerbs } from './syntax/compound-verbs.js';
import { withCoordinatedClauses } from './syntax/coordinated-clauses.js';
import { withCoordinatedNames } from './syntax/coordinated-names.js';
import { withCoordinatedPasts } from './syntax/coordinated-pasts.js';
import { withCoordinatedTitles } from './syntax/coordinated-titles.js';
import { withCoordinatedVerbs } from './syntax/coordinated-verbs.js';
import { withCountedSides } from './syntax/counted-sides.js';
import { withoutDateline } from './syntax/dateline.js';
import { withDativeNames } from './syntax/dative-names.js';
import { withElidedVerbs } from './syntax/elided-verbs.js';
import { withGivenTimes } from './syntax/given-times.js';
import { withIndefinitePeople } from './syntax/indefinite-people.js';
import { withInfinitivesOfNouns } from './syntax/infinitives-of-nouns.js';
import { type DeedNouns, withInstrumentalAgents } from './syntax/instrumental-agents.js';
import { withIntroducedSpeaker } from './syntax/introduced-speaker.js';
import { withKnownObjects } from './syntax/known-objects.js';
import { withoutMarkedVerbs } from './syntax/marked-verbs.js';
import { withMasdarBehindNoun } from './syntax/masdar-behind-noun.js';
import { withMasdarSides } from './syntax/masdar-sides.js';
import { withNameBeforeVerb } from './syntax/name-before-verb.js';
import { withNamedPredicates } from './syntax/named-predicates.js';
import { withWholeNames } from './syntax/names.js';
import { withNamesSetOff } from './syntax/names-set-off.js';
import { withNegativePrefix } from './syntax/negative-prefix.js';
import { withNounComplements } from './syntax/noun-complements.js';
import { withObjectBeforeVerb } from './syntax/object-before-verb.js';
import { withObjectBehindBody } from './syntax/object-behind-body.js';
import { withObjectBehindClosed } from './syntax/object-behind-closed.js';
import { withObjectBehindName } from './syntax/object-behind-name.js';
import { withObjectBehindOblique } from './syntax/object-behind-oblique.js';
import { withObjectsByForm } from './syntax/object-by-form.js';
import { withMarkedObjects } from './syntax/object-mark.js';
import { withPartedNames } from './syntax/parted-names.js';
import { withPlacesAsNouns } from './syntax/places-as-nouns.js';
import { withPurposes } from './syntax/purposes.js';
import { withQuotedPredicates } from './syntax/quoted-predicates.js';
import { withRaisedPasts } from './syntax/raised-pasts.js';
import { withRelatives } from './syntax/relatives.js';
import { repaired } from './syntax/repair.js';
import { withReportingClauses } from './syntax/reporting-clauses.js';
import { withSetOff, withSetOffObjects } from './syntax/set-off.js';
import { withSubjectBehindComma } from './syntax/subject-behind-comma.js';
import { Tree } from './syntax/surface.js';
import { withTargets } from './syntax/targets.js';
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
    const isVerbFirst = lexicon.order === 'vso';
    const isDescribing = !isVerbFirst && lexicon.order !== 'case';
    const named = withCoordinatedNames(withWholeNames(sentence.words, names, isDescribing), names);
    const whole = { ...sentence, words: isVerbFirst ? withCoordinatedTitles(named, names) : named };
    const isCase = lexicon.order === 'case';
    const isPlace = (word: number) => isPlaceName(index.at(s, word));
    const nameAt: NameAt = (word) => {
      const mention = index.at(s, word);
      return isCalled(mention) ? mention.words : null;
    };
    const parted = isCase ? partedByCase(whole, names, nameAt, lexicon) : whole;
    const mended = repaired(
      isCase ? byCase(parted, lexicon, isPlace, (w) => index.at(s, w)) : whole,
    );
    const told = isCase
      ? withInfinitivesOfNouns(mended, hasContent(mended, lexicon))
      : inPlace(mended, (word) => index.at(s, word));
    const shaped = inItsOrder(told, (word) => index.at(s, word), lexicon);
    return new Tree(lexicon.nullSubject ? withCoordinatedVerbs(shaped) : shaped);
  });
}

/** Names parted from those beside them where case and agreement tell that they are others. */
function partedByCase(
  sentence: Sentence,
  names: readonly Mention[],
  nameAt: NameAt,
  { classes }: Lexicon,
): Sentence {
  const undeclined = classes.get('undeclined');
  const isUndeclined = (word: number) => undeclined?.has(fold(sentence.words[word]!.form)) === true;
  return withNameBeforeVerb(
    withPartedNames(withCountedSides(sentence), names),
    nameAt,
    isUndeclined,
  );
}

/** Whether a noun takes a deed as an infinitive: "an attempt to". */
function hasContent({ words }: Sentence, { operators }: Lexicon): (noun: number) => boolean {
  return (noun) =>
    (operators.get(fold(words[noun]!.lemma)) ?? []).some(
      ({ pattern, slots }) => pattern.pos === 'N' && slots.has('xcomp'),
    );
}

/** What case and agreement tell better than the tree. */
function byCase(
  sentence: Sentence,
  lexicon: Lexicon,
  isPlace: (word: number) => boolean,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const isOf = classesOf(sentence, lexicon);
  const complex = lexicon.classes.get('circumstance') ?? new Set<string>();
  const before = withObjectBeforeVerb(sentence);
  const simple = withObjectBehindOblique(
    withDativeNames(withComplexAdpositions(withPlacesAsNouns(before, isPlace), complex)),
    isPlace,
    (verb) => !isOf('no-object')(verb),
    isOf('naming'),
    isOf('two-sided'),
  );
  const agents = withInstrumentalAgents(simple, deedNouns(simple, lexicon, mentionAt));
  const related = withRelatives(agents, classesOf(agents, lexicon)('relative'));
  const told = withCaseRoles(withAgreement(related), lexicon.classes.get('undeclined'));
  const named = withNamedPredicates(told, classesOf(told, lexicon)('naming'));
  return withReportingClauses(named, isSaying(named, lexicon));
}

function deedNouns(
  sentence: Sentence,
  lexicon: Lexicon,
  mentionAt: (word: number) => Mention | undefined,
): DeedNouns {
  const tree = new Tree(sentence);
  const isOf = classesOf(sentence, lexicon);
  const settlement = isOf('settlement');
  const building = isOf('building');
  return {
    isDeed: (noun) => entriesUnder(tree, noun, lexicon).some(({ pattern: { pos } }) => pos === 'N'),
    isSomebody: (word) =>
      mentionAt(word) !== undefined ||
      formsOf(tree, word, lexicon).some((form) => lexicon.described.has(form)),
    isSite: (noun) =>
      settlement(noun) || building(noun) || mentionAt(noun)?.referents[0]?.kind === 'place',
  };
}

/** Whether a verb says what somebody holds, and nothing of whether that is so. */
function isSaying(
  sentence: Sentence,
  { operators, inflection }: Lexicon,
): (verb: number) => boolean {
  return (verb) => {
    const { lemma, form } = sentence.words[verb]!;
    const keys = [fold(lemma), ...inflection.candidates(fold(form), 'V')];
    return keys.some((key) =>
      (operators.get(key) ?? []).some(
        ({ pattern, slots, status, polarity, speaker }) =>
          pattern.pos === 'V' &&
          slots.has('ccomp') &&
          status === null &&
          polarity &&
          speaker !== null,
      ),
    );
  };
}

/** A sentence without the place that it is told from. */
function inPlace(sentence: Sentence, mentionAt: (word: number) => Mention | undefined): Sentence {
  return withoutDateline(sentence, (word) => isPlaceName(mentionAt(word)));
}

/** Whether a mention is the name of a state or a place. */
function isPlaceName(mention: Mention | undefined): boolean {
  return isCalled(mention) && PLACES.has(mention.referents[0]?.kind);
}

/** Clauses of a language whose past tenses look like participles and whose nouns have no cases. */
function mendedPasts(sentence: Sentence, lexicon: Lexicon): Sentence {
  const clauses = withCoordinatedPasts(withCoordinatedClauses(withNamesSetOff(sentence)));
  const giving = lexicon.classes.get('giving');
  return withGivenTimes(
    withRaisedPasts(clauses),
    ({ lemma }) => giving?.has(lemma.toLowerCase()) === true,
  );
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
        withObjectsByForm(withPurposes(sentence, classesOf(sentence, lexicon)('purpose'))),
        mentionAt,
      );
      const parted = withObjectBehindBody(
        named,
        nameAt,
        (word) => isBody(mentionAt(word)),
        (word) => isState(mentionAt(word)) || isTitled(mentionAt(word), named.words),
      );
      const behind = withSidesByPlace(parted, mentionAt, nameAt, lexicon);
      const isOf = classesOf(behind, lexicon);
      return withUnmarkedPassives(behind, isOf('befalling'), isOf('wrapping'), isOf('attacker'));
    }
    case 'sov':
      return withVerbLast(
        sentence,
        nameAt,
        (word) => PLACES.has(mentionAt(word)?.referents[0]?.kind),
        lexicon,
      );
    case 'case':
      return sentence;
    case null:
      return withInfinitivesOfNouns(mendedPasts(sentence, lexicon), hasContent(sentence, lexicon));
  }
}

/** Objects that only their place behind a name or behind the doer of a noun's deed tells. */
function withSidesByPlace(
  sentence: Sentence,
  mentionAt: (word: number) => Mention | undefined,
  nameAt: NameAt,
  lexicon: Lexicon,
): Sentence {
  const tree = new Tree(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
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
    isWanted: (verb, noun) =>
      !isWithout(verb) &&
      (isWantedObject(lexicon, forms(verb), forms(noun)) ||
        (isParty(noun) && isDoneTo(lexicon, forms(verb)))),
  });
  const known = withKnownObjects(
    closed,
    (verb, noun) =>
      isWantedObject(lexicon, forms(verb), forms(noun), ACCUSATIVE.test(closed.words[noun]!.form)),
    classesOf(sentence, lexicon)('two-sided'),
  );
  const deedsAt = (word: number) =>
    entriesUnder(tree, word, lexicon).filter(({ pattern: { pos } }) => pos !== 'V');
  const meant = withMasdarBehindNoun(
    known,
    classesOf(known, lexicon)('intent'),
    (word) => deedsAt(word).length > 0,
    (word) => isCalled(mentionAt(word)),
  );
  return withMasdarSides(meant, {
    nameAt,
    isDeed: (word) => deedsAt(word).some(({ sense }) => DONE_TO.has(sense.frame)),
    isBody: (word) => isBody(mentionAt(word)) || isDescribed(word, 'bodies'),
    isOwnersDeed: (word) => deedsAt(word).some(({ sense }) => OWNERS.has(sense.frame)),
    isContent: (deed, noun) => isContent(deedsAt(deed), forms(noun)),
    isPerson: (word) => isPerson(mentionAt(word)) || isDescribed(word, 'people'),
  });
}

/** What an indefinite noun ends with in the accusative only. */
const ACCUSATIVE = /^(?!ال).{2,}[^اىي]ا$/;

/** Whether a pattern of a verb names a noun as its object, and none as its subject, which an accusative never is. */
function isWantedObject(
  lexicon: Lexicon,
  verb: readonly string[],
  noun: readonly string[],
  isAccusative = false,
): boolean {
  const conditions = verb
    .flatMap((form) => headsUnder(form, lexicon))
    .flatMap(({ pattern }) => (pattern.pos === 'N' ? [] : pattern.conditions));
  const names = (slot: string) =>
    conditions.some(
      (c) => c.kind === 'filled' && c.slot === slot && noun.some((form) => c.lemmas.has(form)),
    );
  return names('obj') && (isAccusative || !names('subj'));
}

/**
 * For a noun and an object mark behind it, whether a pattern names the noun as the object of the verb behind the mark
 * with one of the words that stand between for its meaning.
 */
function knownObject(sentence: Sentence, lexicon: Lexicon) {
  const tree = new Tree(sentence);
  return (noun: number, mark: number): boolean => {
    const verb = tree.words.findIndex(({ upos }, i) => i > mark && upos === 'VERB');
    if (verb < 0) return false;
    const nouns = formsOf(tree, noun, lexicon);
    const between = tree.words.slice(mark + 1, verb).map(({ form }) => fold(form));
    return formsOf(tree, verb, lexicon)
      .flatMap((form) => headsUnder(form, lexicon))
      .some(({ pattern: { pos, conditions } }) => {
        const meets = (slot: string, forms: readonly string[]) =>
          conditions.some(
            (c) => c.kind === 'filled' && c.slot === slot && forms.some((f) => c.lemmas.has(f)),
          );
        return pos === 'V' && meets('obj', nouns) && meets('comp', between);
      });
  };
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

/** Frames of deeds that somebody does to another, who is the object of their noun. */
const DONE_TO: ReadonlySet<string> = new Set([
  'directed',
  'violence',
  'custody',
  'done-to',
  'aid',
  'offer',
  'measure',
  'force-move',
  'stance',
  'speech-at',
  'withdrawal',
  'request',
  'address',
  'meeting',
  'hosting',
]);

/** Frames of deeds whose owner does them: a visit, a signature, an offer. */
const OWNERS: ReadonlySet<string> = new Set([
  'meeting',
  'agreement',
  'visit',
  'accession',
  'hosting',
  'offer',
  'stance',
  'speech-at',
  'request',
  'address',
  'aid',
  'transfer',
]);

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

const PLACES: ReadonlySet<string | undefined> = new Set(['state', 'place']);

function withVerbLast(
  sentence: Sentence,
  nameAt: NameAt,
  isPlace: (word: number) => boolean,
  lexicon: Lexicon,
): Sentence {
  const people = withIndefinitePeople(
    withSubjectBehindComma(withoutMarkedVerbs(withIntroducedSpeaker(sentence)), nameAt),
    (form) => {
      const people = lexicon.described.get(fold(form));
      return people?.kind === 'people' && people.isPlural;
    },
  );
  const told = withNegativePrefix(people, (lemma) => isKnownVerb(lexicon, fold(lemma)));
  const whole = withElidedVerbs(told, (noun, written, hasObject) =>
    leftOutVerb(lexicon, noun, written, hasObject),
  );
  const makesPassive = classesOf(whole, lexicon)('become');
  const setOff = withSetOffObjects(withSetOff(whole), nameAt, isPlace);
  const parted = withBareNouns(setOff, nameAt, makesPassive);
  const marked = withMarkedObjects(parted, nameAt, knownObject(parted, lexicon));
  const subjected = withTargets(marked, classesOf(marked, lexicon)('target'));
  const complete = withNounComplements(subjected, takesAdposition(subjected, lexicon));
  const shaped = withCompoundVerbs(complete, makesPassive);
  const isOf = classesOf(shaped, lexicon);
  return withQuotedPredicates(withWantedClauses(shaped, isOf('wanting')), isOf('naming'));
}

/** The light verb that a noun makes a compound verb with, where it stands without one; see `withElidedVerbs`. */
function leftOutVerb(
  lexicon: Lexicon,
  noun: Word,
  written: Word,
  hasObject: boolean,
): string | null {
  // "Did not accept and", which parsers take for a noun: the verb is there.
  const own = fold(noun.form);
  if ([own, own.replace(/^ن/, '')].some((form) => isVerbHead(lexicon, form))) return null;
  const verbs = compoundVerbsOf(lexicon);
  const light = [...(lexicon.classes.get('light') ?? [])];
  const [lemma] = lexicon.inflection.candidates(fold(written.form), 'V');
  const forms = [noun.form, noun.lemma];
  for (const form of forms) {
    for (const verb of [written.lemma, ...(lemma === undefined ? [] : [lemma])]) {
      const found = lightVerbOf(verbs, form, verb, light, hasObject);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Whether the lexicon knows a verb, or an auxiliary that it has a marker for. */
function isKnownVerb(lexicon: Lexicon, lemma: string): boolean {
  const isMarker = () =>
    lexicon.markers.some(({ words }) => words.length === 1 && words[0] === lemma);
  return isVerbHead(lexicon, lemma) || isMarker();
}

function isVerbHead(lexicon: Lexicon, lemma: string): boolean {
  return headsUnder(lemma, lexicon).some(({ pattern: { pos } }) => pos === 'V');
}

/** Whether a noun for a deed has its other side behind an adposition. */
function takesAdposition(sentence: Sentence, lexicon: Lexicon) {
  const tree = new Tree(sentence);
  return (noun: number, { lemma }: Word): boolean =>
    entriesUnder(tree, noun, lexicon).some(
      ({ pattern, recipient }) =>
        pattern.pos === 'N' && recipient.some((slots) => slots.includes(fold(lemma))),
    );
}

/** For a class of the language, whether a word of the sentence is in it. */
function classesOf(
  sentence: Sentence,
  lexicon: Lexicon,
): (name: string) => (word: number) => boolean {
  const tree = new Tree(sentence);
  return (name) => (word) => isOfClass(name, tree, word, lexicon);
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

function isPerson(mention: Mention | undefined): boolean {
  return mention?.form !== 'pronoun' && mention?.referents[0]?.kind === 'person';
}

/** Whether what is meant is no person. */
function isBody(mention: Mention | undefined): boolean {
  return mention?.referents.some(({ kind }) => kind !== 'person' && kind !== 'place') ?? false;
}
