import type { Sentence } from '../../language/index.js';

const RELATIVE = 'که';

/**
 * Hangs a relative clause in the singular on the last of several, in languages whose verb shows a number, where parsers hang it on the
 * first: "Castro and *Milošević, who has been charged*". Only where it stands right behind the last.
 */
export function withRelativesOfLast(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ deprel, head: first, feats }, verb) => {
    if (!deprel.startsWith('acl') || first < 0 || first > verb || feats.Number !== 'Sing') return;
    const relative = words.findIndex(
      ({ head, form }, i) => head === verb && form === RELATIVE && i > first && i < verb,
    );
    if (relative < 0) return;
    const last = words.findLastIndex(
      ({ head, deprel: relation }, i) => head === first && relation === 'conj' && i < relative,
    );
    if (last < 0 || words[last]!.upos !== 'PROPN' || words[first]!.upos !== 'PROPN') return;
    const between = words.slice(last + 1, relative);
    if (between.some(({ upos }) => upos === 'VERB' || upos === 'CCONJ')) return;
    words[verb] = { ...words[verb]!, head: last };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}
