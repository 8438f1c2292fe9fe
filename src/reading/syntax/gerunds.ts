import type { Sentence, Word } from '../../language/index.js';

const MARKS: ReadonlySet<string> = new Set(['in', 'by', 'during', 'amid', 'from', 'after']);
/** Adpositions that also say by what means whoever is the subject did it. */
const OF_MEANS: ReadonlySet<string> = new Set(['by', 'from', 'in']);
/** What only a verb has beside it. */
const VERBAL: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'xcomp',
  'ccomp',
  'aux',
  'nsubj',
  'compound:prt',
]);

/**
 * "Killed in *shelling* by separatists", "wounded during *fighting* between the two": what parsers take for a
 * participle that goes on with whoever suffered it is the noun of a deed that befell them. With an object ("by
 * shelling the town") it is a verb.
 *
 * @param isNoun whether a form is known to tell a deed as a noun
 * @param befalls whether a verb tells what befalls somebody (class `befalling`)
 */
export function withNounsOfGerunds(
  sentence: Sentence,
  isNoun: (form: string) => boolean,
  befalls: (word: Word) => boolean,
): Sentence {
  const { words } = sentence;
  const childrenOf = (i: number) => words.flatMap((word, c) => (word.head === i ? [c] : []));
  const isMarkedBy = (i: number, lemma: string) =>
    words.some((word) => word.head === i && word.deprel === 'case' && word.lemma === lemma);
  const isPassive = (i: number) => childrenOf(i).some((c) => words[c]!.deprel === 'aux:pass');
  const found = words.flatMap(({ upos, form, deprel, head }, i) => {
    if (upos !== 'VERB' || deprel !== 'advcl' || head < 0 || !/ing$/i.test(form)) return [];
    const children = childrenOf(i);
    const mark = children.find((c) => words[c]!.deprel === 'mark' && c < i);
    const lemma = mark === undefined ? '' : words[mark]!.lemma.toLowerCase();
    const isSuffered = isPassive(head) || befalls(words[head]!);
    // "Because of fighting between the two": two sides of nobody else.
    const isBetween = children.some((c) => isMarkedBy(c, 'between'));
    const isClose = mark === i - 1 && MARKS.has(lemma) && (isSuffered || !OF_MEANS.has(lemma));
    const isTold = mark !== undefined && (isClose || isBetween);
    const isVerb = children.some((c) => VERBAL.has(words[c]!.deprel));
    return isTold && !isVerb && isNoun(form) ? [{ gerund: i, mark: mark! }] : [];
  });
  if (found.length === 0) return sentence;
  const gerunds = new Set(found.map(({ gerund }) => gerund));
  const marks = new Set(found.map(({ mark }) => mark));
  const mended = words.map((word, i): Word => {
    if (gerunds.has(i)) {
      const lemma = word.form.toLowerCase();
      return { ...word, upos: 'NOUN', lemma, deprel: 'obl', feats: { Number: 'Sing' } };
    }
    if (marks.has(i)) return { ...word, upos: 'ADP', deprel: 'case' };
    const isBeside = gerunds.has(word.head) && word.deprel.startsWith('obl');
    return isBeside ? { ...word, deprel: 'nmod' } : word;
  });
  return { ...sentence, words: mended };
}
