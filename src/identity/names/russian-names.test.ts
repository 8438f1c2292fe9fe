import { expect, test } from 'vitest';
import { nominativeOf, nominativeOfBody, romanized } from './russian-names.js';

function nominative(name: string, kase: string, gender: string): string {
  const feats = { Case: kase, Gender: gender };
  return nominativeOf(
    name.split(' ').map((form) => ({ form, feats })),
    { feats },
  );
}

test.each([
  ['Андрея Лугового', 'Gen', 'Masc', 'Андрей Луговой'],
  ['Михаилу Ходорковскому', 'Dat', 'Masc', 'Михаил Ходорковский'],
  ['Игорем Ивановым', 'Ins', 'Masc', 'Игорь Иванов'],
  ['Юрием Чайкой', 'Ins', 'Masc', 'Юрий Чайка'],
  ['Никиту Белых', 'Acc', 'Masc', 'Никита Белых'],
  ['Анну Политковскую', 'Acc', 'Fem', 'Анна Политковская'],
  ['Марии Захаровой', 'Gen', 'Fem', 'Мария Захарова'],
  ['Ольги Ивановой', 'Gen', 'Fem', 'Ольга Иванова'],
  ['Джамаля Хашогги', 'Gen', 'Masc', 'Джамаль Хашогги'],
  ['Петр Своик', 'Nom', 'Masc', 'Петр Своик'],
  ['Фирузе Эшматовой', 'Nom', 'Masc', 'Фируза Эшматова'],
  ['Лолагуль Каллыханову', 'Nom', 'Masc', 'Лолагуль Каллыханова'],
  ['Андрей Луговой', 'Nom', 'Masc', 'Андрей Луговой'],
])('%s (%s, %s) is %s in the nominative', (name, kase, gender, expected) => {
  expect(nominative(name, kase, gender)).toBe(expected);
});

test.each([
  ['Юрий Чайка', 'Yury Chaika'],
  ['Андрей Луговой', 'Andrei Lugovoi'],
  ['Алексей Щёголев', 'Alexei Shchegolev'],
  ['Евгений Кузьмин', 'Yevgeny Kuzmin'],
  ['Ксения Собчак', 'Xenia Sobchak'],
])('%s is written %s in English', (name, expected) => {
  expect(romanized(name)).toBe(expected);
});

test('the name of a body is in the nominative, what is behind its head as it was', () => {
  const word = (form: string, lemma: string, upos: 'ADJ' | 'NOUN' | 'PROPN', gender?: string) => ({
    form,
    lemma,
    upos,
    feats: { Case: 'Gen', Number: 'Sing', ...(gender === undefined ? {} : { Gender: gender }) },
  });
  const committee = [
    word('Исламского', 'исламский', 'ADJ'),
    word('комитета', 'комитет', 'NOUN', 'Masc'),
    word('России', 'Россия', 'PROPN'),
  ];
  expect(nominativeOfBody(committee, 1)).toBe('Исламский комитет России');
  const assembly = [
    word('Народного', 'народный', 'ADJ'),
    word('собрания', 'собрание', 'NOUN', 'Neut'),
  ];
  expect(nominativeOfBody(assembly, 1)).toBe('Народное собрание');
  expect(nominativeOfBody([word('Минкомсвязи', 'минкомсвязя', 'PROPN', 'Fem')], 0)).toBe(
    'Минкомсвязи',
  );
});
