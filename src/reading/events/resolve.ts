import type { Mention } from '../../identity/index.js';
import { behindBody, slotsOfWhole } from './bodies.js';
import { isQuotedAt, mentionAt, type StoryContext } from './context.js';
import { describedAt } from './described.js';
import { examplesOf } from './examples.js';
import { keptPerWord } from './kept.js';
import { bodiesOfMembers, MEMBER_FACTOR, MEMBER_SLOTS } from './members.js';
import { namedBeside } from './named-beside.js';
import {
  makersOf,
  OWNER_FACTOR,
  OWNER_SLOTS,
  ownersByCompound,
  throughSlots,
} from './owners-of-things.js';
import { distinct, type Party, partiesOf } from './party.js';
import { saidToBe } from './said-to-be.js';
import { sayerOfPronoun } from './sayers.js';
import { stateOfSettlement } from './settlements.js';
import { sidesBefore } from './sides-before.js';
import { quotedSpeaker } from './speaker.js';

/** Forms of mention that do not say by themselves who is meant. */
const PLAIN: ReadonlySet<Mention['form']> = new Set(['pronoun', 'demonym']);

/** Forms of mention that say what somebody is. */
const SAID: ReadonlySet<Mention['form']> = new Set(['office', 'description']);

const SAYER_FACTOR = 0.9;

/**
 * Who a filler means as a party to a deed; empty where nobody known. A thing stands for its owner
 * ("condemned US strikes").
 */
export const partiesAt = keptPerWord(partiesOfWord);

function partiesOfWord(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const mention = mentionAt(context, sentence, word);
  const named = mention?.form === 'name' ? [] : namedBeside(context, sentence, word);
  if (named.length > 0) return named;
  const meant = mention?.form === 'name' ? [] : saidToBe(context, sentence, word);
  if (meant.length > 0) return meant;
  const examples = examplesOf(context, sentence, word);
  if (examples.length > 0) return examples;
  const sides = mention?.form === 'name' ? [] : sidesBefore(context, sentence, word);
  if (sides.length > 0) return sides;
  const joined = mention?.form === 'name' ? [] : bodiesOfMembers(context, sentence, word);
  if (joined.length > 0) return joined;
  if (mention !== undefined && mention.referents.length > 0) {
    if (isSpeakerOfHimself(context, mention)) return [];
    const whole = [...beforeAnd(context, mention), ...partiesOf(context, mention)];
    return whole.map((party) => calledByName(context, word, party));
  }
  if (context.slots[sentence]!.tree.word(word).upos === 'PRON') {
    const sayer = sayerOfPronoun(context, sentence, word);
    if (sayer === null) return [];
    // "He" and "she" are people where things have no gender.
    const { feats } = context.slots[sentence]!.tree.word(word);
    const isPerson = context.lang === 'en' && feats.Gender !== undefined && feats.Gender !== 'Neut';
    return partiesAt(context, sentence, sayer)
      .filter(({ referent: { kind } }) => !isPerson || kind === 'person')
      .map((p) => ({ ...p, score: p.score * SAYER_FACTOR }));
  }
  const behind = behindBody(context, sentence, word);
  if (behind !== null) return behind;
  const described = describedAt(context, sentence, word);
  if (described !== null) {
    const isBody = described.mention.referents[0]?.kind === 'organisation';
    // "The Boko Haram *outfit*": a body that is called by the name of one is that one.
    const bodies = described.isMember
      ? throughSlots(context, sentence, word, MEMBER_SLOTS, MEMBER_FACTOR)
      : isBody
        ? throughSlots(
            context,
            sentence,
            word,
            slotsOfWhole(context, sentence, word),
            MEMBER_FACTOR,
            1,
          )
        : [];
    const ofBody = bodies.filter(({ referent: { kind } }) => kind !== 'state' && kind !== 'person');
    if (ofBody.length > 0) return ofBody;
    // "The heads of the services *of both countries*" act each for their own.
    const states = distinct(bodies.filter(({ referent: { kind } }) => kind === 'state'));
    if (states.length > 1) return states;
    const { mention, isPublic } = described;
    const [referent] = mention.referents;
    return [{ referent: referent!, mention, score: mention.score, firm: isPublic }];
  }
  const settled = stateOfSettlement(context, sentence, word);
  if (settled !== null) return settled;
  const owners = [
    ...throughSlots(context, sentence, word, OWNER_SLOTS, OWNER_FACTOR),
    ...ownersByCompound(context, sentence, word),
  ];
  if (owners.length > 0) return owners;
  const makers = makersOf(context, sentence, word);
  return makers.length > 0 ? makers : titledBehind(context, sentence, word);
}

/**
 * "In talks with *Zhirnov, the ambassador of Russia,*": whoever has a name that nobody knows is called by the office set
 * off behind it. For languages without capitals, where such a name is no mention.
 */
function titledBehind(context: StoryContext, sentence: number, word: number): readonly Party[] {
  if (context.lexicon.order !== 'sov') return [];
  const { tree } = context.slots[sentence]!;
  return tree
    .childrenBy(word, 'appos')
    .filter((c) => tree.word(c).upos === 'NOUN' && tree.words[c - 1]?.upos === 'PUNCT')
    .flatMap((c) => {
      const mention = mentionAt(context, sentence, c);
      return mention === undefined || !SAID.has(mention.form) ? [] : partiesOf(context, mention);
    });
}

/**
 * "*Kyrgyz and* Tajik border guards": where the second adjective is part of a known name, the state of the
 * first takes part as well.
 */
function beforeAnd(
  context: StoryContext,
  { form, words, head, sentence }: Mention,
): readonly Party[] {
  const [from, to] = words;
  const { tree } = context.slots[sentence]!;
  if (form !== 'name' || to - from < 2 || tree.words[from - 1]?.upos !== 'CCONJ') return [];
  const first = mentionAt(context, sentence, from - 2);
  if (first?.words[1] !== from - 1 || first.referents.some(({ kind }) => kind !== 'state'))
    return [];
  const isAdjective = ['amod', 'compound', 'conj'].includes(tree.relation(first.head));
  return isAdjective && tree.isUnder(first.head, head) ? partiesOf(context, first) : [];
}

/** "*He* was captured," the minister said: nobody speaks of himself as of another. */
function isSpeakerOfHimself(context: StoryContext, { form, sentence, head, referents }: Mention) {
  if (form !== 'pronoun' || !isQuotedAt(context, sentence, head)) return false;
  if (context.sentences[sentence]!.words[head]!.feats.Person !== '3') return false;
  const speaker = quotedSpeaker(context, sentence)?.referent.id;
  return speaker !== undefined && referents.some(({ id }) => id === speaker);
}

/** Whoever a pronoun means is shown by the words of the same sentence that say who that is. */
function calledByName(context: StoryContext, word: number, party: Party): Party {
  const { mention, referent } = party;
  if (mention.form !== 'pronoun') return party;
  const meant = { ...party, byPronoun: mention.certainty };
  for (let i = word - 1; i >= 0; i--) {
    const earlier = mentionAt(context, mention.sentence, i);
    const isNamed = earlier !== undefined && !PLAIN.has(earlier.form);
    if (isNamed && earlier.referents.some(({ id }) => id === referent.id)) {
      return { ...meant, mention: earlier };
    }
  }
  return meant;
}
