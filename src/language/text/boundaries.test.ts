import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../load.js';

const sentences = (text: string) =>
  loadLanguage('en')
    .parse(text)
    .map(({ span: [start, end] }) => text.slice(start, end));

describe('the corrected boundaries of English', () => {
  it('ends a line without a stop where another sentence plainly begins, and not within one', () => {
    expect(sentences('The talks ended on Monday\nThe president left for Dushanbe.')).toHaveLength(
      2,
    );
    expect(sentences('The president left for\nDushanbe on Monday.')).toHaveLength(1);
  });

  it('leaves news with abbreviations and quotations as the rules have it', () => {
    const text =
      'Gen. Ivanov met U.S. Secretary of State Antony Blinken on Jan. 12. “We agreed,” he said. “It works.”';
    expect(sentences(text)).toEqual([
      'Gen. Ivanov met U.S. Secretary of State Antony Blinken on Jan. 12.',
      '“We agreed,” he said.',
      '“It works.”',
    ]);
  });

  it('does not take the first word of a headline for a sentence', () => {
    expect(sentences('Team Europe has won the Ryder Cup in Paris.')).toHaveLength(1);
  });

  it('never joins across white space, and keeps paragraphs apart', () => {
    const text = 'a b\n\nc d';
    const tokens = loadLanguage('en')
      .parse(text)
      .flatMap((s) => s.tokens);
    expect(tokens.map(({ span: [start, end] }) => text.slice(start, end))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(sentences(text)).toEqual(['a b', 'c d']);
  });
});
