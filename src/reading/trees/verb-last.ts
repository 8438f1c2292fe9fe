import type { Sentence, Word } from '../../language/index.js';
import { compoundVerbsOf, lightVerbOf } from '../lexicon/compound-verbs.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { entriesUnder, formsOf, headsUnder } from '../lexicon/match.js';
import type { Entry, Lexicon } from '../lexicon/types.js';
import { withAgentsOfNouns } from '../syntax/agents-of-nouns.js';
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
import { withMarkedObjects } from '../syntax/object-mark.js';
import { withPartsOfHeadlines } from '../syntax/parts-of-headlines.js';
import {
  type PhrasesAsked,
  withPhrasesInside,
  withPhrasesOfVerb,
} from '../syntax/phrases-of-verbs.js';
import { withPluralActors } from '../syntax/plural-actors.js';
import { withPredicatesBehindNames } from '../syntax/predicates-behind-names.js';
import { withQuotedPredicates } from '../syntax/quoted-predicates.js';
import { withRelativeObjects } from '../syntax/relative-objects.js';
import { withRelativesOfLast } from '../syntax/relatives-of-last.js';
import { withReporterBehind } from '../syntax/reporter-behind.js';
import { withSetOff, withSetOffObjects } from '../syntax/set-off.js';
import { withSubjectBehindComma } from '../syntax/subject-behind-comma.js';
import { type Tree, treeOf } from '../syntax/surface.js';
import { withTargets } from '../syntax/targets.js';
import { withTitledObjects } from '../syntax/titled-objects.js';
import { withWantedClauses } from '../syntax/wanted-clauses.js';
import { classesOf } from './classes-of.js';

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
  const dated = withDatesAside(withRelativesOfLast(whole), classesOf(whole, lexicon)('day'));
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
  const marked = withGivenAmounts(
    withMarkedObjects(acting, nameAt, isDone, isPlaceName),
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

/** Whether the lexicon knows a word and a verb as one compound verb. */
function makesCompound(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const verbs = compoundVerbsOf(lexicon);
  return (word: number, verb: number): boolean =>
    formsOf(tree, verb, lexicon).some((form) =>
      formsOf(tree, word, lexicon).some((own) => verbs.get(form)?.has(own) === true),
    );
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
  // "Called it *illegal and* baseless": both adjectives are what the written verb says of it.
  const naming = lexicon.classes.get('naming');
  if (noun.upos === 'ADJ' && formsOfVerb(lexicon, written).some((form) => naming?.has(form))) {
    return null;
  }
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

const formsOfVerb = (lexicon: Lexicon, { form, lemma }: Word) => [
  fold(lemma),
  fold(form),
  ...lexicon.inflection.candidates(fold(form), 'V'),
];

/** Whether the lexicon knows a verb, or an auxiliary that it has a marker for. */
function isKnownVerb(lexicon: Lexicon, lemma: string): boolean {
  const isMarker = () =>
    lexicon.markers.some(({ words }) => words.length === 1 && words[0] === lemma);
  return isVerbHead(lexicon, lemma) || isMarker();
}

/** The dictionary form by which the lexicon knows an inflected verb. */
function knownStem(lexicon: Lexicon, form: string): string | null {
  const forms = [form, ...lexicon.inflection.candidates(form, 'V')];
  return forms.find((stem) => isVerbHead(lexicon, stem)) ?? null;
}

function isVerbHead(lexicon: Lexicon, lemma: string): boolean {
  return headsUnder(lemma, lexicon).some(({ pattern: { pos } }) => pos === 'V');
}

/** See `withAgentsOfNouns`; agents are those of the class `agent`. */
function withAgents(
  sentence: Sentence,
  lexicon: Lexicon,
  isPassive: (verb: number) => boolean,
): Sentence {
  const tree = treeOf(sentence);
  const agents = lexicon.classes.get('agent') ?? new Set<string>();
  return withAgentsOfNouns(sentence, {
    isAgent: (adposition, noun) =>
      agents.has(fold(noun === null ? adposition : `${adposition}_${noun}`)),
    isDeed: (word) => entriesUnder(tree, word, lexicon).some(({ pattern: { pos } }) => pos === 'N'),
    isPassive,
  });
}

/**
 * Whether a noun for a deed has its other side behind an adposition; what somebody does besides is no side of a
 * meeting ("at this meeting *with condemnation of* …"). People called by what they do ("the attackers | *to* the embassy
 * stormed") are no deed: what stands behind them is their verb's.
 */
function takesAdposition(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const isDeed = (word: number) =>
    word >= 0 && entriesUnder(tree, word, lexicon).some(({ pattern: { pos } }) => pos === 'N');
  // As written: بمب‌گذاری is a bombing, not a bomber.
  const isOfPeople = (word: number) =>
    [tree.word(word).form, tree.word(word).lemma].some(
      (form) => lexicon.described.get(fold(form))?.kind === 'people',
    );
  return (noun: number, { lemma, head: other }: Word): boolean =>
    !isOfPeople(noun) &&
    entriesUnder(tree, noun, lexicon).some(
      ({ pattern, recipient, sense }) =>
        pattern.pos === 'N' &&
        recipient.some((slots) => slots.includes(fold(lemma))) &&
        !(sense.type === 'CONSULT' && isDeed(other)),
    );
}

/** Whether an operator of a verb, with the noun that it carries, names who says what its clause tells. */
function isReporting(tree: Tree, verb: number, lexicon: Lexicon): boolean {
  const carried = tree.children(verb).filter((c) => tree.relation(c) === 'compound');
  const nouns = carried.flatMap((c) => formsOf(tree, c, lexicon));
  return formsOf(tree, verb, lexicon)
    .flatMap((form) => lexicon.operators.get(form) ?? [])
    .some(
      ({ pattern, speaker, slots }) =>
        speaker !== null &&
        slots.has('ccomp') &&
        pattern.conditions.every((c) => c.kind !== 'filled' || nouns.some((n) => c.lemmas.has(n))),
    );
}

/** See `withPhrasesOfVerb`: a verb has its sides where the patterns of it and of its noun say. */
function phrasesAsked(sentence: Sentence, lexicon: Lexicon): PhrasesAsked {
  const tree = treeOf(sentence);
  const relational = lexicon.classes.get('relational') ?? new Set<string>();
  const forms = (word: number) => formsOf(tree, word, lexicon);
  const hasSide = ({ actor, recipient }: Entry, slot: string) =>
    [...actor, ...recipient].some((slots) => slots.includes(slot));
  const isMet = ({ pattern }: Entry, verb: number) => {
    const nouns = tree
      .children(verb)
      .filter((c) => tree.relation(c) === 'compound')
      .flatMap(forms);
    const asked = pattern.conditions.filter((c) => c.kind === 'filled' && c.slot === 'comp');
    if (asked.length === 0) return nouns.length === 0;
    return asked.every((c) => c.kind === 'filled' && nouns.some((form) => c.lemmas.has(form)));
  };
  return {
    relational: (word) => forms(word).find((form) => relational.has(form)) ?? null,
    isTaken: (noun, slot) =>
      entriesUnder(tree, noun, lexicon).some(
        (entry) => entry.pattern.pos === 'N' && hasSide(entry, fold(slot)),
      ),
    isWanted: (verb, slot) =>
      entriesUnder(tree, verb, lexicon).some(
        (entry) => entry.pattern.pos === 'V' && hasSide(entry, fold(slot)) && isMet(entry, verb),
      ),
  };
}

/**
 * For a noun and an object mark behind it, whether a pattern names the noun as the object of the verb behind the mark
 * with one of the words that stand between for its meaning.
 */
function knownObject(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
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
