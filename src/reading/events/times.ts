import { countedFrom, livedIn, type TimeExpression, timeExpressions } from '../../article/index.js';
import { overlaps, type Span, span } from '../../base/index.js';
import type { Sentence } from '../../language/index.js';

/** A time expression and the word of the sentence that carries it. */
export interface PlacedTime {
  readonly expression: TimeExpression;
  /** Topmost word inside the expression. */
  readonly head: number;
  /** In the view. */
  readonly span: Span;
}

/** Finds a sentence's time expressions and the words that carry them. */
export function placeTimes(sentence: Sentence, text: string, lang: string): readonly PlacedTime[] {
  const [from, to] = sentence.span;
  const lived = livedIn(text, lang);
  return timeExpressions(text.slice(from, to), lang, lived).flatMap((expression): PlacedTime[] => {
    const found = span(from + expression.span[0], from + expression.span[1]);
    const head = sentence.words.findIndex(
      (word) =>
        overlaps(word.span, found) &&
        (word.head < 0 || !overlaps(sentence.words[word.head]!.span, found)),
    );
    return head < 0 ? [] : [{ expression, head, span: found }];
  });
}

/** How many sentences back a story's time is sought. */
const REACH = 2;

/**
 * Finds the time expressions of each sentence of a story. What counts from the time told about ("the same
 * night", "hours later") counts from the last one that its paragraph names shortly before.
 */
export function timesOfStory(
  sentences: readonly Sentence[],
  text: string,
  lang: string,
): readonly (readonly PlacedTime[])[] {
  const placed: PlacedTime[][] = [];
  for (const [s, sentence] of sentences.entries()) {
    const first = Math.max(0, s - REACH);
    const before = placed
      .slice(first)
      .flatMap((times, i) => (areParted(sentences[first + i]!, sentence, text) ? [] : times));
    const countedOn = ({ expression, ...place }: PlacedTime): PlacedTime => {
      const counted = before
        .map((told) => countedFrom(expression, told.expression.value))
        .findLast((counted) => counted !== expression);
      return { ...place, expression: counted ?? expression };
    };
    placed.push(placeTimes(sentence, text, lang).map(countedOn));
  }
  return placed;
}

/** Whether a paragraph ends between two sentences. */
export function areParted(before: Sentence, after: Sentence, text: string): boolean {
  return text.slice(before.span[1], after.span[0]).includes('\n\n');
}
