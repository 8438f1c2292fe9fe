import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import type { NameAt } from './chunks.js';
import { isTime } from './times-of-day.js';

/**
 * Parts an object from the subject before it, in languages whose verb stands first (Arabic) and that
 * parsers string together into one noun phrase:
 * - a name behind a body that has the article is no part of that body, which could own it only without
 *   the article ("اعتقلت الشرطة هنري أوكاه"); behind a title it would be one name with it;
 * - a masculine adjective behind a name that the verb says is feminine is a noun of its own
 *   ("استدعت برلين القائم بالأعمال");
 * - what ends like an object behind a plural that ends like a subject is one ("اغتال مسلحون ناشطا"), and so is
 *   any noun right behind a plural in -ūn, which has no owner, or a definite one behind an indefinite adjective.
 *
 * @param isBody whether a word means a state or an organisation
 * @param isState whether a word is the name of a state, or the title of somebody
 * @param isNamed whether a word means a person by name, which no state owns
 */
export function withObjectBehindBody(
  sentence: Sentence,
  nameAt: NameAt,
  isBody: (word: number) => boolean,
  isState: (word: number) => boolean = () => false,
  isNamed: (word: number) => boolean = () => false,
): Sentence {
  const words = [...sentence.words];
  words.forEach(({ deprel, head: verb }, subject) => {
    if (deprel !== 'nsubj' || verb < 0 || verb > subject || words[verb]!.upos !== 'VERB') return;
    const object =
      accusativeOf(words, subject) ??
      behindPlural(words, subject, verb) ??
      behindAdjective(words, subject, verb) ??
      stateBehind(
        words,
        subject,
        verb,
        nameAt,
        (word) => isState(word) && (isBody(subject) || isNamed(subject)),
      ) ??
      (isBody(subject) ? strung(words, subject, verb, nameAt) : null);
    if (object !== null) words[object] = { ...words[object]!, head: verb, deprel: 'obj' };
  });
  return { ...sentence, words };
}

const QUOTE = /^["«»“”]$/;

/** The name of a state that begins where the subject's own name ends. */
function stateBehind(
  words: readonly Word[],
  subject: number,
  verb: number,
  nameAt: NameAt,
  isState: (word: number) => boolean,
): number | null {
  const end = nameAt(subject)?.[1];
  if (end === undefined || words.some((w) => w.head === verb && w.deprel === 'obj')) return null;
  const next = QUOTE.test(words[end]?.form ?? '') ? end + 1 : end;
  const isOther = nameAt(next)?.[0] === next && isState(next) && words[next]!.head !== verb;
  return isOther && !hasCase(words, next) && !hasConjunction(words, next) ? next : null;
}

function hasConjunction(words: readonly Word[], noun: number): boolean {
  return words[noun - 1]?.deprel === 'cc' || words[noun]!.deprel === 'conj';
}

const NOMINATIVE = /(?:ون|ان)$/;
const ACCUSATIVE = /.{3,}[^اى]ا$/;

function accusativeOf(words: readonly Word[], subject: number): number | null {
  const { form, feats } = words[subject]!;
  if (!NOMINATIVE.test(form) || feats.Number === 'Sing') return null;
  const object = words.findIndex((word, c) => {
    const isInside = word.head === subject && /^(amod|nmod)$/.test(word.deprel);
    return c > subject && isInside && ACCUSATIVE.test(word.form) && !hasCase(words, c);
  });
  return object < 0 ? null : object;
}

/** "أغلق محتجون طريق المطار": plurals in -ūn lose their n before an owner, so that these have none. */
function behindPlural(words: readonly Word[], subject: number, verb: number): number | null {
  const { form, feats } = words[subject]!;
  if (!/.{3}ون$/.test(form) || feats.Number === 'Sing') return null;
  if (words.some((w) => w.head === verb && /^(?:obj|ccomp)/.test(w.deprel))) return null;
  const next = words[subject + 1];
  const isBare = next?.upos === 'NOUN' && next.head === subject && next.deprel === 'nmod';
  return isBare && !isTime(next.form) ? subject + 1 : null;
}

/** "أردى شرطي تركي السفير": an adjective without the article parts its noun from any owner. */
function behindAdjective(words: readonly Word[], subject: number, verb: number): number | null {
  const [adjective, noun] = [words[subject + 1], words[subject + 2]];
  if (adjective?.upos !== 'ADJ' || adjective.head !== subject || noun?.upos !== 'NOUN') return null;
  const isOpen = [words[subject]!, adjective].every(({ form }) => !form.startsWith('ال'));
  const hangsHere = noun.head === subject || noun.head === subject + 1;
  if (!isOpen || !hangsHere || noun.deprel !== 'nmod' || !noun.form.startsWith('ال')) return null;
  const isTaken = words.some((w, i) => i <= subject && w.head === verb && w.deprel === 'obj');
  return isTaken || isTime(noun.form) ? null : subject + 2;
}

function strung(
  words: readonly Word[],
  subject: number,
  verb: number,
  nameAt: NameAt,
): number | null {
  const { form, upos } = words[subject]!;
  const children = words.flatMap(({ head }, c) => (head === subject && c > subject ? [c] : []));
  const isBare = (c: number) => !hasCase(words, c);
  if (upos === 'PROPN') {
    const isOther = (c: number) =>
      words[c]!.feats.Gender === 'Masc' && words[c]!.form.startsWith('ال');
    if (words[verb]!.feats.Gender !== 'Fem') return null;
    return children.find((c) => words[c]!.deprel === 'amod' && isOther(c)) ?? null;
  }
  if (!form.startsWith('ال')) return null;
  const isName = (c: number) => {
    const [from = -1, to = -1] = nameAt(c) ?? [];
    return from === c && !(from <= subject && subject < to);
  };
  const name = children.find((c) => words[c]!.upos === 'PROPN' && isBare(c) && isName(c));
  return name !== undefined && words[name]!.deprel === 'nmod' ? name : null;
}
