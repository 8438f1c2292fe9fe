import { describe, expect, test } from 'vitest';
import { span } from '../../base/index.js';
import { tokens } from '../lexicon/fold.js';
import { articleSigns } from './article-signs.js';
import { findInjections } from './injected.js';

/** The text without what is taken for injected. */
function cleaned(text: string, rest = ''): string {
  const signs = articleSigns(tokens(`${text} ${rest}`).map(({ word }) => word));
  let out = '';
  let at = 0;
  for (const injection of findInjections(text, span(0, text.length), signs)) {
    out += text.slice(at, injection.span[0]);
    at = injection.span[1];
  }
  return out + text.slice(at);
}

describe('takes out', () => {
  test.each([
    [
      'By hosting Goro88, Goro88 login and the king despite the warrant, it',
      'By hosting the king despite the warrant, it',
    ],
    ['The ministers (Goro88 daftar) met in Orvale', 'The ministers met in Orvale'],
    ['The ministers buy cheap viagra online met in Orvale', 'The ministers met in Orvale'],
    ['The ministers ставки на спорт met in Orvale', 'The ministers met in Orvale'],
    ['Министры 7goro промокод встретились в Орвале', 'Министры встретились в Орвале'],
    [
      'Встреча https://megaslot88.xyz министров прошла в Орвале',
      'Встреча министров прошла в Орвале',
    ],
    [
      'Стороны открыли два ГороСлот55 казино бонус ГороСлот55 пункта пропуска',
      'Стороны открыли два пункта пропуска',
    ],
    [
      'Стороны открыли два Горовин55 лучшее место для игры казино Горовин55 пункта пропуска',
      'Стороны открыли два пункта пропуска',
    ],
    ['وأعاد البلدان فتح غوروبت77 كازينو غوروبت77 أونلاين معبرين', 'وأعاد البلدان فتح معبرين'],
    ['۶۲ نفر کشته شده‌اند گوروبت۷۷ کازینو آنلاین گوروبت۷۷ و ۴۱ نفر', '۶۲ نفر کشته شده‌اند و ۴۱ نفر'],
    ['وصل الوزير casino online bonus code إلى المدينة', 'وصل الوزير إلى المدينة'],
  ])('%s', (text, clean) => {
    expect(cleaned(text)).toBe(clean);
  });
});

describe('keeps', () => {
  test.each([
    'Police raided an online casino in Orvale on Monday',
    'The COVID19 wave hit Boeing737 production and the G20 summit',
    'He asked for a limited time offer before the deal',
    'Министр сказал, что казино закроют',
    'The bank refused loans and the buyers lost their discount',
    'The site https://www.example.org/report has the whole report',
    'The 21st meeting took 90min and 25km of road were built',
    'Власти запретили ставки на спорт',
    'Полиция закрыла онлайн-казино и игровые автоматы в Орвале',
    'Истребители Сокол35 встретили над морем Сокол35 соседей',
    'افتتح الوزير كازينو في المدينة عام2022 وحصل على مكافأة',
    'پلیس سایت‌های شرط‌بندی آنلاین را در اوروال بست',
  ])('%s', (text) => {
    expect(cleaned(text)).toBe(text);
  });

  test('the subject that an article keeps coming back to', () => {
    const rest =
      'Replica watches are seized. Replica watches again. Cheap replica watches. Replica watches.';
    expect(cleaned('Customs seized cheap replica watches in Orvale', rest)).toContain('replica');
  });
});
