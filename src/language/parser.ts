import { featsOf, uposOf } from './labels.js';
import { SENTENCE_WORDS } from './network/arcs.js';
import type { Network } from './network/network.js';
import { Spellings } from './spellings.js';
import { cutLong } from './text/cut.js';
import type { Name, Word } from './types.js';

/** What a parser says of a word; its form as one string for all words that are spelt so. */
export type WordAnalysis = Pick<Word, 'form' | 'lemma' | 'upos' | 'feats' | 'head' | 'deprel'>;

/** What a parser says of the words of one sentence. */
export interface SentenceAnalysis {
  readonly words: readonly WordAnalysis[];
  readonly names: readonly Pick<Name, 'words' | 'kind'>[];
}

/** Tags and parses sentences of word forms. */
export type Parser = (sentences: readonly (readonly string[])[]) => SentenceAnalysis[];

/**
 * A parser that runs a network with a tree, taggers and a name tagger.
 *
 * @param letters letters that few write, and what the network is shown instead (Russian ё as е)
 */
export function networkParser(
  network: Network,
  letters: ReadonlyMap<string, string> = new Map(),
): Parser {
  const rare = letters.size === 0 ? null : new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  const usual = (form: string) =>
    rare === null ? form : form.replace(rare, (letter) => letters.get(letter) ?? letter);
  const label = (task: string) => network.labels[task] as readonly string[];
  const [upos, feats] = [label('upos').map(uposOf), label('feats').map(featsOf)];
  const deprel = label('deprel');
  const spellings = new Spellings(label('lemma'));
  const spelt = (form: string, lemma: number) => {
    const plain = usual(form);
    const known = spellings.of(plain, lemma);
    return plain === form ? known : { ...known, form };
  };
  return (sentences) => {
    const pieces = sentences.map((forms) => cutLong(forms, SENTENCE_WORDS, () => 1, isClauseEnd));
    const analyses = network.analyse(pieces.flat().map((forms) => forms.map(usual)));
    let next = 0;
    return pieces.map((parts) => {
      const analysed = parts.map((forms) => {
        const { tags, tree, names } = analyses[next++] as (typeof analyses)[number];
        const tag = (task: string, i: number) => (tags[task] as readonly number[])[i] as number;
        const words = forms.map((written, i): WordAnalysis => {
          const { form, lemma } = spelt(written, tag('lemma', i));
          return {
            form,
            lemma,
            upos: upos[tag('upos', i)] as Word['upos'],
            feats: feats[tag('feats', i)] as Word['feats'],
            head: (tree?.heads[i] ?? 0) - 1,
            deprel: tree?.heads[i] === 0 ? 'root' : (deprel[tree?.labels[i] ?? 0] as string),
          };
        });
        return { words, names: names.map(nameOf) };
      });
      return joined(analysed);
    });
  };
}

function nameOf({ from, to, kind }: { from: number; to: number; kind: string }) {
  return { words: [from, to] as const, kind: kind as Name['kind'] };
}

/** The pieces of an overlong sentence as one: later roots hang from the first by `parataxis`. */
function joined(pieces: readonly SentenceAnalysis[]): SentenceAnalysis {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const words: WordAnalysis[] = [];
  const names: Pick<Name, 'words' | 'kind'>[] = [];
  for (const piece of pieces) {
    const offset = words.length;
    const root = words.findIndex((w) => w.head === -1);
    for (const word of piece.words) {
      if (word.head >= 0) words.push({ ...word, head: word.head + offset });
      else if (root < 0) words.push(word);
      else words.push({ ...word, head: root, deprel: 'parataxis' });
    }
    for (const {
      words: [from, to],
      kind,
    } of piece.names) {
      names.push({ words: [from + offset, to + offset], kind });
    }
  }
  return { words, names };
}

/** A parser for languages without a model: no tags, no tree. */
export function shallowParser(): Parser {
  return (sentences) =>
    sentences.map((forms) => ({
      words: forms.map((form) => ({
        form,
        lemma: form,
        upos: 'X',
        feats: {},
        head: -1,
        deprel: 'dep',
      })),
      names: [],
    }));
}

function isClauseEnd(form: string): boolean {
  return /^[,;،؛:.]$/u.test(form);
}
