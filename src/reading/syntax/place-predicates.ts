import type { Sentence, Word } from '../../language/index.js';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
/** What belongs to the place itself. */
const OF_PLACE = /^(det|amod|compound|flat|nummod|appos|nmod:poss|nmod:desc)$/;
const FREE: ReadonlySet<string> = new Set(['nmod', 'obl', 'advcl', 'acl']);
/** What parsers take for a part of the adposition: "due in Paris". */
const EXPECTED: ReadonlySet<string> = new Set(['due', 'back']);

/**
 * Makes the verb the head of clauses that say where somebody is ("is in Paris for talks", "is due at the
 * White House"), whose head is the place in Universal Dependencies: why somebody is there hangs
 * on the clause, not on the place. "Due" is its head where it stands there.
 *
 * @param isLocative whether an adposition is one of place (class `locative`)
 */
export function withPlacePredicates(
  sentence: Sentence,
  isLocative: (lemma: string) => boolean,
): Sentence {
  const { words } = sentence;
  for (let place = 2; place < words.length; place++) {
    if (!NOUNS.has(words[place]!.upos)) continue;
    const be = childOf(words, place, ({ deprel }) => deprel === 'cop');
    const isThere = childOf(words, place, (w) => w.deprel === 'case' && isLocative(w.lemma));
    const subject = childOf(words, place, ({ deprel }) => deprel === 'nsubj');
    if (be === null || isThere === null || subject === null || be > isThere) continue;
    const due = childOf(
      words,
      place,
      ({ lemma }, i) => EXPECTED.has(lemma) && i < isThere && i > be,
    );
    return rehung(sentence, place, be, due);
  }
  return sentence;
}

function childOf(
  words: readonly Word[],
  head: number,
  is: (word: Word, i: number) => boolean,
): number | null {
  const found = words.findIndex((word, i) => word.head === head && is(word, i));
  return found < 0 ? null : found;
}

function rehung(sentence: Sentence, place: number, be: number, due: number | null): Sentence {
  const { words } = sentence;
  const top = due ?? be;
  const { head, deprel } = words[place]!;
  const start = Math.min(
    ...words.flatMap(({ head: h }, i) => (h === place && i > top ? [i] : [place])),
  );
  const moved = words.map((word, i): Word => {
    if (i === top) {
      const upos = due === null ? 'VERB' : 'ADJ';
      return { ...word, head, deprel, upos };
    }
    if (i === place) return { ...word, head: top, deprel: 'obl' };
    const isOfPlace = word.head === place && isPart(word, i, place, start);
    return word.head === place && !isOfPlace ? { ...word, head: top, deprel: freed(word) } : word;
  });
  return { ...sentence, words: moved };
}

/** Adpositions, articles and names right before the place, and what the place is of, stay with it. */
function isPart({ deprel, lemma }: Word, i: number, place: number, start: number): boolean {
  if (OF_PLACE.test(deprel)) return true;
  return deprel === 'case' && i >= start && i < place && !EXPECTED.has(lemma);
}

function freed({ deprel }: Word): string {
  const [relation = deprel] = deprel.split(':');
  if (!FREE.has(relation)) return deprel;
  return relation === 'nmod' ? 'obl' : relation === 'acl' ? 'advcl' : deprel;
}
