import { describe, expect, it } from 'vitest';
import { withWholeNames } from './whole-names.js';

const parts = (...forms: string[]) => forms.map((form) => ({ form, length: form.length }));

describe('withWholeNames', () => {
  it('joins a token again that was cut within the name of a person', () => {
    const tokens = [parts('و', 'قالت'), parts('سارة'), parts('ب', 'الين')];
    const names = [{ words: [2, 5] as const, kind: 'person' }];
    expect(withWholeNames(tokens, names)).toEqual([
      parts('و', 'قالت'),
      parts('سارة'),
      parts('بالين'),
    ]);
  });

  it('leaves what a name begins behind, and names of bodies, which have clitics inside', () => {
    const tokens = [parts('و', 'سارة'), parts('الوكالة'), parts('ل', 'الطاقة')];
    const names = [
      { words: [1, 2] as const, kind: 'person' },
      { words: [2, 5] as const, kind: 'organisation' },
    ];
    expect(withWholeNames(tokens, names)).toBeNull();
  });

  it('leaves an English possessive cut off', () => {
    expect(
      withWholeNames([parts('Putin', '’s')], [{ words: [0, 2] as const, kind: 'person' }]),
    ).toBeNull();
  });
});
