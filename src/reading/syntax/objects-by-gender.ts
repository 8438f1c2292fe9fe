import type { Sentence, Word } from '../../language/index.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * "دعا *المكسيك* إلى نقل المهاجرين": a verb said of a man right before a state, which is feminine, was said of somebody before,
 * so that the state is its object; where trees have an object behind, that is the subject ("وانتقد *إسرائيل* | الوزير"; Arabic).
 *
 * @param isState whether a word is the name of a state
 * @param isSomebody whether a word is somebody who may act
 */
export function withObjectsByGender(
  sentence: Sentence,
  isState: (word: number) => boolean,
  isSomebody: (word: number) => boolean,
): Sentence {
  const { words } = sentence;
  const moved = new Map<number, string>();
  words.forEach((verb, i) => {
    const state = i + 1;
    if (!isOfOneMan(verb) || words[state]?.head !== i || words[state]!.deprel !== 'nsubj') return;
    if (words[state]!.feats.Gender !== 'Fem' || !isState(state)) return;
    if (words.some(({ head, deprel }, k) => head === state && deprel === 'conj' && k > state))
      return;
    const object = words.findIndex(({ head, deprel }) => head === i && deprel === 'obj');
    if (object >= 0 && !NOUNS.has(words[object]!.upos)) return;
    moved.set(state, 'obj');
    if (object >= 0 && isSomebody(object)) moved.set(object, 'nsubj');
  });
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => ({ ...word, deprel: moved.get(i) ?? word.deprel })),
  };
}

function isOfOneMan({ upos, feats, form }: Word): boolean {
  const isMan = feats.Gender === 'Masc' && feats.Number === 'Sing' && feats.Person === '3';
  return upos === 'VERB' && isMan && feats.Voice !== 'Pass' && !/^ت|ت$/.test(form);
}
