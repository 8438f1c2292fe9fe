import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const SUBJECT = /^nsubj/;
/** Relations by which trees hang the participle that tells more of such an object. */
const CLAUSE = /^(?:advcl|ccomp|parataxis|dep)/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

/**
 * Gives a verb the object that stands behind a time or a place: "executed on Sunday *a man* accused of murder", "handed over to
 * Kazakhstan *a native* wanted since 2009". Trees take it for a second subject, or for that of the participle behind it,
 * for languages whose subject stands before the verb (English).
 */
export function withObjectsBehindTimes(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach(({ upos, head, deprel }, noun) => {
    if (!NOMINAL.has(upos) || !SUBJECT.test(deprel) || head < 0) return;
    const verb = head < noun ? head : aboveParticiple(words, head, noun);
    if (verb === null || !lacksObject(words, verb) || hasCase(words, noun)) return;
    const isSetOff = words.slice(verb, noun).some(({ form }) => form === ',');
    if (isSetOff || !hasSubjectBefore(words, verb)) return;
    isMended = true;
    if (head > noun) words[head] = { ...words[head]!, head: noun, deprel: 'acl' };
    words[noun] = { ...words[noun]!, head: verb, deprel: 'obj' };
    words[verb] = active(words[verb]!);
    words.forEach((word, i) => {
      if (i < verb && word.head === verb && word.deprel === 'nsubj:pass')
        words[i] = { ...word, deprel: 'nsubj' };
    });
  });
  return isMended ? { ...sentence, words } : sentence;
}

/** The verb that a participle without an auxiliary hangs on, where the noun stands between them; else null. */
function aboveParticiple(words: readonly Word[], participle: number, noun: number): number | null {
  const { upos, head, deprel, feats } = words[participle]!;
  const isOne = upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Past';
  const isBare = !words.some((w) => w.head === participle && /^(?:aux|cop|mark)/.test(w.deprel));
  return isOne && isBare && CLAUSE.test(deprel) && head >= 0 && head < noun ? head : null;
}

function lacksObject(words: readonly Word[], verb: number): boolean {
  const { upos, feats } = words[verb]!;
  if (upos !== 'VERB' || feats.VerbForm === 'Inf') return false;
  return !words.some((w) => w.head === verb && /^(?:obj|aux:pass|ccomp|xcomp)/.test(w.deprel));
}

const hasSubjectBefore = (words: readonly Word[], verb: number) =>
  words.some((w, i) => i < verb && w.head === verb && SUBJECT.test(w.deprel));

function active(verb: Word): Word {
  if (verb.feats.Voice !== 'Pass') return verb;
  const { Voice: _, ...feats } = verb.feats;
  return { ...verb, feats: { ...feats, VerbForm: 'Fin', Mood: 'Ind' } };
}
