import { remembered, rememberedOf } from '../../base/index.js';
import { verbsOfParticiple } from '../lexicon/arabic-participles.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import { headsUnder } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Participles } from '../syntax/circumstantial-participles.js';

/** What is asked of a language's participles, kept for all its sentences. */
export const participlesOf = rememberedOf(participlesBy);

function participlesBy(lexicon: Lexicon): Participles {
  const isVerb = (key: string) =>
    headsUnder(key, lexicon).some(({ pattern: { pos } }) => pos === 'V' || pos === 'X');
  return {
    verbOf: remembered((stem) => verbsOfParticiple(stem).find(isVerb) ?? null),
    isNoun: ({ form, lemma }, stem) => {
      const keys = [stem, fold(lemma), ...lexicon.inflection.candidates(fold(form), 'N')];
      const isDeed = (key: string) =>
        (lexicon.entries.get(key) ?? []).some(({ pattern: { pos } }) => pos === 'N');
      return (
        isDeed(stem) || keys.some((key) => lexicon.described.has(key)) || isFeminines(form, isDeed)
      );
    },
    isAdverb: (form) => isIn(lexicon, 'adverbial', form),
    isCopular: ({ lemma }) => isIn(lexicon, 'copular', lemma),
  };
}

/** "مساعدات": the plural in -āt of a noun of deed, which no participle in the accusative has. */
const isFeminines = (form: string, isDeed: (key: string) => boolean): boolean => {
  const stem = /^(.{3,})ات$/.exec(fold(form))?.[1];
  return stem !== undefined && isDeed(`${stem}ة`);
};
