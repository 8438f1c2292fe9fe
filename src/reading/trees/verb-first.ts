import type { Mention } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { isCalled } from '../called.js';
import { isIn } from '../lexicon/in-class.js';
import { entriesUnder, formsOf } from '../lexicon/match.js';
import type { Entry, Lexicon } from '../lexicon/types.js';
import type { NameAt } from '../syntax/chunks.js';
import { withCompoundNouns } from '../syntax/compound-nouns.js';
import { withDoubledTitles } from '../syntax/doubled-titles.js';
import { withoutHardPassives } from '../syntax/hardly-passive.js';
import { withNounsOfAdpositions } from '../syntax/nouns-as-adpositions.js';
import { withNounsOfExtent } from '../syntax/nouns-of-extent.js';
import { withObjectBehindBody } from '../syntax/object-behind-body.js';
import { withObjectsByForm } from '../syntax/object-by-form.js';
import { withObjectsByGender } from '../syntax/objects-by-gender.js';
import { withPurposes } from '../syntax/purposes.js';
import { withSubjectsByForm } from '../syntax/subjects-by-form.js';
import { treeOf } from '../syntax/surface.js';
import { withTitlesSetOff } from '../syntax/titles-set-off.js';
import { withUnmarkedPassives } from '../syntax/unmarked-passives.js';
import { withWholeOffices } from '../syntax/whole-offices.js';
import { classesOf } from './classes-of.js';
import { isDoneTo } from './done-to.js';
import { isBody, isPerson, isPlaceName, isState, isTitled } from './mentioned.js';
import { withSidesByPhrase } from './sides-by-phrase.js';
import { withSidesByPlace } from './sides-by-place.js';
import { withSingularPlaces } from './singular-places.js';
import { doubledIn, officesIn, setOffIn } from './titles.js';

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
  const isPeople = (word: number) =>
    isPerson(mentionAt(word)) ||
    formsOf(tagged, word, lexicon).some((key) => lexicon.described.get(key)?.kind === 'people');
  const formed = withSubjectsByForm(withObjectsByForm(titled), isPeople);
  const isPerhapsMan = (form: string) => isIn(lexicon, 'masculine-state', form);
  const named = withObjectsByGender(
    withSingularPlaces(formed, mentionAt, isPerhapsMan),
    (word) => isPlaceName(mentionAt(word)),
    (word) => mentionAt(word)?.form === 'office' || isCalled(mentionAt(word)) || isPeople(word),
  );
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

/** The ending of a verb whose subject is feminine. */
const FEMININE_VERB = /ت$/;

/** Whether a noun tells of violence. */
function isViolence(entries: readonly Entry[]): boolean {
  return entries.some(({ pattern: { pos }, sense }) => pos === 'N' && sense.type === 'ASSAULT');
}
