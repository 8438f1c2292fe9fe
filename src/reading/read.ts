import { type Article, type BlockKind, blocksFrom, type Story } from '../article/index.js';
import { overlaps } from '../base/index.js';
import { findMentions, type Tables } from '../identity/index.js';
import type { Sentence } from '../language/index.js';
import { withClaims } from './events/claims.js';
import type { StoryContext } from './events/context.js';
import type { Draft } from './events/draft.js';
import { findEvents, withConfidence } from './events/find.js';
import { joinRetellings } from './events/retellings.js';
import { withSidesOfStory } from './events/sides-of-story.js';
import { isUntold } from './events/untold.js';
import { ageFacts } from './facts/ages.js';
import { findFacts, withoutRepeats } from './facts/find.js';
import { officeFacts } from './facts/offices.js';
import type { Lexicon } from './lexicon/types.js';
import { Output } from './output.js';
import { contextOf } from './story-context.js';
import type { Reading } from './types.js';
import { mendedWords } from './words/index.js';

/** What a reading needs besides the document: data only, no clock, no network, no store. */
export interface ReadingData {
  /** Splits and parses a view's text; sentences of a language without a model are unparsed. */
  readonly parse: (text: string, lang: string) => readonly Sentence[];
  readonly tables: Tables;
  /** Null for a language that has no lexicon: its documents are kept, with mentions only. */
  readonly lexicon: (lang: string) => Lexicon | null;
}

/**
 * Reads one story of an article: who did what to whom, when, where, whether, and who says so.
 * Same input, same output. Spans of the result point into `article.text`.
 *
 * @param id the document's id, from which those of events and facts derive
 */
export function readStory(article: Article, story: Story, id: string, data: ReadingData): Reading {
  const { text } = story.view;
  const lexicon = data.lexicon(story.lang);
  const sentences = data.parse(text, story.lang).map((sentence) => mendedWords(sentence, lexicon));
  const published = story.published?.date ?? null;
  const mentions = findMentions(
    { sentences, text, lang: story.lang, date: published },
    data.tables,
  );
  const output = new Output(id, article.text, story.view, data.tables);
  const read =
    lexicon === null ? null : contextOf(story, sentences, mentions, lexicon, data.tables);
  const told = sentences.flatMap((sentence, s) => (isTold(story, sentence) ? [s] : []));
  const drafts = read === null ? [] : eventsOf(read, told);
  const facts =
    read === null
      ? []
      : [
          ...officeFacts(read, mentions),
          ...ageFacts(read, mentions),
          ...told.flatMap((s) => findFacts(read, s)),
        ];
  return {
    id,
    lang: story.lang,
    published:
      story.published === null
        ? null
        : {
            date: story.published.date,
            precision: story.published.precision,
            basis: story.published.basis,
          },
    title: story.title?.text ?? null,
    events: joinRetellings(drafts).map((draft) => output.event(draft)),
    facts: withoutRepeats(facts).map((fact) => output.fact(fact)),
    mentions: mentions.flatMap((mention) => output.mentions(mention)),
    blocks: blocksFrom(article, story),
    covered: lexicon !== null,
  };
}

function eventsOf(read: StoryContext, told: readonly number[]): readonly Draft[] {
  const drafts = told.flatMap((s) => findEvents(read, s));
  const sided = withSidesOfStory(read, drafts).filter((draft) => !isUntold(draft));
  return withClaims(sided).map((draft) => withConfidence(read, draft));
}

/** Lines that say who wrote when and where tell of nothing else. */
const ABOUT_THE_ARTICLE: ReadonlySet<BlockKind> = new Set(['byline', 'date', 'dateline']);

function isTold(story: Story, sentence: Sentence): boolean {
  const around = story.paragraphs.find((paragraph) => overlaps(paragraph.span, sentence.span));
  return around === undefined || !ABOUT_THE_ARTICLE.has(around.kind);
}
