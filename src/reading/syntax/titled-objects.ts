import type { Sentence } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';

const COMMA = /^[،,]$/;
const HUNG = /^(flat|nmod|appos)/;

/**
 * Makes the object of a name that stands right behind the subject's and has its title, set off, before the mark, in
 * languages whose verb is last: of "the police of Turkey *Ekrem İmamoğlu*, mayor of Istanbul, [mark] arrested" parsers
 * make the mayor the object and the name a part of the subject's.
 */
export function withTitledObjects(sentence: Sentence, nameAt: NameAt): Sentence {
  const words = [...sentence.words];
  let isSame = true;
  sentence.words.forEach(({ form, head: title }, mark) => {
    if (form !== OBJECT_MARK || title < 2 || title > mark) return;
    if (words[title]!.upos !== 'NOUN') return;
    const { head: verb, deprel } = words[title]!;
    if (verb <= mark || deprel !== 'obj' || !COMMA.test(words[title - 1]!.form)) return;
    const name = nameAt(title - 2);
    if (name === null || name[1] !== title - 1 || name[0] === 0) return;
    // "A, envoy of the UN, it [mark] …": what is marked stands behind the title then.
    if ((nameAt(title)?.[1] ?? title + 1) !== mark) return;
    const before = nameAt(name[0] - 1);
    if (before === null || before[1] !== name[0]) return;
    const bearer = headOf(words, name);
    const { head: subject, deprel: relation } = words[bearer]!;
    const isInside = subject >= before[0] && subject < before[1];
    if (!isInside || !HUNG.test(relation) || hasCase(words, bearer)) return;
    for (let i = name[0]; i < name[1]; i++) {
      const { head } = words[i]!;
      if (i !== bearer && (head < name[0] || head >= name[1]))
        words[i] = { ...words[i]!, head: bearer, deprel: 'flat' };
    }
    words[bearer] = { ...words[bearer]!, head: verb, deprel: 'obj' };
    words[title] = { ...words[title]!, head: bearer, deprel: 'appos' };
    words[mark] = { ...words[mark]!, head: bearer };
    isSame = false;
  });
  return isSame ? sentence : { ...sentence, words };
}

/** The first word of a name that hangs outside of it. */
function headOf(words: Sentence['words'], [from, to]: readonly [number, number]): number {
  for (let i = from; i < to; i++) {
    const { head } = words[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}
