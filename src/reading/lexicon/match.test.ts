import { expect, test } from 'vitest';
import { Slots } from '../syntax/slots.js';
import { treeOf } from '../syntax/surface.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { matchesAt } from './match.js';
import type { Operator } from './types.js';

const VERB = { pattern: { head: 'حاكم', pos: 'V', conditions: [] } } as unknown as Operator;
const OTHER = { pattern: { head: 'التقى', pos: 'V', conditions: [] } } as unknown as Operator;
const lexicon = {
  ...emptyLexicon('ar'),
  order: 'vso' as const,
  operators: new Map([
    ['حاكم', [VERB]],
    ['التقي', [OTHER]],
  ]),
};

function found(row: string): number {
  const tree = treeOf(sentenceOf(row));
  const language = { agentCases: new Set<string>(), quantityNouns: new Set<string>() };
  const slots = new Slots(tree, language);
  return matchesAt(lexicon.operators, 0, { slots, lexicon, kindsAt: () => [] }).length;
}

test('a form that the lexicon knows as a verb only is one whatever its tag, but no noun with the article', () => {
  expect(found('حاكم NOUN 0 root')).toBe(1);
  expect(found('الحاكم NOUN 0 root _ حاكم')).toBe(0);
  expect(found('التقى NOUN 0 root')).toBe(1);
});

test('a noun is no verb by a lemma that is not written like it', () => {
  expect(found('أقارب NOUN 0 root _ حاكم')).toBe(0);
});
