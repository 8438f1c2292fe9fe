import type { Mention } from '../../identity/index.js';
import { isOfClass } from '../lexicon/match.js';
import type { StoryContext } from './context.js';
import { describedAt } from './described.js';
import { type Party, partiesOf } from './party.js';
import { nameOfTitle } from './titled-name.js';

/** Relations by which a name stands beside the noun that tells what its bearer is. */
const BESIDE: ReadonlySet<string> = new Set(['appos', 'flat']);

/** Whom a noun for states and bodies may mean. */
const BODIES: ReadonlySet<string> = new Set(['state', 'organisation', 'group']);

const COMMA = /^[,،]$/;

const ARGUMENTS: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj']);

/** "The opposition leaders A and B", "the chief of staff, General C": those who are named are meant. */
export function namedBeside(
  context: StoryContext,
  sentence: number,
  word: number,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  // "A fifth presidential *hopeful*, A": an adjective where only somebody can stand is a noun.
  const isPerson = tree.word(word).upos === 'ADJ' && ARGUMENTS.has(tree.relation(word));
  if (tree.word(word).upos !== 'NOUN' && !isPerson) return [];
  const bearer = nameBefore(context, sentence, word);
  if (bearer.length > 0) return bearer;
  const titled = context.lexicon.order === 'vso' ? nameOfTitle(context, sentence, word) : null;
  if (titled !== null)
    return [titled, ...namedWith(context, sentence, titled)].flatMap((name) =>
      partiesOf(context, name),
    );
  // With the article a noun has no owner, with a pronoun it has one: the name behind it is its own ("الناشط علاء", "أمينها العام
  // ألماغرو").
  const { form, token } = tree.word(word);
  const hasPronoun = tree
    .children(word)
    .some((c) => tree.word(c).upos === 'PRON' && tree.word(c).token === token);
  const isOwnerless = context.lexicon.order === 'vso' && (form.startsWith('ال') || hasPronoun);
  // "نظيره المغربي" says of which state, not who.
  const isNisba = (c: number) => hasPronoun && tree.word(c).form.startsWith('ال');
  const isBeside = (c: number) =>
    BESIDE.has(tree.relation(c)) ||
    (isOwnerless &&
      !isNisba(c) &&
      tree.word(c).upos === 'PROPN' &&
      tree.childrenBy(c, 'case').length === 0);
  const names = tree
    .children(word)
    .filter((c) => c > word && isBeside(c))
    .flatMap((name) => [name, ...tree.childrenBy(name, 'conj')])
    .flatMap((name) => {
      const mention = nameOver(context, sentence, name);
      return mention === undefined
        ? unknownName(context, sentence, word, name)
        : partiesOf(context, mention);
    })
    .filter(
      ({ referent: { kind }, mention }) =>
        kind === 'person' || kind === 'group' || isStateSetOff(context, word, mention, kind),
    );
  return names.length > 0 ? names : namedBehind(context, sentence, word);
}

/** "Its security guarantor, *Russia*, has": a state that is called by its name behind a comma. */
function isStateSetOff(
  { slots }: StoryContext,
  noun: number,
  { form, sentence, words }: Mention,
  kind: string,
): boolean {
  const { tree } = slots[sentence]!;
  const isOne = tree.word(noun).feats.Number === 'Sing';
  const isSetOff = COMMA.test(tree.words[words[0] - 1]?.form ?? '');
  return kind === 'state' && form === 'name' && isOne && isSetOff;
}

/**
 * "Sultanalieva, the group's *researcher*, who urged", "China, the only *power* to have congratulated him": what stands
 * behind a name for its bearer; behind that of a state or body only a noun for such (class `grouping`).
 */
function nameBefore(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const isBehind = tree.relation(word) === 'appos' && tree.word(word).feats.Number !== 'Plur';
  const mention = isBehind ? nameOver(context, sentence, tree.head(word)) : undefined;
  if (mention === undefined || mention.words[1] > word) return [];
  const isSetOff = COMMA.test(tree.words[mention.words[1]]?.form ?? '');
  const isBody = isSetOff && isOfClass('grouping', tree, word, context.lexicon);
  const isBearer = (kind: string) => kind === 'person' || (isBody && BODIES.has(kind));
  return partiesOf(context, mention).filter(({ referent: { kind } }) => isBearer(kind));
}

/** Names that are coordinated with one: two presidents of whom each is called by name. */
function namedWith(context: StoryContext, sentence: number, { head }: Mention): readonly Mention[] {
  const { tree } = context.slots[sentence]!;
  return tree.childrenBy(head, 'conj').flatMap((c) => nameOver(context, sentence, c) ?? []);
}

/** "The activist Ivan Petrov", wherever the tree hangs the name; where names decline, it may be an owner's. */
function namedBehind(context: StoryContext, sentence: number, word: number): readonly Party[] {
  if (context.lexicon.order !== null) return [];
  const mention = nameOver(context, sentence, word + 1);
  if (mention?.words[0] !== word + 1) return [];
  return partiesOf(context, mention).filter(({ referent: { kind } }) => kind === 'person');
}

/** The name that a word is part of, whichever of its words the tree makes the head. */
function nameOver(context: StoryContext, sentence: number, word: number): Mention | undefined {
  return context.mentions
    .in(sentence)
    .find(({ form, words: [from, to] }) => form === 'name' && from <= word && word < to);
}

/** A name that nobody knows beside a noun for people. */
function unknownName(
  context: StoryContext,
  sentence: number,
  noun: number,
  name: number,
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const isOfPeople = isOfClass('people', tree, noun, context.lexicon);
  if (!isOfPeople || tree.word(name).upos !== 'PROPN') return [];
  const described = describedAt(context, sentence, name);
  if (described === null) return [];
  const { mention } = described;
  return mention.referents.map((referent) => ({
    referent,
    mention,
    score: mention.score,
    firm: referent.state !== null,
  }));
}
