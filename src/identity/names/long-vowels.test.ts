import { expect, test } from 'vitest';
import { longVowelsAlike } from './long-vowels.js';
import { partsOf } from './parts.js';

test.each([
  ['محمد', 'Mahamadou', false],
  ['محمدو', 'Mahamadou', true],
  ['احمدی', 'Ahmad', false],
  ['أحمدي', 'Ahmadi', true],
  ['محمود', 'Mohammed', false],
  ['محمود', 'Mahmoud', true],
  ['سليمان', 'Salman', false],
  ['سليمان', 'Suleiman', true],
  ['خالد', 'Hilda', false],
  ['سعيد', 'Saud', false],
  ['بلير', 'Blair', true],
  ['بوتين', 'Putin', true],
  ['زيلينسكي', 'Zelenskyy', true],
  ['زيلينسك', 'Zelenskyy', false],
  ['مادورو', 'Maduro', true],
  ['ترامب', 'Trump', true],
  ['بلينكن', 'Blinken', true],
  ['غوتيريش', 'Guterres', true],
  ['نتنياهو', 'Netanyahu', true],
  ['أنجيلا', 'Angela', true],
  ['هاينه', 'Heine', true],
  ['Путину', 'Putin', true],
])('%s may be %s: %s', (word, name, may) => {
  expect(longVowelsAlike(partsOf(word)[0]!, partsOf(name)[0]!)).toBe(may);
});
