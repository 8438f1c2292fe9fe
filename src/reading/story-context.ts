import type { Story } from '../article/index.js';
import { type Mention, mentionIndex, type Tables } from '../identity/index.js';
import type { Sentence } from '../language/index.js';
import type { StoryContext } from './events/context.js';
import { timesOfStory } from './events/times.js';
import type { Lexicon } from './lexicon/types.js';
import { slotLanguageOf } from './slot-language.js';
import { NearSlots } from './syntax/near.js';
import { findQuotations } from './syntax/quotations.js';
import { Slots } from './syntax/slots.js';
import { treesOf } from './trees/index.js';
import { withOwnersApart } from './trees/owners-apart.js';

/** All that the reading of a story's sentences asks for: their trees, the slots of their words, who is mentioned where and when. */
export function contextOf(
  story: Story,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
  tables: Tables,
): StoryContext {
  const { text } = story.view;
  const { order } = lexicon;
  const language = slotLanguageOf(lexicon);
  const index = mentionIndex(mentions);
  const nameIn = (s: number) => (word: number) => index.at(s, word)?.words ?? null;
  const trees = treesOf(sentences, mentions, index, lexicon, tables);
  const told = lexicon.order === 'sov' ? mentionIndex(withOwnersApart(mentions, trees)) : index;
  const slots = trees.map((tree) => new Slots(tree, language));
  const near =
    order === null ? null : slots.map((plain, s) => new NearSlots(plain, order, nameIn(s)));
  return {
    lang: story.lang,
    text,
    sentences,
    slots,
    near,
    mentions: told,
    tables,
    lexicon,
    times: timesOfStory(sentences, text, story.lang),
    quotations: findQuotations(text),
    published: story.published?.date ?? null,
  };
}
