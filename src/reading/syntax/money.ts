import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** Signs that stand before a sum where words stand behind it, and the words. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'доллар'],
  ['€', 'евро'],
  ['£', 'фунт'],
  ['¥', 'иена'],
]);
const LOOSE = /^(?:parataxis|obl|obj|nsubj|appos|conj|dep|nmod|flat)/;

/**
 * Makes nouns of the signs of currencies before a sum, which trees take for verbs and asides, and objects of them behind
 * a verb that has none ("выделил Киеву $100 млн"). For languages whose lexicon has the words (Russian).
 */
export function withMoney(sentence: Sentence): Sentence {
  if (!sentence.words.some(({ form }) => SIGNS.has(form))) return sentence;
  const words = [...sentence.words];
  words.forEach(({ form }, sign) => {
    const lemma = SIGNS.get(form);
    const number = words[sign + 1];
    if (lemma === undefined || number === undefined || !/^\d/.test(number.form)) return;
    nameSum(words, sign, lemma);
    const { head, deprel } = words[sign]!;
    const verb = head < 0 ? -1 : verbAbove(words, sign);
    if (verb < 0 || verb > sign || hasCase(words, sign) || words[sign - 1]?.upos === 'ADP') return;
    if (!LOOSE.test(deprel) || hasObject(words, verb, sign)) return;
    const isPassive = words[verb]!.feats.Voice === 'Pass';
    words[sign] = { ...words[sign]!, head: verb, deprel: isPassive ? 'nsubj:pass' : 'obj' };
  });
  return { ...sentence, words };
}

/** The sign is the noun, the number and "million" count it, and what hung on them hangs where the sign does. */
function nameSum(words: Word[], sign: number, lemma: string): void {
  const end = /^(?:тыс|млн|млрд|трлн|тысяч|миллион|миллиард|триллион)/.test(
    words[sign + 2]?.form ?? '',
  )
    ? sign + 2
    : sign + 1;
  const own = words[sign]!;
  words[sign] = {
    ...own,
    upos: 'NOUN',
    lemma,
    feats: { Case: 'Acc', Number: 'Plur', Animacy: 'Inan' },
  };
  const inside = (i: number) => i > sign && i <= end;
  // The tree may hang the sign on its own number.
  if (inside(own.head)) {
    let up = own.head;
    for (let steps = 0; inside(up) && steps < 3; steps++) up = words[up]!.head;
    const top = words[own.head]!;
    words[sign] = {
      ...words[sign]!,
      head: up,
      deprel: inside(top.head) ? words[end]!.deprel : top.deprel,
    };
  }
  for (let i = sign + 1; i <= end; i++) words[i] = { ...words[i]!, head: sign, deprel: 'nummod' };
  words.forEach((word, i) => {
    if (i > end && inside(word.head)) words[i] = { ...word, head: sign };
  });
}

function verbAbove(words: readonly Word[], noun: number): number {
  let up = words[noun]!.head;
  for (let steps = 0; up >= 0 && steps < 3; steps++) {
    if (words[up]!.upos === 'VERB') return up;
    if (hasCase(words, up)) return -1;
    up = words[up]!.head;
  }
  return -1;
}

function hasObject(words: readonly Word[], verb: number, sum: number): boolean {
  return words.some(
    ({ head, deprel, upos, feats }, i) =>
      head === verb &&
      i !== sum &&
      /^(?:obj|nsubj:pass)$/.test(deprel) &&
      upos === 'NOUN' &&
      feats.Case !== 'Dat',
  );
}
