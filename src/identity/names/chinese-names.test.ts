import { describe, expect, test } from 'vitest';
import { pinyinOf } from './chinese-names.js';

describe('Chinese names in Cyrillic letters', () => {
  test.each([
    ['Гуй Миньхай', 'Gui Minhai'],
    ['Гуй Цунъю', 'Gui Congyou'],
    ['Чжао Лицзянь', 'Zhao Lijian'],
    ['Ван И', 'Wang Yi'],
    ['Гуй Миньхая', 'Gui Minhai'],
    ['Чжао Лицзяня', 'Zhao Lijian'],
    ['Юй Маочуню', 'Yu Maochun'],
    ['Ху Чуньхуа', 'Hu Chunhua'],
  ])('%s is %s', (name, pinyin) => {
    expect(pinyinOf(name)).toBe(pinyin);
  });

  test.each(['Ли Мён Бак', 'Ким Чен Ын', 'Сергей Шойгу', 'Ван Дейк', 'Ли', 'Юань', 'Ма Эллерай'])(
    '%s is none',
    (name) => {
      expect(pinyinOf(name)).toBeUndefined();
    },
  );
});
