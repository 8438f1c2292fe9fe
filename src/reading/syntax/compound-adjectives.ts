import { span } from '../../base/index.js';
import type { Name, Sentence, Token, Word } from '../../language/index.js';

/** Two adjectives written as one: the first in the form that joins, the second declined. */
const JOINED = /^(\p{L}{2,})[-‑](\p{L}+[сц]к)(ий|ая|ое|ие|ого|ой|ому|им|их|ими|ом|ую|ою)$/iu;
/** How most adjectives of peoples join: "таджикско-". */
const STEM = /^(\p{L}+[сц]к)о$/iu;

/**
 * Parts adjectives of two states that are written as one into two that are coordinated, so that both are named:
 * "таджикско-афганская граница". For Russian.
 *
 * @param adjectiveOf the adjective that a shorter first part stands for: of "афгано" it is "афганский"
 */
export function withCompoundAdjectives(
  sentence: Sentence,
  adjectiveOf: (part: string) => string | undefined,
): Sentence {
  const found = sentence.words.map((word) => parted(word, adjectiveOf));
  if (found.every((parts) => parts === null)) return sentence;
  const shift: number[] = [];
  let more = 0;
  for (const parts of found) {
    shift.push(shift.length + more);
    if (parts !== null) more++;
  }
  const at = (word: number) => (word < 0 ? word : (shift[word] ?? word + more));
  const words = sentence.words.flatMap((word, i): Word[] => {
    const moved = { ...word, head: at(word.head) };
    const parts = found[i];
    if (parts == null) return [moved];
    const [first, second] = parts;
    const middle = word.span[0] + first.length + 1;
    return [
      { ...moved, form: first.form, lemma: first.lemma, span: span(word.span[0], middle - 1) },
      {
        ...moved,
        form: second.form,
        lemma: second.lemma,
        span: span(middle, word.span[1]),
        head: at(i),
        deprel: 'conj',
      },
    ];
  });
  const range = <T extends Token | Name>(one: T): T => ({
    ...one,
    words: [at(one.words[0]), at(one.words[1])],
  });
  return {
    ...sentence,
    words,
    tokens: sentence.tokens.map(range),
    names: sentence.names.map(range),
  };
}

interface Part {
  readonly form: string;
  readonly lemma: string;
  /** Letters that it has in the text. */
  readonly length: number;
}

function parted(
  { form, upos }: Word,
  adjectiveOf: (part: string) => string | undefined,
): readonly [Part, Part] | null {
  if (upos !== 'ADJ') return null;
  const match = JOINED.exec(form);
  if (match === null) return null;
  const [, first = '', stem = '', ending = ''] = match;
  const whole = STEM.exec(first)?.[1] ?? adjectiveOf(first.toLowerCase())?.slice(0, -2);
  if (whole === undefined) return null;
  return [
    { form: whole + ending, lemma: `${whole.toLowerCase()}ий`, length: first.length },
    { form: stem + ending, lemma: `${stem.toLowerCase()}ий`, length: stem.length + ending.length },
  ];
}
