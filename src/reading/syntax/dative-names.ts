import { hasRussianAdjectiveEnding, type Sentence, type Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** Feminine names whose dative is spelt as their genitive, or was taken for it. */
const LIKE_GENITIVE = /(?:ии|е|си)$/;
const CAPITAL = /^\p{Lu}/u;

/**
 * Makes an addressee of a name right behind its verb, before a further noun, where the tree takes it for the owner or
 * for an adjective of that noun ("поставил Сербии ракеты", "передали Киеву ракеты"). For languages that have a dative
 * (Russian).
 */
export function withDativeNames(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  for (let name = 1; name < words.length - 1; name++) {
    const verb = name - 1;
    if (words[verb]!.upos !== 'VERB' || hasCase(words, name)) continue;
    const thing = isLikeOwner(words, name, verb)
      ? thingOf(words, name, verb)
      : described(words, name);
    if (thing === null) continue;
    const word = words[name]!;
    words[name] = {
      ...word,
      upos: 'PROPN',
      head: verb,
      deprel: 'iobj',
      feats: { ...word.feats, Case: 'Dat' },
    };
    if (words[thing]!.head === name) words[thing] = { ...words[thing]!, head: verb, deprel: 'obj' };
  }
  return { ...sentence, words };
}

function isLikeOwner(words: readonly Word[], name: number, verb: number): boolean {
  const { upos, feats, form, head, deprel } = words[name]!;
  const isGenitive = upos === 'PROPN' && feats.Case === 'Gen' && LIKE_GENITIVE.test(form);
  return isGenitive && head === verb && /^(obj|iobj|obl)$/.test(deprel);
}

/** What is given: a further object, or a noun that the tree hangs on the name. */
function thingOf(words: readonly Word[], name: number, verb: number): number | null {
  const thing = words.findIndex(
    ({ upos, head, deprel }, i) =>
      i > name &&
      upos === 'NOUN' &&
      ((head === verb && deprel === 'obj') || (head === name && deprel === 'nmod')) &&
      !hasCase(words, i),
  );
  return thing < 0 ? null : thing;
}

function described(words: readonly Word[], name: number): number | null {
  const { upos, deprel, head, form } = words[name]!;
  const isName = upos === 'ADJ' || upos === 'PROPN';
  const isDative = CAPITAL.test(form) && !hasRussianAdjectiveEnding(form);
  return isName && isDative && deprel === 'amod' && head > name ? head : null;
}
