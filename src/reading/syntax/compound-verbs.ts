import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'ADV', 'PROPN']);
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);
/** What stays with the noun of a compound verb; all else hangs on the verb. */
const INSIDE: ReadonlySet<string> = new Set(['amod', 'det', 'nummod', 'compound', 'flat', 'appos']);
const PARTICIPLE = 'ه';
const CARRIED = 'compound:lvc';
const MEANS: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);
const QUOTATION_MARK = /^[«»"“”]$/;
/** Features of a passive's auxiliary that are those of the whole. */
const FINITE: ReadonlySet<string> = new Set(['Tense', 'Mood', 'Number', 'Person', 'Polarity']);

/**
 * Brings compound verbs and passives to one shape. Treebanks of Persian, and so what parsers learn from
 * them, hang the same words in three ways: "arrest did" with the verb above (`compound:lvc`), with
 * the noun above, or as a predicate (`xcomp`). Here the verb is always above, its noun or adjective
 * is `compound:lvc`, and of a participle with an auxiliary of the passive the participle is the verb.
 *
 * @param makesPassive whether a verb means "become", which makes passives
 * @param isInfinitive whether a form is the infinitive of a verb that compound verbs are made with
 * @param makesVerb whether a word and a verb are known to make a compound verb
 */
export function withCompoundVerbs(
  sentence: Sentence,
  makesPassive: (word: number) => boolean,
  isInfinitive: (form: string) => boolean,
  makesVerb: (word: number, verb: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  for (let verb = 1; verb < words.length; verb++) {
    if (isInfinitive(words[verb]!.form)) carried(words, verb);
    if (!VERBAL.has(words[verb]!.upos)) continue;
    const before = wordBefore(words, verb);
    if (isParticiple(words, before) && makesPassive(verb)) passive(words, verb, before);
    else compound(words, verb, before);
    if (isBareBefore(words, before, verb) && makesVerb(before, verb)) {
      words[before] = { ...words[before]!, deprel: CARRIED };
    }
    owned(words, verb);
  }
  return { ...sentence, words };
}

/** "With *condemning* Israel": what an infinitive means stands right before it, though it may hang there as an adverb. */
function carried(words: Word[], infinitive: number): void {
  const before = words[infinitive - 1]!;
  const isMeaning = before.head === infinitive && before.deprel === 'advmod';
  if (words[infinitive]!.upos !== 'NOUN' || !isMeaning || !MEANS.has(before.upos)) return;
  words[infinitive - 1] = { ...before, deprel: CARRIED };
}

/** "Demanding *the immediate release* became": what stands right behind the noun without an adposition is the noun's. */
function owned(words: Word[], verb: number): void {
  words.forEach(({ head, deprel }, noun) => {
    const next = words[noun + 1];
    if (head !== verb || deprel !== CARRIED || next?.head !== noun) return;
    if (!next.deprel.startsWith('obl') || hasCase(words, noun + 1)) return;
    words[noun + 1] = { ...next, deprel: 'nmod' };
  });
}

/** "Its troops [mark] from the city *out* drew": right before its verb, without an adposition, and no noun is carried by it. */
function isBareBefore(words: readonly Word[], before: number, verb: number): boolean {
  const { head, deprel, upos } = words[before]!;
  if (head !== verb || !/^(obl|advmod)/.test(deprel) || !NOMINAL.has(upos)) return false;
  return !hasCase(words, before) && !words.some((w) => w.head === verb && w.deprel === CARRIED);
}

/** The word before a verb, its auxiliaries ("arrest will become") and quotation marks. */
function wordBefore(words: readonly Word[], verb: number): number {
  let at = verb - 1;
  while (at > 0 && (words[at]!.upos === 'AUX' || QUOTATION_MARK.test(words[at]!.form))) at--;
  return at;
}

function isParticiple(words: readonly Word[], at: number): boolean {
  const { upos, form } = words[at]!;
  return upos === 'VERB' && form.endsWith(PARTICIPLE);
}

function passive(words: Word[], verb: number, participle: number): void {
  const { head, deprel } = words[verb]!;
  if (words[participle]!.head === verb) raise(words, participle, verb, () => true);
  else if (head !== participle || !/^(aux|compound|cop)/.test(deprel)) return;
  words[verb] = { ...words[verb]!, head: participle, deprel: 'aux:pass', upos: 'AUX' };
  const { Polarity: _, ...own } = words[participle]!.feats;
  const finite = Object.entries(words[verb]!.feats).filter(([name]) => FINITE.has(name));
  words[participle] = {
    ...words[participle]!,
    feats: { ...own, ...Object.fromEntries(finite) },
  };
}

function compound(words: Word[], verb: number, before: number): void {
  const { head, deprel } = words[verb]!;
  if (head >= 0 && head < verb && /^(compound|aux:pass)/.test(deprel)) {
    if (!NOMINAL.has(words[head]!.upos)) return;
    const isOfVerb = (word: Word, i: number) =>
      !INSIDE.has(word.deprel.split(':')[0]!) && (hasCase(words, i) ? i < head : !isOwner(word));
    raise(words, verb, head, isOfVerb);
    words[verb] = { ...words[verb]!, upos: 'VERB' };
    words[head] = { ...words[head]!, head: verb, deprel: CARRIED };
  } else {
    // "Called it unlawful and cruel": the predicate, also where more than one word stands between; no noun is an
    // auxiliary, though one may look like a form of a verb ("*demanding* the release became").
    words.forEach((word, i) => {
      if (i >= verb || word.head !== verb || !/^(xcomp|aux)$/.test(word.deprel)) return;
      if (i !== before && VERBAL.has(word.upos)) return;
      if (NOMINAL.has(word.upos) && !hasCase(words, i)) {
        words[i] = { ...word, deprel: CARRIED };
      }
    });
  }
}

function isOwner({ deprel }: Word): boolean {
  return deprel.startsWith('nmod');
}

/** Puts a word in the place of its head, with those of the head's dependents that it takes over. */
function raise(
  words: Word[],
  lower: number,
  upper: number,
  takes: (word: Word, i: number) => boolean,
): void {
  const { head, deprel } = words[upper]!;
  words.forEach((word, i) => {
    if (word.head !== upper || i === lower || !takes(word, i)) return;
    const relation = word.deprel.startsWith('nmod') ? 'obl' : word.deprel;
    words[i] = { ...word, head: lower, deprel: relation };
  });
  words[lower] = { ...words[lower]!, head, deprel };
}
