import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { FINITE } from './misread-verbs.js';
import { isUnder } from './under.js';

/** Relations by which trees hang a verb on the noun that is its subject. */
const DESCRIBING = /^(?:acl|amod|nmod|dep|conj|parataxis|advcl)(?::|$)/;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Makes a clause of what a sentence tells before it says who reports it: in "President Aliyev threatened the opposition, state media
 * reported" trees make Aliyev a second subject of "reported" and the verb behind him a participle that describes him. For languages
 * that spell past tenses and participles alike (English).
 *
 * @param isSaying whether a word is a verb of telling
 */
export function withToldBeforeReporter(
  sentence: Sentence,
  isSaying: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let reporter = 2; reporter < words.length; reporter++) {
    if (words[reporter]!.upos !== 'VERB') continue;
    const subjects = words.flatMap(({ head, deprel }, i) =>
      head === reporter && deprel === 'nsubj' && i < reporter ? [i] : [],
    );
    const [subject, speaker] = subjects;
    if (subject === undefined || speaker === undefined || subjects.length > 2) continue;
    if (!isSaying(reporter)) continue;
    const comma = commaBefore(words, speaker);
    if (comma === null || comma <= subject) continue;
    const verb = words.findIndex(
      (word, i) => i > subject && i < comma && isPastBehind(words, i, word, subject),
    );
    if (verb < 0) continue;
    makeClause(words, { reporter, subject, verb, comma });
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

/** The comma right before the phrase of a noun; null where there is none. */
function commaBefore(words: readonly Word[], noun: number): number | null {
  let first = noun;
  while (first > 0 && isUnder(words, first - 1, noun) && words[first - 1]!.form !== ',') first--;
  return words[first - 1]?.form === ',' ? first - 1 : null;
}

/** Whether a word is a past form without an auxiliary that the tree hangs below a noun before it. */
function isPastBehind(words: readonly Word[], i: number, word: Word, noun: number): boolean {
  // A capital inside a sentence makes it part of a name ("the Association for *Displaced* Persons").
  const isPast = word.upos === 'VERB' && word.feats.Tense === 'Past' && !/^\p{Lu}/u.test(word.form);
  if (!isPast || !DESCRIBING.test(word.deprel) || !isUnder(words, i, noun)) return false;
  return !words.some(({ head, deprel }) => head === i && /^(?:aux|nsubj|mark)/.test(deprel));
}

function makeClause(
  words: Word[],
  at: {
    readonly reporter: number;
    readonly subject: number;
    readonly verb: number;
    readonly comma: number;
  },
): void {
  const { reporter, subject, verb, comma } = at;
  const behind = words.flatMap(({ head }, i) =>
    i > verb &&
    i < comma &&
    head >= 0 &&
    head <= verb &&
    head !== verb &&
    isUnder(words, i, subject)
      ? [i]
      : [],
  );
  const main = words[verb]!;
  words[verb] = { ...main, head: reporter, deprel: 'ccomp', feats: { ...main.feats, ...FINITE } };
  words[subject] = { ...words[subject]!, head: verb };
  for (const i of behind) {
    const word = words[i]!;
    if (!NOMINAL.has(word.upos)) words[i] = { ...word, head: verb };
    else words[i] = { ...word, head: verb, deprel: hasCase(words, i) ? 'obl' : 'obj' };
  }
  // The noun that a participle described before it is what the verb is done to.
  const described = main.head > verb && main.head < comma ? topBelow(words, main.head, verb) : null;
  if (described !== null) words[described] = { ...words[described]!, head: verb, deprel: 'obj' };
  words.forEach((word, i) => {
    if (word.head === reporter && i < comma && i !== verb) words[i] = { ...word, head: verb };
  });
}

/** The word by which a phrase behind a verb hangs on what stands before it, or on that verb already. */
function topBelow(words: readonly Word[], word: number, verb: number): number | null {
  let at = word;
  for (let steps = 0; at > verb && steps < words.length; steps++) {
    const { head } = words[at]!;
    if (head <= verb) return hasCase(words, at) ? null : at;
    at = head;
  }
  return null;
}
