import { describe, expect, it } from 'vitest';
import { conventionsOf } from './conventions.js';
import { sentencesOf } from './sentences.js';
import { tokenise } from './tokens.js';

function split(text: string, lang = 'en'): string[] {
  const conventions = conventionsOf(lang);
  return sentencesOf(tokenise(text, conventions), conventions).map((tokens) =>
    text.slice(tokens[0]?.start, tokens[tokens.length - 1]?.end),
  );
}

describe('sentencesOf', () => {
  it('does not end after titles, initials and numbers', () => {
    expect(split('Gen. Mark A. Milley met Mr. Smith at No. 10 on Jan. 5.')).toHaveLength(1);
  });

  it('ends after an abbreviation only where a new sentence begins', () => {
    expect(split('He left the U.S. He returned.')).toEqual(['He left the U.S.', 'He returned.']);
    expect(split('The U.S. Senate voted.')).toHaveLength(1);
  });

  it('keeps closing quotes with their sentence and parts sentences inside quotes', () => {
    expect(split('“We won. They lost.” He smiled.')).toEqual([
      '“We won.',
      'They lost.”',
      'He smiled.',
    ]);
  });

  it('goes on after a quotation that the sentence continues', () => {
    expect(split('“Will you go?” she asked.')).toHaveLength(1);
  });

  it('takes a blank line for an end and a line break for a space', () => {
    expect(split('A headline\n\nThe text\ngoes on')).toEqual(['A headline', 'The text\ngoes on']);
  });

  it('ends where the space was forgotten', () => {
    expect(split('They signed it.The rest failed.')).toHaveLength(2);
  });

  it('reads languages without capitals', () => {
    expect(split('وصل الرئيس أمس. هل يبقى؟ نعم.', 'ar')).toHaveLength(3);
  });
});
