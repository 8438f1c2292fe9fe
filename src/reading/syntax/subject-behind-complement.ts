import type { Sentence, Word } from '../../language/index.js';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** Endings of people as objects: "مسؤولين", "مسؤولا". */
const OBJECTS = /(?:ين|[^اىيء]ا)$/;
const SUBJECTS = /^(?:nsubj|csubj)/;

/** What the rule asks of a word. */
export interface Complements {
  /** Somebody who may act: a state, a body, a person, or a noun for such. */
  readonly isParty: (word: number) => boolean;
  /** A noun of number or extent, behind which stands who is meant. */
  readonly isQuantity: (word: number) => boolean;
  /** A verb whose patterns ask for what stands behind an adposition. */
  readonly isWanted: (verb: number, adposition: string) => boolean;
}

/**
 * "تطالب بطرده ثلاثة أحزاب", "رحبت بالحكم سفارات غربية": whoever stands bare behind what the verb asks for behind an adposition
 * is its subject, where it has none, though trees take that one for the object; so are several people without the article right
 * behind the verb ("وطالب نواب بحسم الملف"; Arabic).
 */
export function withSubjectBehindComplement(sentence: Sentence, rules: Complements): Sentence {
  const { words } = sentence;
  const subjects = words.flatMap((_, noun) => (isSubject(words, noun, rules) ? [noun] : []));
  if (subjects.length === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => (subjects.includes(i) ? { ...word, deprel: 'nsubj' } : word)),
  };
}

function isSubject(words: readonly Word[], noun: number, rules: Complements): boolean {
  const { upos, deprel, head: verb, form } = words[noun]!;
  if (deprel !== 'obj' || !NOMINAL.has(upos) || verb < 0 || verb > noun) return false;
  const { upos: tag, feats } = words[verb]!;
  if (tag !== 'VERB' || feats.Voice === 'Pass' || (feats.Person ?? '3') !== '3') return false;
  const isSided = words.some(
    ({ head, deprel: side }, i) =>
      head === verb && (SUBJECTS.test(side) || (side === 'obj' && i !== noun)),
  );
  if (isSided || OBJECTS.test(form) || !agrees(words, verb, noun)) return false;
  const meant = rules.isQuantity(noun)
    ? words.findIndex(({ head, upos: kind }, i) => head === noun && i > noun && NOMINAL.has(kind))
    : noun;
  if (meant < 0 || !rules.isParty(meant)) return false;
  const complements = complementsOf(words, verb, rules);
  const isBare =
    noun === verb + 1 && !form.startsWith('ال') && words[noun]!.feats.Number === 'Plur';
  return complements.some((c) => (c < noun && c > verb) || (isBare && c > noun));
}

/** Common nouns in the singular show their gender; verbs before several women, men or bodies do not tell theirs. */
function agrees(words: readonly Word[], verb: number, noun: number): boolean {
  const { feats } = words[verb]!;
  const { form, feats: own } = words[noun]!;
  // A verb in the plural has said before whose it is.
  if (feats.Number !== undefined && feats.Number !== 'Sing') return false;
  return own.Number !== 'Sing' || !form.endsWith('ة') || feats.Gender === 'Fem';
}

/** Nouns behind an adposition that a verb asks for. */
function complementsOf(
  words: readonly Word[],
  verb: number,
  { isWanted }: Complements,
): readonly number[] {
  return words.flatMap(({ head, deprel, upos }, i) => {
    if (head !== verb || !deprel.startsWith('obl') || upos === 'PRON') return [];
    const adposition = words.find((word) => word.head === i && word.deprel === 'case');
    return adposition !== undefined && isWanted(verb, adposition.lemma) ? [i] : [];
  });
}
