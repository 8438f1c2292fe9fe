import { expect, test } from 'vitest';
import { loadLexicon } from './load.js';
import { wordsOf } from './words-of.js';

test('a lexicon knows its heads, what they ask for, its classes and the parts of what is called by several words', () => {
  const lexicon = loadLexicon('ar')!;
  const words = wordsOf(lexicon);
  const [head, [entry]] = [...lexicon.entries].find(([, [first]]) =>
    first!.pattern.conditions.some((c) => c.kind === 'filled' && c.lemmas.size > 0),
  )!;
  const lemmas = entry!.pattern.conditions.flatMap((c) =>
    c.kind === 'filled' ? [...c.lemmas] : [],
  );
  const members = [...lexicon.classes.values()].flatMap((own) => [...own]);
  const named = [...lexicon.described.keys()].find((name) => name.includes(' '))!;
  for (const word of [head, ...lemmas, ...members, ...named.split(' ')]) {
    expect(words.has(word), word).toBe(true);
  }
  expect(words.has('xyzzy')).toBe(false);
});
