import type { Sentence, Word } from '../../language/index.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * What parsers of Arabic hang as if it were a noun or an adposition:
 * - a verb inside a noun phrase is the relative clause of the indefinite noun right before it, without a pronoun that says
 *   so ("هجوم شنه مسلحون");
 * - a noun with a pronoun of its own is no adposition, but what the noun of a deed before it is done to ("لقائه نظيره").
 */
export function withBareRelatives(sentence: Sentence): Sentence {
  let isSame = true;
  const words = sentence.words.map((word, i): Word => {
    const deprel = isRelative(sentence.words, i)
      ? 'acl:relcl'
      : isOwnedNoun(sentence.words, i)
        ? 'nmod'
        : word.deprel;
    if (deprel === word.deprel) return word;
    isSame = false;
    return { ...word, deprel };
  });
  return isSame ? sentence : { ...sentence, words };
}

function isRelative(words: readonly Word[], verb: number): boolean {
  const { upos, deprel, head } = words[verb]!;
  if (upos !== 'VERB' || deprel !== 'nmod' || head !== verb - 1) return false;
  const noun = words[head]!;
  return NOUNS.has(noun.upos) && !noun.form.startsWith('ال');
}

function isOwnedNoun(words: readonly Word[], noun: number): boolean {
  const { upos, deprel, head, token } = words[noun]!;
  const next = words[noun + 1];
  const isOwned = next?.upos === 'PRON' && next.token === token && next.head === noun;
  return upos === 'NOUN' && deprel === 'case' && head >= 0 && head < noun && isOwned;
}
