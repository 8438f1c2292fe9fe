import type { Sentence } from '../../language/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { withCapitals } from '../syntax/capitals.js';
import { withFiniteVerbs } from '../syntax/misread-verbs.js';
import { withPossessedAdjectives } from '../syntax/possessed-adjectives.js';
import { withSubstantives } from '../syntax/substantives.js';
import { wordsByCase } from './by-case.js';
import { subjectFirstWords } from './subject-first.js';
import { verbFirstWords } from './verb-first.js';

/** A sentence with the verbs that the parser missed or took other words for, as the forms and the language's lexicon tell them. */
export function mendedWords(sentence: Sentence, lexicon: Lexicon | null): Sentence {
  const finite = withFiniteVerbs(withSubstantives(withPossessedAdjectives(withCapitals(sentence))));
  if (lexicon === null) return finite;
  switch (lexicon.order) {
    case 'vso':
      return verbFirstWords(finite, lexicon);
    case 'case':
      return wordsByCase(finite, lexicon);
    case 'sov':
      return finite;
    case null:
      return subjectFirstWords(finite, lexicon);
  }
}
