import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { isWantedObject } from '../lexicon/known-verbs.js';
import { entriesUnder, formsOf } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import { withAgreement } from '../syntax/agreement.js';
import { withBareAgents } from '../syntax/bare-agents.js';
import { withWordsBehindInsertions } from '../syntax/behind-insertions.js';
import { withCaseRoles } from '../syntax/case-roles.js';
import type { NameAt } from '../syntax/chunks.js';
import { withComplexAdpositions } from '../syntax/complex-adpositions.js';
import { withCorrelatives } from '../syntax/correlatives.js';
import { withCountedSides } from '../syntax/counted-sides.js';
import { withDativeNames } from '../syntax/dative-names.js';
import { withFocusedNegations } from '../syntax/focused-negations.js';
import { type DeedNouns, withInstrumentalAgents } from '../syntax/instrumental-agents.js';
import { withIntroducedSpeaker } from '../syntax/introduced-speaker.js';
import { withJoinedSubjects } from '../syntax/joined-subjects.js';
import { withLonePronouns } from '../syntax/lone-pronouns.js';
import { withNameBeforeVerb } from '../syntax/name-before-verb.js';
import { withNamedPredicates } from '../syntax/named-predicates.js';
import { withNamesBehindOwners } from '../syntax/names-behind-owners.js';
import { withObjectBeforeVerb } from '../syntax/object-before-verb.js';
import { withObjectBehindOblique } from '../syntax/object-behind-oblique.js';
import { withObjectsInCase } from '../syntax/objects-in-case.js';
import { withObjectsOfInfinitives } from '../syntax/objects-of-infinitives.js';
import { withObjectsOfNobody } from '../syntax/objects-of-nobody.js';
import { withObliquesOfNouns } from '../syntax/obliques-of-nouns.js';
import { withPartedNames } from '../syntax/parted-names.js';
import { withParticiplesByForm } from '../syntax/participles-by-form.js';
import { withPhrasesBehindTimes } from '../syntax/phrases-behind-times.js';
import { withPlacesAsNouns } from '../syntax/places-as-nouns.js';
import { withPreposedParticiples } from '../syntax/preposed-participles.js';
import { withRelatives } from '../syntax/relatives.js';
import { withReportingClauses } from '../syntax/reporting-clauses.js';
import { withGerundsOfVerbs } from '../syntax/russian-gerunds.js';
import { treeOf } from '../syntax/surface.js';
import { withUntilNegations } from '../syntax/until-negations.js';
import { classesOf } from './classes-of.js';
import { isBody, isPerson, isPlaceName } from './mentioned.js';
import { isSaying } from './saying.js';

/** Names parted from those beside them where case and agreement tell that they are others. */
export function partedByCase(
  sentence: Sentence,
  names: readonly Mention[],
  lexicon: Lexicon,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const isOf = classesOf(sentence, lexicon);
  const isUndeclined = undeclinedOf(sentence, lexicon);
  const partyAt: NameAt = (word) => {
    const mention = mentionAt(word);
    return isCalled(mention) || isBody(mention) ? mention!.words : null;
  };
  const people = names.filter((name) => isPerson(name));
  // Who acts for a state stays that where nobody knows of which one the bearer is.
  const { isPeople, isOfMany } = describedIn(sentence, lexicon);
  const isMany = (word: number, name: number) => {
    const owner = mentionAt(word);
    const isState = owner?.referents.some(({ kind }) => kind === 'state') === true;
    if (isState) return (mentionAt(name)?.referents[0]?.state ?? null) !== null;
    return (isBody(owner) && !isPerson(owner)) || isPlaceName(owner) || isOfMany(word);
  };
  return withNameBeforeVerb(
    withNamesBehindOwners(
      withPartedNames(
        withWordsBehindInsertions(
          withPhrasesBehindTimes(
            withCountedSides(
              withIntroducedSpeaker(sentence),
              (form) => isIn(lexicon, 'about-so-many', form),
              (form) => isIn(lexicon, 'more-than', form),
            ),
            lexicon.lang,
            (word) => isPlaceName(mentionAt(word)),
          ),
        ),
        names,
      ),
      people,
      (word) =>
        isOf('official')(word) || isOf('ruler')(word) || isAlive(sentence, word) || isPeople(word),
      isMany,
    ),
    partyAt,
    isUndeclined,
  );
}

