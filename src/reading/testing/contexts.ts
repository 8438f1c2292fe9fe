import {
  type EntityId,
  type EntityKind,
  loadTables,
  type Mention,
  mentionIndex,
  type Referent,
} from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import type { StoryContext } from '../events/context.js';
import { placeTimes } from '../events/times.js';
import type { Lexicon } from '../lexicon/types.js';
import { findQuotations } from '../syntax/quotations.js';
import { Slots } from '../syntax/slots.js';
import { Tree } from '../syntax/surface.js';

/** Who a form means in a test: `[id, kind, state]`; null for a description that means nobody known. */
export type Cast = Readonly<
  Record<string, readonly [id: string, kind: EntityKind, state: string | null] | null>
>;

/** The states and people that most tests need. */
export const CAST: Cast = {
  Putin: ['Q7747', 'person', 'RUS'],
  Rahmon: ['Q57366', 'person', 'TJK'],
  Russia: ['RUS', 'state', 'RUS'],
  Tajikistan: ['TJK', 'state', 'TJK'],
  Iran: ['IRN', 'state', 'IRN'],
  Tehran: ['Q3616', 'place', 'IRN'],
};

/** A story of one sentence, in which the forms of the cast mean someone. */
export function storyOf(sentence: Sentence, lexicon: Lexicon, cast: Cast = CAST): StoryContext {
  const text = textOf(sentence);
  const mentions = sentence.words.flatMap((word, i): Mention[] => {
    const meant = cast[word.form];
    if (meant === undefined) return [];
    const referents = meant === null ? [] : [referentOf(word.form, ...meant)];
    return [
      {
        sentence: 0,
        words: [i, i + 1],
        head: i,
        span: word.span,
        form: meant === null ? 'description' : 'name',
        referents,
        certainty: 'sure',
        score: 1,
        why: 'the test says so',
        nested: false,
      },
    ];
  });
  const language = {
    agentCases: lexicon.classes.get('agent') ?? new Set<string>(),
    quantityNouns: new Set<string>(),
  };
  return {
    lang: lexicon.lang,
    text,
    sentences: [sentence],
    near: null,
    slots: [new Slots(new Tree(sentence), language)],
    mentions: mentionIndex(mentions),
    tables: loadTables(),
    lexicon,
    times: [placeTimes(sentence, text, lexicon.lang)],
    quotations: findQuotations(text),
    published: '2025-10-08',
  };
}

function referentOf(label: string, id: string, kind: EntityKind, state: string | null): Referent {
  return { id: id as EntityId, label, kind, state: state as EntityId | null, as: null };
}

function textOf(sentence: Sentence): string {
  const letters = Array<string>(sentence.span[1]).fill(' ');
  for (const word of sentence.words) {
    [...word.form].forEach((letter, k) => {
      letters[word.span[0] + k] = letter;
    });
  }
  return letters.join('');
}
