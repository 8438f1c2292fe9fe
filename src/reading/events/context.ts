import { contains, type IsoDate } from '../../base/index.js';
import type { EntityKind, Mention, MentionIndex, Tables } from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import type { Ground } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Quotation } from '../syntax/quotations.js';
import type { Slots } from '../syntax/slots.js';
import { describedAt } from './described.js';
import { sayerOfPronoun } from './sayers.js';
import { areParted, type PlacedTime } from './times.js';

/** All that is known of a story before its events are read. Positions are those of the view. */
export interface StoryContext {
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly slots: readonly Slots[];
  /** Slots filled by nearness where the tree leaves them empty; null where trees are trusted. */
  readonly near: readonly Slots[] | null;
  readonly mentions: MentionIndex;
  readonly tables: Tables;
  readonly lexicon: Lexicon;
  readonly times: readonly (readonly PlacedTime[])[];
  readonly quotations: readonly Quotation[];
  readonly published: IsoDate | null;
}

/** Who a word of a sentence means, as far as identity knows. */
export function mentionAt(
  context: StoryContext,
  sentence: number,
  word: number,
): Mention | undefined {
  return context.mentions.at(sentence, word);
}

/** Whether a word stands between quotation marks. */
export function isQuotedAt(
  { sentences, quotations }: StoryContext,
  sentence: number,
  word: number,
): boolean {
  const at = sentences[sentence]!.words[word]!.span;
  return quotations.some((quotation) => contains(quotation.span, at));
}

const grounds = new WeakMap<StoryContext, Map<number, Ground>>();

/** What patterns are matched against in one sentence, always the same of a context. */
export function groundOf(context: StoryContext, sentence: number): Ground {
  const known = grounds.get(context)?.get(sentence);
  if (known !== undefined) return known;
  const kinds = new Map<number, readonly EntityKind[]>();
  const ground: Ground = {
    slots: context.slots[sentence]!,
    lexicon: context.lexicon,
    kindsAt: (word) => {
      const told = kinds.get(word) ?? kindsAt(context, sentence, word);
      kinds.set(word, told);
      return told;
    },
  };
  const all = grounds.get(context) ?? new Map<number, Ground>();
  grounds.set(context, all.set(sentence, ground));
  return ground;
}

function kindsAt(context: StoryContext, sentence: number, word: number): readonly EntityKind[] {
  const known = mentionAt(context, sentence, word)?.referents ?? [];
  if (known.length > 0) return known.map((r) => r.kind);
  const sayer = sayerOfPronoun(context, sentence, word);
  if (sayer !== null) return groundOf(context, sentence).kindsAt(sayer);
  const who = describedAt(context, sentence, word)?.mention.referents ?? [];
  return who.map((r) => r.kind);
}

/** Whether a sentence is the first of its paragraph. */
export function startsParagraph({ sentences, text }: StoryContext, sentence: number): boolean {
  const before = sentences[sentence - 1];
  return before === undefined || areParted(before, sentences[sentence]!, text);
}
