import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { sentenceOf } from '../testing/trees.js';
import { timesOfStory } from './times.js';

const formsOf = ({ words }: Sentence) => words.map(({ form }) => form).join(' ');

/** Sentences that follow each other in one text. */
function story(between: string, ...rows: readonly string[]) {
  const parts: Sentence[] = [];
  let text = '';
  for (const part of rows) {
    const sentence = sentenceOf(part);
    const at = text.length === 0 ? 0 : text.length + between.length;
    const moved = <T extends { readonly span: readonly [number, number] }>(item: T): T => ({
      ...item,
      span: [item.span[0] + at, item.span[1] + at],
    });
    parts.push({
      ...moved(sentence),
      words: sentence.words.map(moved),
      tokens: sentence.tokens.map(moved),
    });
    text = at === 0 ? formsOf(sentence) : text + between + formsOf(sentence);
  }
  return timesOfStory(parts, text, 'en').map((times) => times.map((t) => t.expression.value));
}

const MET = 'They PRON 2 nsubj\nmet VERB 0 root\non ADP 4 case\nMonday PROPN 2 obl';
const LEFT = `
  He PRON 2 nsubj
  left VERB 0 root
  the DET 5 det
  next ADJ 5 amod
  day NOUN 2 obl`;

test('"the next day" counts from the day that its paragraph told before', () => {
  const [, [next]] = story(' ', MET, LEFT) as [unknown, [{ base: unknown }]];
  expect(next.base).toMatchObject({ kind: 'weekday', weekday: 1 });
});

test('a day of another paragraph is none that "the next day" follows', () => {
  const [, [next]] = story('\n\n', MET, LEFT) as [unknown, [{ base: unknown }]];
  expect(next.base).toBeNull();
});
