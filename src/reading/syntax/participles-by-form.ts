import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

interface Form {
  readonly number: 'Sing' | 'Plur';
  readonly cases: ReadonlySet<string>;
  /** Genders of the form, none in the plural. */
  readonly genders: ReadonlySet<string>;
}

const form = (number: Form['number'], cases: string, genders = ''): Form => ({
  number,
  cases: new Set(cases.split(' ')),
  genders: new Set(genders.split(' ')),
});

/** What the endings of full participles tell that have but one reading. */
const ENDINGS: readonly (readonly [RegExp, Form])[] = [
  [/(?:его|ого)(?:ся)?$/, form('Sing', 'Gen Acc', 'Masc Neut')],
  [/(?:ему|ому)(?:ся)?$/, form('Sing', 'Dat', 'Masc Neut')],
  [/(?:ей|ой)(?:ся)?$/, form('Sing', 'Gen Dat Ins Loc', 'Fem')],
  [/ую(?:ся)?$/, form('Sing', 'Acc', 'Fem')],
  [/(?:их|ых)(?:ся)?$/, form('Plur', 'Gen Acc Loc')],
  [/(?:ими|ыми)(?:ся)?$/, form('Plur', 'Ins')],
];
const PARTICIPLE = /(?:[щшн]|[еи]м|[аяеи]нн|т)(?:его|ого|ему|ому|ей|ой|ую|их|ых|ими|ыми)(?:ся)?$/;

/**
 * Hangs a participle behind a comma on the noun before it that it agrees with, where it cannot be of the one that the
 * tree hangs it on: in "сторонники лидера, *подавшего* иск" the leader sued. For languages whose participles are declined
 * (Russian).
 */
export function withParticiplesByForm(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  sentence.words.forEach((word, at) => {
    const told = formOf(word);
    if (told === null || !word.deprel.startsWith('acl') || word.head < 0) return;
    if (word.head > at || words[at - 1]?.form !== ',') return;
    const noun = words[word.head]!;
    if (noun.feats.Number === told.number || !isNoun(noun)) return;
    const agreeing = lastAgreeing(words, word.head, at, told);
    if (agreeing === null) return;
    words[at] = { ...word, head: agreeing };
    isMended = true;
  });
  return isMended ? { ...sentence, words } : sentence;
}

function formOf({ upos, feats, form }: Word): Form | null {
  if (upos !== 'VERB' || feats.VerbForm !== 'Part' || !PARTICIPLE.test(form)) return null;
  return ENDINGS.find(([ending]) => ending.test(form))?.[1] ?? null;
}

/** The last noun of a phrase before a participle that agrees with it and stands behind no preposition. */
function lastAgreeing(
  words: readonly Word[],
  head: number,
  at: number,
  { number, cases, genders }: Form,
): number | null {
  for (let i = at - 1; i > head; i--) {
    const word = words[i]!;
    if (!isNoun(word) || word.deprel.startsWith('flat') || !isUnder(words, i, head)) continue;
    const { Number: own, Case, Gender } = word.feats;
    const isSame = own === number && Case !== undefined && cases.has(Case);
    if (isSame && (number === 'Plur' || genders.has(Gender ?? '')) && !hasCase(words, i)) return i;
  }
  return null;
}

const isNoun = ({ upos }: Word): boolean => upos === 'NOUN' || upos === 'PROPN';
