import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyLanguage } from './identify.js';

/** Written for this test: one plain news sentence a language. */
const SENTENCES: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'The president said on Monday that the two countries would sign the agreement next week.'],
  [
    'fr',
    'Le président a déclaré lundi que les deux pays signeraient cet accord la semaine prochaine.',
  ],
  ['es', 'El presidente dijo el lunes que los dos países firmarán el acuerdo la próxima semana.'],
  [
    'de',
    'Der Präsident sagte am Montag, dass die beiden Länder das Abkommen nächste Woche unterzeichnen.',
  ],
  [
    'tr',
    'Cumhurbaşkanı pazartesi günü iki ülkenin anlaşmayı gelecek hafta imzalayacağını söyledi.',
  ],
  ['uz', 'Prezident dushanba kuni ikki davlat kelishuvni keyingi hafta imzolashini maʼlum qildi.'],
  ['ru', 'Президент сообщил в понедельник, что страны подпишут соглашение на следующей неделе.'],
  ['uk', 'Президент повідомив у понеділок, що країни підпишуть угоду наступного тижня.'],
  ['tg', 'Президент рӯзи душанбе гуфт, ки ду кишвар ҳафтаи оянда созишнома имзо мекунанд.'],
  ['kk', 'Президент дүйсенбі күні екі елдің келісімге келесі аптада қол қоятынын айтты.'],
  ['ky', 'Президент дүйшөмбү күнү эки өлкө келишимге кийинки жумада кол коёрун билдирди.'],
  ['ar', 'قال الرئيس يوم الاثنين إن البلدين سيوقعان الاتفاق الأسبوع المقبل.'],
  ['fa', 'رئیس جمهور روز دوشنبه گفت که دو کشور هفته آینده این توافق را امضا می‌کنند.'],
  ['ps', 'ولسمشر د دوشنبې په ورځ وویل چې دواړه هېوادونه به بله اونۍ هوکړه لاسلیک کړي.'],
  ['zh', '总统星期一表示，两国将于下周签署协议。'],
];

describe('identifyLanguage', () => {
  it.each(SENTENCES)('tells %s', (lang, text) => {
    expect(identifyLanguage(text).lang).toBe(lang);
  });

  it.each([
    [
      'en',
      'Uzbek President Shavkat Mirziyoyev hosted Ilham Aliyev of Azerbaijan in Samarkand on Friday.',
    ],
    ['en', 'Merkel met Macron in Berlin.'],
    ['de', 'Präsident Mirsijojew hat den Präsidenten von Kasachstan in Taschkent empfangen.'],
    ['uz', 'Shavkat Mirziyoyev Toshkentda Germaniya kansleri bilan uchrashdi.'],
  ])('is not led astray by foreign names: %s', (lang, text) => {
    expect(identifyLanguage(text).lang).toBe(lang);
  });

  it('does not guess where there is too little', () => {
    for (const text of ['', ' ', '12 345', '—', 'a']) {
      expect(identifyLanguage(text)).toEqual({ lang: 'und', score: 0 });
    }
  });

  it('takes any string and scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { score } = identifyLanguage(text);
        return score >= 0 && score <= 1;
      }),
    );
  });
});
