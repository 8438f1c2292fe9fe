import { contains, type Span } from '../../base/index.js';
import { matchesAt } from '../lexicon/match.js';
import { introducedSpeaker } from '../syntax/introduced-speaker.js';
import type { Quotation } from '../syntax/quotations.js';
import { groundOf, isQuotedAt, type StoryContext, startsParagraph } from './context.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';

/** Who says so: the outermost speaker named above the deed, else who speaks before a colon or is being quoted. */
export function speakerOf(
  context: StoryContext,
  sentence: number,
  speakers: readonly number[],
  trigger: Span,
): Party | null {
  const quotation = context.quotations.find(({ span }) => contains(span, trigger));
  const isOther = (party: Party) =>
    quotation === undefined || !isToldOf(context, sentence, quotation, party);
  for (const word of [...speakers].reverse()) {
    const [party] = sayersIn(context, sentence, word);
    if (party !== undefined && !isTown(context, sentence, word))
      return isOther(party) ? party : null;
  }
  const introduced = introducedSpeaker(context.slots[sentence]!.tree);
  const [party] = introduced === null ? [] : partiesAt(context, sentence, introduced);
  if (party !== undefined) return party;
  const speaker =
    quotation === undefined
      ? null
      : (speaksAtEnd(context, sentence, quotation) ?? quotedSpeaker(context, sentence));
  return speaker === null || !isOther(speaker) ? null : speaker;
}

/** Who is meant by a word for a speaker, or by the owner of a word for what is said: "по *словам* чиновника". */
function sayersIn(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const own = partiesAt(context, sentence, word);
  if (own.length > 0) return own;
  const { tree } = context.slots[sentence]!;
  return tree.childrenBy(word, 'nmod').flatMap((owner) => partiesAt(context, sentence, owner));
}

/** “They shelled the town. We shall answer,” *Roe said*: who speaks a quotation of several sentences may stand behind its last. */
function speaksAtEnd(context: StoryContext, sentence: number, { span }: Quotation): Party | null {
  const { sentences } = context;
  if (sentences[sentence]!.span[1] >= span[1]) return null;
  let last = sentence;
  while (last + 1 < sentences.length && sentences[last + 1]!.span[0] < span[1]) last += 1;
  return last === sentence ? null : speechSubject(context, last);
}

/** "*Moussaoui* is charged with murder," he said: who is named in what is quoted is not the "he" who says it. */
function isToldOf(
  { mentions }: StoryContext,
  sentence: number,
  { span }: Quotation,
  { byPronoun, referent: { id } }: Party,
): boolean {
  if (byPronoun === undefined) return false;
  return mentions
    .in(sentence)
    .some(
      ({ form, referents, span: at }) =>
        form === 'name' && contains(span, at) && referents.some((one) => one.id === id),
    );
}

/** "Сообщили в Баткене": a town that is no capital speaks for nobody. */
function isTown({ tables, mentions }: StoryContext, sentence: number, word: number): boolean {
  const [referent] = mentions.at(sentence, word)?.referents ?? [];
  return referent?.kind === 'place' && tables.place(referent.id)?.type !== 'capital';
}

/**
 * Who speaks the quotations of a sentence: the subject of a verb of speech in it, else of the
 * nearest sentence before it in the same paragraph that has one.
 */
export function quotedSpeaker(context: StoryContext, sentence: number): Party | null {
  for (let s = sentence; s >= 0; s--) {
    const isBefore = s < sentence && startsParagraph(context, s + 1);
    if (isBefore && !hasSpeechOfNobody(context, s + 1)) return null;
    const party = speechSubject(context, s);
    if (party !== null) return party;
  }
  return null;
}

/** "وتابع: …" (and went on): a verb of speech without a subject takes up who spoke last, in the paragraph before, too. */
function hasSpeechOfNobody(context: StoryContext, sentence: number): boolean {
  const slots = context.slots[sentence]!;
  return slots.tree.words.some((_, i) => {
    const speech = isQuotedAt(context, sentence, i) ? null : speechAt(context, sentence, i);
    return speech !== null && slots.in(i, speech).length === 0;
  });
}

function speechSubject(context: StoryContext, sentence: number): Party | null {
  for (let i = 0; i < context.sentences[sentence]!.words.length; i++) {
    if (isQuotedAt(context, sentence, i)) continue;
    const [party] = sayersAt(context, sentence, i);
    if (party !== undefined) return party;
  }
  return null;
}

/** Whoever a verb of speech names as its speaker; empty for all other words. */
function sayersAt(context: StoryContext, sentence: number, word: number): readonly Party[] {
  const speaker = speechAt(context, sentence, word);
  if (speaker === null) return [];
  const fillers = context.slots[sentence]!.in(word, speaker);
  return fillers.flatMap((f) => partiesAt(context, sentence, f.word));
}

/** The slot in which a verb of speech has who speaks; null for all other words. */
function speechAt(context: StoryContext, sentence: number, word: number): string | null {
  if (!context.slots[sentence]!.tree.isVerb(word)) return null;
  const ground = groundOf(context, sentence);
  const speech = matchesAt(context.lexicon.operators, word, ground).find(
    (operator) => operator.speaker !== null && operator.slots.has('ccomp'),
  );
  return speech?.speaker ?? null;
}
