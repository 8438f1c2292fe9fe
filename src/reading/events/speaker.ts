import { contains, type Span } from '../../base/index.js';
import { matchesAt } from '../lexicon/match.js';
import { groundOf, type StoryContext, startsParagraph } from './context.js';
import { type Party, partiesAt } from './resolve.js';

/** Who says so: the outermost speaker named above the deed, else whoever is being quoted. */
export function speakerOf(
  context: StoryContext,
  sentence: number,
  speakers: readonly number[],
  trigger: Span,
): Party | null {
  for (const word of [...speakers].reverse()) {
    const [party] = partiesAt(context, sentence, word);
    if (party !== undefined) return party;
  }
  const isQuoted = context.quotations.some((quotation) => contains(quotation.span, trigger));
  return isQuoted ? quotedSpeaker(context, sentence) : null;
}

/**
 * Who speaks the quotations of a sentence: the subject of a verb of speech in it, else of the
 * nearest sentence before it in the same paragraph that has one.
 */
export function quotedSpeaker(context: StoryContext, sentence: number): Party | null {
  for (let s = sentence; s >= 0; s--) {
    if (s < sentence && startsParagraph(context, s + 1)) return null;
    const party = speechSubject(context, s);
    if (party !== null) return party;
  }
  return null;
}

function speechSubject(context: StoryContext, sentence: number): Party | null {
  const slots = context.slots[sentence]!;
  const ground = groundOf(context, sentence);
  for (let i = 0; i < slots.tree.words.length; i++) {
    if (!slots.tree.isVerb(i) || isQuotedWord(context, sentence, i)) continue;
    const speech = matchesAt(context.lexicon.operators, i, ground).find(
      (operator) => operator.speaker !== null && operator.slots.has('ccomp'),
    );
    if (speech?.speaker == null) continue;
    for (const filler of slots.in(i, speech.speaker)) {
      const [party] = partiesAt(context, sentence, filler.word);
      if (party !== undefined) return party;
    }
  }
  return null;
}

function isQuotedWord(context: StoryContext, sentence: number, word: number): boolean {
  const at = context.sentences[sentence]!.words[word]!.span;
  return context.quotations.some((quotation) => contains(quotation.span, at));
}
