import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';

const COMMA = '،';

/**
 * Takes for subjects the names behind the comma of an adverbial that begins a sentence, where the verb has no
 * subject: "with the mediation of Beijing, *Tehran and Riyadh* agreed", of which parsers make a list of three. Only
 * where the adverbial is more than a name, for a list of names behind an adposition is one; and where the verb agrees.
 */
export function withSubjectBehindComma(sentence: Sentence, nameAt: NameAt): Sentence {
  const words = [...sentence.words];
  words.forEach(({ deprel, head: owner, upos }, i) => {
    if (deprel !== 'conj' || upos !== 'PROPN' || owner < 0 || words[i - 1]?.form !== COMMA) return;
    if (nameAt(i) === null || hasCase(words, owner) || hasCase(words, i)) return;
    const adverbial = words[owner]!.head;
    const verb = words[adverbial]?.head ?? -1;
    if (verb < i || words[verb]!.upos !== 'VERB' || !isInitial(words, adverbial)) return;
    if (words.some((w) => w.head === verb && w.deprel.startsWith('nsubj'))) return;
    const isMany = words.some((w) => w.head === i && w.deprel === 'conj');
    if ((words[verb]!.feats.Number === 'Plur') !== isMany) return;
    words[i] = { ...words[i]!, head: verb, deprel: 'nsubj' };
  });
  return { ...sentence, words };
}

/** Whether an adverbial is the first phrase of its sentence, behind its adposition. */
function isInitial(words: readonly Word[], adverbial: number): boolean {
  const first = words.findIndex(({ head, deprel }) => head === adverbial && deprel === 'case');
  return first === 0 && words[adverbial]!.deprel.startsWith('obl');
}
