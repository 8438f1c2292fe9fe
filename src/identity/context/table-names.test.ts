import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

function labelsOf(text: string) {
  const sentences = loadLanguage('ar').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'ar', date: '2025-10-08' }, loadTables());
  return mentions.filter((m) => !m.nested).flatMap((m) => m.referents.map((r) => r.label));
}

test('a name is known although clitics were split off inside it', () => {
  expect(labelsOf('انضمت إيران إلى منظمة شنغهاي للتعاون.')).toEqual([
    'Iran',
    'Shanghai Cooperation Organisation',
  ]);
});

test('a state that follows the name of an organisation is no part of it', () => {
  const labels = labelsOf('ودعت منظمة هيومن رايتس ووتش طاجيكستان إلى اعتقال بوتين.');
  expect(labels).toContain('Human Rights Watch');
  expect(labels).toContain('Tajikistan');
});

test('a name beside words with clitics is still one person', () => {
  expect(labelsOf('شدد بوريس جونسون في هجومه على الخطة.')).toContain('Boris Johnson');
});
