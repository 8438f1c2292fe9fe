import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

const VOWED = `
  RSF PROPN 2 nsubj
  vowed VERB 0 root
  revenge NOUN 2 obj`;
const FOUGHT = `
  The DET 4 det
  Rapid PROPN 4 compound
  Support PROPN 4 compound
  Forces PROPN 5 nsubj
  fought VERB 0 root`;

test('an acronym means what the document spells out, before and after it', () => {
  const [first, , last] = meanings('en', '2025-03-21', VOWED, FOUGHT, VOWED);
  const spelled = meanings('en', '2025-03-21', FOUGHT)[0]?.split(': ')[1];
  expect(first).toBe(`RSF: ${spelled}`);
  expect(last).toBe(`RSF: ${spelled}`);
});

test('without that it means what it means elsewhere', () => {
  const alone = meanings('en', '2025-03-21', VOWED);
  expect(alone).not.toEqual(meanings('en', '2025-03-21', VOWED, FOUGHT).slice(0, 1));
});
