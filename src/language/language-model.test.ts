import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from './load.js';
import type { Sentence } from './types.js';

/** The promises about spans and trees that hold for every text. */
function check(text: string, sentences: readonly Sentence[]): void {
  let last = 0;
  for (const { span, tokens, words, names, parsed } of sentences) {
    expect(span[0]).toBeGreaterThanOrEqual(last);
    let next = 0;
    tokens.forEach((token, t) => {
      expect(token.span[0]).toBeGreaterThanOrEqual(last);
      expect(text.slice(...token.span)).not.toMatch(/\s/u);
      expect(token.words[0]).toBe(next);
      let at: number = token.span[0];
      for (const word of words.slice(...token.words)) {
        expect(word.token).toBe(t);
        expect(word.span[0]).toBe(at);
        at = word.span[1];
      }
      expect(at).toBe(token.span[1]);
      next = token.words[1];
      last = token.span[1];
    });
    expect(next).toBe(words.length);
    expect(span[1]).toBe(last);
    expect(words.filter((w) => w.head === -1)).toHaveLength(parsed ? 1 : words.length);
    for (const name of names) expect(name.words[0]).toBeLessThan(name.words[1]);
  }
}

describe('LanguageModel.parse', () => {
  it('finds who did what to whom', () => {
    const text =
      'Russian President Vladimir Putin met his Tajik counterpart in Dushanbe on Tuesday.';
    const [sentence] = loadLanguage('en').parse(text);
    const words = sentence?.words ?? [];
    const root = words.findIndex((w) => w.head === -1);
    expect(words[root]).toMatchObject({ form: 'met', lemma: 'meet', upos: 'VERB' });
    const dependents = words.filter((w) => w.head === root).map((w) => `${w.deprel} ${w.form}`);
    expect(dependents).toContain('nsubj Vladimir');
    expect(dependents).toContain('obj counterpart');
    expect(sentence?.names.map((n) => text.slice(...n.span))).toContain('Vladimir Putin');
  });

  it('cuts Arabic clitics off and gives their words a share of the token', () => {
    const text = 'وقال إن بلاده ستدعم حكومتها.';
    const [sentence] = loadLanguage('ar').parse(text);
    const forms = sentence?.words.map((w) => w.form);
    expect(forms).toEqual(['و', 'قال', 'إن', 'بلاد', 'ه', 'س', 'تدعم', 'حكومة', 'ها', '.']);
    const written = sentence?.words.map((w) => text.slice(...w.span));
    expect(written?.slice(7, 9)).toEqual(['حكومت', 'ها']);
  });

  it('leaves names whole that look as if they had clitics', () => {
    const forms = loadLanguage('ar')
      .parse('وصل إلى دوشنبه وبكين.')[0]
      ?.words.map((w) => w.form);
    expect(forms).toEqual(['وصل', 'إلى', 'دوشنبه', 'و', 'بكين', '.']);
  });

  it('gives the same for the same text, whatever it read before', () => {
    const model = loadLanguage('en');
    const first = model.parse('The ministers agreed to meet.');
    model.parse('Something else entirely was said by somebody.');
    expect(model.parse('The ministers agreed to meet.')).toEqual(first);
  });

  it.each(['en', 'ar', 'und'])('keeps its promises for any text (%s)', (lang) => {
    const unit = fc.constantFrom(
      'Putin',
      'وقال',
      'ل',
      ' ',
      '\n\n',
      '.',
      '”',
      "n't",
      '😀',
      '\uD800',
      '1,5',
      'ه',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 60 }));
    fc.assert(
      fc.property(text, (input) => check(input, loadLanguage(lang).parse(input))),
      { numRuns: 60 },
    );
  });

  it.each([
    ['no space at all', 'ab'.repeat(50_000)],
    ['only marks', '\u0301'.repeat(100_000)],
    ['a sentence without end', 'word '.repeat(3_000)],
    ['only stops', '. '.repeat(5_000)],
    ['Arabic without end', 'وبحكومتها '.repeat(1_000)],
  ])('survives %s', (_, text) => {
    for (const lang of ['en', 'ar']) check(text, loadLanguage(lang).parse(text));
  });

  it('finds nothing in nothing', () => {
    for (const lang of ['en', 'ar', 'und']) {
      expect(loadLanguage(lang).parse('')).toEqual([]);
      expect(loadLanguage(lang).parse(' \n\n ')).toEqual([]);
    }
  });

  it('gives tokens and sentences where there is no model', () => {
    const [sentence] = loadLanguage('xx').parse('Une phrase.');
    expect(sentence).toMatchObject({ parsed: false });
    expect(sentence?.words.map((w) => [w.form, w.upos, w.head])).toEqual([
      ['Une', 'X', -1],
      ['phrase', 'X', -1],
      ['.', 'X', -1],
    ]);
  });
});

describe('loadLanguage', () => {
  it('keeps one model a language, whatever the region', () => {
    expect(loadLanguage('en-GB')).toBe(loadLanguage('en'));
  });

  it('treats hostile names as no language', () => {
    expect(loadLanguage('../../etc/passwd').parsed).toBe(false);
  });
});

it('a letter that few write is read as the usual one, and kept in the word', () => {
  const [word] = loadLanguage('ru').parse('Пришёл.')[0]?.words ?? [];
  const [usual] = loadLanguage('ru').parse('Пришел.')[0]?.words ?? [];
  expect([word?.form, word?.lemma]).toEqual(['Пришёл', usual?.lemma]);
});
