/** A guess at a text's language. */
export interface LanguageGuess {
  /** ISO 639-1, `und` where it could not be told. */
  readonly lang: string;
  /** From 0 to 1. */
  readonly score: number;
}

const BY_LETTERS: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['fa', /[پچژگی]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['tg', /[ӣӯҳҷқғ]/gu],
  ['uk', /[іїєґ]/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['en', /\p{Script=Latin}/gu],
];

/** Share of a script's letters from which on a language's own letters decide. */
const OWN_LETTERS = 0.02;
const SAMPLE = 4_000;

/** Tells a text's language by its script and by letters that only some languages have. */
export function identifyLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { lang: 'und', score: 0 };
  for (const [lang, own] of BY_LETTERS) {
    const share = (sample.match(own)?.length ?? 0) / letters;
    if (share > (lang === 'ar' || lang === 'ru' || lang === 'en' ? 0.5 : OWN_LETTERS)) {
      return { lang, score: 0.5 };
    }
  }
  return { lang: 'und', score: 0 };
}
