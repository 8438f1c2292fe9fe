import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote, span, TextView, ViewBuilder } from './index.js';

test('a view leaves out what was dropped and finds its way back', () => {
  const source = 'By hosting Spam1, and Putin';
  const view = new ViewBuilder(source).copy(0, 11).copy(22, 27).build();
  expect(view.text).toBe('By hosting Putin');
  expect(quote(source, view.toSource(span(11, 16)))).toBe('Putin');
  expect(quote(source, view.toSource(span(3, 16)))).toBe('hosting Spam1, and Putin');
});

test('a mended stretch is carried back whole', () => {
  const source = 'Russiaโ€™s stances';
  const view = new ViewBuilder(source).copy(0, 6).replace(6, 9, '’').copy(9, source.length).build();
  expect(view.text).toBe('Russia’s stances');
  expect(quote(source, view.toSource(span(0, 8)))).toBe('Russiaโ€™s');
  expect(quote(source, view.toSource(span(9, 16)))).toBe('stances');
});

test('the view of a whole text is the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
      const view = TextView.of(text);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      expect(quote(text, view.toSource(span(start!, end!)))).toBe(text.slice(start, end));
    }),
  );
});

test('copied stretches come back exactly, whatever is dropped or inserted between them', () => {
  const part = fc.record({ kept: fc.string(), dropped: fc.string(), inserted: fc.string() });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const source = parts.map((p) => p.kept + p.dropped).join('');
      const builder = new ViewBuilder(source);
      const kept: [number, string][] = [];
      let at = 0;
      for (const p of parts) {
        kept.push([builder.length, p.kept]);
        builder.copy(at, at + p.kept.length);
        at += p.kept.length + p.dropped.length;
        builder.replace(at, at, p.inserted);
      }
      const view = builder.build();
      for (const [start, words] of kept) {
        if (words === '') continue;
        expect(quote(source, view.toSource(span(start, start + words.length)))).toBe(words);
      }
    }),
  );
});

test('a view is built from left to right', () => {
  expect(() => new ViewBuilder('abc').copy(1, 2).copy(0, 1)).toThrow(RangeError);
});
