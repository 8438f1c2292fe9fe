import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const SEMICOLON = '؛';
const ARGUMENT = /^(nsubj|obj|iobj|obl|dep|nmod|appos|conj|flat|advmod|dislocated)/;
const BEHIND = /^(nmod|appos|conj|flat|dep|obj|obl)/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Keeps apart what a semicolon parts, in languages whose verb is last: in the headline "Zelensky in the White House;
 * leaders of Europe demanded guarantees" parsers give the verb a subject of either part, or make one list of both. What
 * has no verb before the semicolon is `parataxis`, a noun right behind it the subject of a verb that has none.
 */
export function withPartsOfHeadlines(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  words.forEach(({ form }, semicolon) => {
    if (form !== SEMICOLON) return;
    const begin = words.findLastIndex((word, i) => i < semicolon && word.form === SEMICOLON) + 1;
    const end = endOfPart(words, semicolon);
    if (words.slice(begin, semicolon).some(isVerb)) return;
    const verb = words.findIndex((word, i) => i > semicolon && i < end && isVerb(word));
    if (verb < 0) return;
    words.forEach((word, i) => {
      const isBefore = i >= begin && i < semicolon && word.head > semicolon;
      if (!isBefore || !ARGUMENT.test(word.deprel)) return;
      words[i] = { ...word, deprel: 'parataxis' };
      isSame = false;
    });
    const first = words[semicolon + 1];
    if (first === undefined || !NOMINAL.has(first.upos) || hasCase(words, semicolon + 1)) return;
    const isStray = first.head >= 0 && first.head < semicolon && BEHIND.test(first.deprel);
    const hasSubject = words.some((w) => w.head === verb && w.deprel.startsWith('nsubj'));
    if (!isStray || hasSubject) return;
    words[semicolon + 1] = { ...first, head: verb, deprel: 'nsubj' };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

const isVerb = ({ upos }: Word) => upos === 'VERB' || upos === 'AUX';

function endOfPart(words: readonly Word[], semicolon: number): number {
  const next = words.findIndex(({ form }, i) => i > semicolon && form === SEMICOLON);
  return next < 0 ? words.length : next;
}
