import { expect, test } from 'vitest';
import { loadLanguage } from '../../language/index.js';
import { loadTables } from '../tables/index.js';
import { findMentions } from './find-mentions.js';

function labelsOf(text: string) {
  const sentences = loadLanguage('fa').parse(text);
  const mentions = findMentions({ sentences, text, lang: 'fa', date: '2023-01-01' }, loadTables());
  return mentions.filter((m) => !m.nested).flatMap((m) => m.referents.map((r) => r.label));
}

test('an object right behind the name of a body is no part of it', () => {
  expect(labelsOf('طالبان فیسبوک را مسدود کرد.')).toEqual(['Taliban', 'Facebook']);
  expect(labelsOf('حزب حاکم ترکیه اردوغان را نامزد کرد.')).toContain('Recep Tayyip Erdoğan');
});

test('a body that is the object alone is left whole', () => {
  expect(labelsOf('سازمان ملل متحد را ستودند.')).toEqual(['United Nations']);
});

test('the noun of a compound verb is no people that is written alike', () => {
  expect(labelsOf('ارتش روسیه شهر خرسون را ترک کرد.')).not.toContain('Turkey');
});
