import { remembered, rememberedOf } from '../../base/index.js';
import { fold } from './fold.js';
import { headsUnder } from './match.js';
import type { HeadPos, Lexicon } from './types.js';

/** What a lexicon says of a form by itself, reckoned once for all words that are spelt so. */
export interface KnownForms {
  /** Whether deeds are told by the form as a verb, a noun, or a word of any kind. */
  readonly tells: Readonly<Record<Exclude<HeadPos, 'A'>, (form: string) => boolean>>;
  /** Whether a folded form, or what it may be an inflected form of, tells a deed or something of one. */
  readonly isHeadForm: (form: string) => boolean;
  /** Whether deeds, or what is said of them, are told by a dictionary form as a verb. */
  readonly isVerb: (lemma: string) => boolean;
  /** Whether they are by a form, also one that ends like a feminine: "رضخت". */
  readonly isVerbForm: (form: string) => boolean;
}

export const knownForms = rememberedOf(reckoned);

function reckoned(lexicon: Lexicon): KnownForms {
  const tellsAs = (pos: HeadPos) =>
    remembered((form) =>
      (lexicon.entries.get(fold(form)) ?? []).some(({ pattern }) => pattern.pos === pos),
    );
  const isHead = (key: string) => lexicon.entries.has(key) || lexicon.operators.has(key);
  const isVerbHead = (key: string) =>
    headsUnder(key, lexicon).some(({ pattern: { pos } }) => pos === 'V' || pos === 'X');
  return {
    tells: { V: tellsAs('V'), N: tellsAs('N'), X: tellsAs('X') },
    isHeadForm: remembered((form) =>
      [form, ...lexicon.inflection.candidates(form, 'V')].some(isHead),
    ),
    isVerb: remembered((lemma) => isVerbHead(fold(lemma))),
    isVerbForm: remembered((form) => {
      const folded = fold(form);
      if (isVerbHead(folded)) return true;
      // What is in a table itself is no feminine of another verb.
      return folded.endsWith('ت') && !isHead(folded) && isVerbHead(folded.slice(0, -1));
    }),
  };
}
