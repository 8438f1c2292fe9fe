import { expect, test } from 'vitest';
import { meanings } from '../testing/mentions.js';

test('a name that the tables know whole is parted from the owner of what stands before it', () => {
  const read = meanings(
    'ru',
    '2018-12-14',
    `
    Союзник NOUN 5 nsubj Case=Nom|Number=Sing союзник
    Сирисены PROPN 1 nmod Case=Gen|Number=Sing Сирисена
    Махинда PROPN 2 flat:name Case=Gen|Number=Sing Махинда
    Раджапакса PROPN 2 flat:name Case=Gen|Number=Sing Раджапакса
    ушел VERB 0 root
    = person 2 4`,
  );
  expect(read.join('\n')).toContain('Махинда Раджапакса: local:person/mahinda-rajapaksa');
});
