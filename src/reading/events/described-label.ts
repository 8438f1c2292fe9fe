import type { EntityKind } from '../../identity/index.js';
import type { Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Tree } from '../syntax/surface.js';
import { mentionAt, type StoryContext } from './context.js';
import { type Described, describedParty } from './described-party.js';

/** Whoever a common noun means, called by it and the words before it that are no mentions: "armed militants". */
export function describedByNoun(
  context: StoryContext,
  sentence: number,
  head: number,
  kind: EntityKind,
  isIn: (name: string) => boolean,
): Described {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const inside = tree
    .children(head)
    .filter((c) => c < head && ['amod', 'compound'].includes(tree.relation(c)));
  const own = inside.filter((c) => mentionAt(context, sentence, c) === undefined);
  const isApart = (i: number) => i < joinedFrom(context.sentences[sentence]!.words, head);
  const said = own
    .filter(isApart)
    .map((i) => joinedBy(context, sentence, i))
    .filter((part) => !/\d/.test(part));
  const label = [...said, joinedBy(context, sentence, head)].join(' ');
  const isPlural = tree.word(head).feats.Number === 'Plur';
  const first = Math.min(head, ...inside);
  const as = isPlural && kind === 'person' ? 'group' : kind;
  // "A *rights* group", "*armed* groups": by such a word a body is public that need not be (class `political`).
  const isPolitical =
    kind === 'organisation' && inside.some((c) => isPoliticalAt(context, tree, c));
  const isOf = (name: string) => isIn(name) || (name === 'public' && isPolitical);
  return describedParty(context, sentence, [first, head + 1], head, as, label, isOf, 'description');
}

/** The first of the words that hyphens join to one. */
function joinedFrom(words: readonly Word[], word: number): number {
  const touch = (i: number) => i >= 0 && words[i]!.span[1] === words[i + 1]!.span[0];
  let from = word;
  while (words[from - 1]?.form === '-' && touch(from - 1) && touch(from - 2)) from -= 2;
  return from;
}

/** A word with those that hyphens join to it: "*Iran-backed* militia", which is no "backed militia". */
function joinedBy({ sentences, text }: StoryContext, sentence: number, word: number) {
  const { words } = sentences[sentence]!;
  const from = joinedFrom(words, word);
  const form = text.slice(words[from]!.span[0], words[word]!.span[1]);
  return from < word && from > 0 ? form : form.toLowerCase();
}

function isPoliticalAt({ lexicon }: StoryContext, tree: Tree, word: number): boolean {
  const { form } = tree.word(word);
  const political = lexicon.classes.get('political');
  return isOfClass('political', tree, word, lexicon) || political?.has(fold(form)) === true;
}

const NAME_RELATIONS = new Set(['compound', 'flat', 'amod', 'appos']);

/** Whoever a name means, called by all its parts; names in capitals throughout are those of bodies, as a rule. */
export function describedByName(
  context: StoryContext,
  sentence: number,
  head: number,
  kind: EntityKind | null,
  isIn: (name: string) => boolean,
): Described {
  const { tree } = context.slots[sentence]!;
  const isPart = (i: number) =>
    i >= 0 &&
    i < tree.words.length &&
    tree.word(i).upos === 'PROPN' &&
    NAME_RELATIONS.has(tree.relation(i)) &&
    tree.isUnder(i, head);
  const all = context.sentences[sentence]!.words;
  let from = joinedFrom(all, head);
  while (isPart(from - 1)) from--;
  let to = head + 1;
  while (isPart(to)) to++;
  const name = context.text.slice(all[from]!.span[0], all[to - 1]!.span[1]).replace(/\s+/g, ' ');
  const guess = name === name.toUpperCase() ? 'organisation' : 'person';
  return describedParty(context, sentence, [from, to], head, kind ?? guess, name, isIn, 'name');
}
