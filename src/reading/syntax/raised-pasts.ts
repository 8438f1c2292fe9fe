import type { Sentence, Word } from '../../language/index.js';

/** Relations over which a verb may go on with the one above the clause that the tree gave it to. */
const CONTENT: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'advcl', 'acl']);

/** What is known of words beyond their form. */
export interface WordsOfSaying {
  /** By a verb somebody speaks to or against another (class `addressing`). */
  readonly isAddressing: (verb: number) => boolean;
  /** A noun is for, or names, somebody who may speak. */
  readonly isSomebody: (noun: number) => boolean;
}

/**
 * Moves a past tense that the tree coordinates with an infinitive or gerund up to the past tense above it: in "said
 * he would seek a pardon and thanked voters", "vowed to fight on and won" it can only go on with "said" and
 * "vowed" (English, where a bare verb behind an auxiliary has another form than a past). So does a verb of speaking
 * behind a clause whose subject cannot speak: "said the raids were lawful and accused the opposition", "has insisted that
 * the name was a claim and has objected".
 */
export function withRaisedPasts(sentence: Sentence, known: WordsOfSaying): Sentence {
  const words = [...sentence.words];
  words.forEach((word, verb) => {
    if (word.deprel !== 'conj' || word.head < 0) return;
    const isPerfect = hasPerfect(words, verb);
    if (!(isPast(word) || isPerfect) || hasOwn(words, verb, isPerfect)) return;
    const isInfinitive = !isPerfect && isNonfinite(words, word.head);
    const isOther = isOfThing(words, word.head, known) || hasPluperfect(words, word.head);
    if (!isInfinitive && !(known.isAddressing(verb) && isOther)) return;
    let up = isInfinitive ? word.head : words[word.head]!.head;
    for (let steps = 0; up >= 0 && steps < words.length; steps++) {
      if (up < verb && (isPastOf(words, up) || (isPerfect && hasPerfect(words, up)))) {
        words[verb] = { ...word, head: up };
        return;
      }
      const isContent = CONTENT.has(words[up]!.deprel.split(':')[0]!);
      if (!isContent && !isTold(words[up]!)) return;
      up = words[up]!.head;
    }
  });
  return { ...sentence, words };
}

/** "Vowed *to fight* on and won", "denied *having blocked* it and urged": no past tense goes on with such a form. */
function isNonfinite(words: readonly Word[], verb: number): boolean {
  const isGerund = ({ feats: { VerbForm, Tense } }: Word) =>
    VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
  if (words[verb]!.feats.VerbForm === 'Inf') return true;
  const hasAuxiliary = (fits: (word: Word) => boolean) =>
    words.some((w) => w.head === verb && w.deprel.startsWith('aux') && fits(w));
  if (words[verb]!.deprel !== 'ccomp' && words[verb]!.deprel !== 'xcomp') return false;
  if (isGerund(words[verb]!)) return !hasAuxiliary(() => true);
  return words[verb]!.feats.VerbForm === 'Part' && hasAuxiliary(isGerund);
}

/** "Told *a briefing* that": trees may hang the content on whoever is told, or on the noun for telling. */
const isTold = ({ upos, deprel }: Word) => upos === 'NOUN' && /^i?obj$/.test(deprel);

/** A clause about a thing, or about somebody who belongs to whoever speaks ("said *his people* were not afraid"). */
function isOfThing(words: readonly Word[], clause: number, { isSomebody }: WordsOfSaying): boolean {
  if (!CONTENT.has(words[clause]!.deprel.split(':')[0]!)) return false;
  const subject = words.findIndex(
    ({ head, deprel }) => head === clause && deprel.startsWith('nsubj'),
  );
  if (subject < 0 || words[subject]!.upos === 'PRON') return false;
  const isOwn = words.some(
    ({ head, deprel, upos }) => head === subject && deprel === 'nmod:poss' && upos === 'PRON',
  );
  return isOwn || !isSomebody(subject);
}

const isPast = ({ upos, feats }: Word) =>
  upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === 'Past';

/** A past tense, also one that was read as a participle though it has a subject and no auxiliary. */
function isPastOf(words: readonly Word[], i: number): boolean {
  const { upos, feats } = words[i]!;
  if (isPast(words[i]!)) return true;
  const isForm = upos === 'VERB' && feats.VerbForm === 'Part' && feats.Tense === 'Past';
  const has = (deprel: RegExp) => words.some((w) => w.head === i && deprel.test(w.deprel));
  return isForm && has(/^nsubj$/) && !has(/^aux/);
}

/** A subject, an auxiliary or a conjunction of its own makes it another clause; a perfect has its own auxiliary. */
function hasOwn(words: readonly Word[], verb: number, isPerfect: boolean): boolean {
  const own = isPerfect ? /^(nsubj|aux:pass|mark)/ : /^(nsubj|aux|mark)/;
  return words.some(({ head, deprel }) => head === verb && own.test(deprel));
}

/** "Said that Israel *had accepted* and called on Hamas": what had been done before is no more what is said to be done then. */
function hasPluperfect(words: readonly Word[], i: number): boolean {
  if (!CONTENT.has(words[i]!.deprel.split(':')[0]!)) return false;
  return words.some(
    ({ head, deprel, lemma, feats }) =>
      head === i && deprel === 'aux' && lemma === 'have' && feats.Tense === 'Past',
  );
}

/** "*Has* objected": goes on with another perfect. */
function hasPerfect(words: readonly Word[], i: number): boolean {
  const { upos, feats } = words[i]!;
  if (upos !== 'VERB' || feats.VerbForm !== 'Part' || feats.Tense !== 'Past') return false;
  return words.some(
    ({ head, deprel, lemma, feats: { VerbForm } }) =>
      head === i && deprel === 'aux' && lemma === 'have' && VerbForm === 'Fin',
  );
}
