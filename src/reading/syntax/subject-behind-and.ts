import type { Sentence, Word } from '../../language/index.js';
import { withChanges } from './mended.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Gives a verb behind "and" the subject that the tree joins to the clause before: in "no country recognised the
 * junta, and Washington, which has frozen its aid, urged both to talk" it makes Washington a second object, though
 * "and" joins the verb. What describes that subject in between comes along (English).
 */
export function withSubjectBehindAnd(sentence: Sentence): Sentence {
  const { words } = sentence;
  const mended = new Map<number, Word>();
  words.forEach(({ upos, head: verb }, and) => {
    const isOfClause = upos === 'CCONJ' && words[and - 1]?.form === ',' && verb > and;
    if (!isOfClause || !isWithoutSubject(words, verb)) return;
    const isBetween = (i: number) => i > and && i < verb;
    const subject = words.findIndex(
      (word, i) => isBetween(i) && word.head < and && NOMINAL.has(word.upos),
    );
    if (subject < 0 || words.slice(and + 1, subject).some((w) => w.upos === 'ADP')) return;
    const isPassive = words.some(({ head, deprel }) => head === verb && deprel === 'aux:pass');
    const deprel = isPassive ? 'nsubj:pass' : 'nsubj';
    mended.set(subject, { ...words[subject]!, head: verb, deprel });
    words.forEach((word, i) => {
      const isLeft = isBetween(i) && i > subject && word.head >= 0 && word.head < and;
      if (isLeft && word.deprel.startsWith('acl')) mended.set(i, { ...word, head: subject });
    });
  });
  return withChanges(sentence, mended);
}

/** A verb that goes on with a clause before it and has no subject of its own. */
function isWithoutSubject(words: readonly Word[], verb: number): boolean {
  const { upos, deprel } = words[verb]!;
  if (upos !== 'VERB' || deprel !== 'conj') return false;
  return !words.some(({ head, deprel: own }) => head === verb && own.startsWith('nsubj'));
}