/** Whether a word of a sentence is a name with one form for all cases. */
function undeclinedOf({ words }: Sentence, lexicon: Lexicon): (word: number) => boolean {
  const undeclined = lexicon.classes.get('undeclined');
  return (word) => undeclined?.has(fold(words[word]!.form)) === true;
}

/** Which words of a sentence the language lists as people, and which as bodies. */
function describedIn(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  const isOfKind = (word: number, wanted: string) =>
    tree.word(word).upos === 'NOUN' &&
    formsOf(tree, word, lexicon).some((form) => lexicon.described.get(form)?.kind === wanted);
  return {
    isPeople: (word: number) => isOfKind(word, 'people'),
    isOfMany: (word: number) => isOfKind(word, 'bodies'),
  };
}

const isAlive = ({ words }: Sentence, word: number): boolean =>
  words[word]!.upos === 'NOUN' && words[word]!.feats.Animacy === 'Anim';

/** What case and agreement tell better than the tree. */
export function byCase(
  sentence: Sentence,
  lexicon: Lexicon,
  isPlace: (word: number) => boolean,
  mentionAt: (word: number) => Mention | undefined,
): Sentence {
  const isOf = classesOf(sentence, lexicon);
  const complex = new Set([
    ...(lexicon.classes.get('circumstance') ?? []),
    ...(lexicon.classes.get('compound-adposition') ?? []),
  ]);
  const before = withObjectBeforeVerb(
    withLonePronouns(
      withPreposedParticiples(
        withGerundsOfVerbs(
          withUntilNegations(
            withFocusedNegations(
              withParticiplesByForm(withJoinedSubjects(withObjectsOfInfinitives(sentence))),
              isOf('focus'),
            ),
            isOf('until'),
          ),
        ),
      ),
    ),
  );
  const simple = withObjectBehindOblique(
    withDativeNames(withComplexAdpositions(withPlacesAsNouns(before, isPlace), complex)),
    isPlace,
    (verb) => !isOf('no-object')(verb),
    isOf('naming'),
    isOf('two-sided'),
  );
  const told = withObliquesOfNouns(
    withObjectsInCase(simple, isOf('handing'), undeclinedOf(simple, lexicon)),
    isSlotOf(simple, lexicon),
    (word) => mentionAt(word) !== undefined,
  );
  const agents = withInstrumentalAgents(told, deedNouns(told, lexicon, mentionAt));
  const announced = withCorrelatives(agents, classesOf(agents, lexicon)('correlative'));
  const related = withRelatives(announced, classesOf(announced, lexicon)('relative'));
  const ruled = withCaseRoles(
    withAgreement(withBareAgents(related, lexicon.classes.get('undeclined'))),
    lexicon.classes.get('undeclined'),
  );
  const open = withObjectsOfNobody(ruled, ...thingsOf(ruled, lexicon, mentionAt));
  const named = withNamedPredicates(open, classesOf(open, lexicon)('naming'));
  return withReportingClauses(named, isSaying(named, lexicon));
}

/** What verbs want as their object, and which nouns are somebody. */
function thingsOf(
  sentence: Sentence,
  lexicon: Lexicon,
  mentionAt: (word: number) => Mention | undefined,
): readonly [
  isWanted: (verb: number, noun: number) => boolean,
  isSomebody: (noun: number) => boolean,
] {
  const tree = treeOf(sentence);
  const forms = (word: number) => formsOf(tree, word, lexicon);
  return [
    (verb, noun) => isWantedObject(lexicon, forms(verb), forms(noun)),
    (noun) =>
      mentionAt(noun) !== undefined || forms(noun).some((form) => lexicon.described.has(form)),
  ];
}

/** Whether the sides of a noun's deed are looked for behind an adposition. */
function isSlotOf(sentence: Sentence, lexicon: Lexicon) {
  const tree = treeOf(sentence);
  return (noun: number, adposition: string) =>
    entriesUnder(tree, noun, lexicon).some(
      ({ pattern: { pos }, actor, recipient }) =>
        pos === 'N' && [...actor, ...recipient].some((slots) => slots.includes(adposition)),
    );
}

function deedNouns(
  sentence: Sentence,
  lexicon: Lexicon,
  mentionAt: (word: number) => Mention | undefined,
): DeedNouns {
  const tree = treeOf(sentence);
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
