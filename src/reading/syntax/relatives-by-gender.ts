import type { Sentence, Word } from '../../language/index.js';

/** Nouns up which whom a relative clause describes is looked for. */
const REACH = 4;
const RELATIVE = /^ال[ذت]ي$/;
const FEMININE = /(?:[ةى]|اء)$/;
/** Singulars by their tags that may be plurals of things, which are feminine: القرون, الجراح, المساعي. */
const PERHAPS_PLURAL = /(?:[واي].|ي)$/;

/**
 * Hangs a relative clause higher where its pronoun is of another gender than the noun that the tree has it describe, and a
 * noun above, which owns or holds that one, is of its gender: "*الدولة* الوحيدة خارج الحلف التي عرضت" is not of the alliance.
 */
export function withRelativesByGender(sentence: Sentence): Sentence {
  const moved = new Map<number, number>();
  const { words, names } = sentence;
  const isNamed = (i: number) => names.some(({ words: [from, to] }) => from <= i && i < to);
  words.forEach(({ form, upos }, pronoun) => {
    if (upos !== 'PRON' || !RELATIVE.test(form)) return;
    const clause = clauseOf(words, pronoun);
    const noun = clause === null ? -1 : words[clause]!.head;
    if (clause === null || noun < 0 || noun > pronoun || isNamed(noun)) return;
    const isFeminine = form === 'التي';
    if (!isOfOtherGender(words[noun]!, isFeminine)) return;
    const above = nounAbove(words, noun, isFeminine);
    if (above !== null) moved.set(clause, above);
  });
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => ({ ...word, head: moved.get(i) ?? word.head })),
  };
}

/** The verb or predicate of a pronoun's clause, behind it. */
function clauseOf(words: readonly Word[], pronoun: number): number | null {
  let up = words[pronoun]!.head;
  for (let steps = 0; up > pronoun && steps < words.length; steps++) {
    if (words[up]!.deprel.startsWith('acl')) return up;
    up = words[up]!.head;
  }
  return null;
}

function isOfOtherGender({ form, upos, feats }: Word, isFeminine: boolean): boolean {
  if (upos !== 'NOUN' || feats.Number !== 'Sing') return false;
  return isFeminine
    ? !isFeminineForm(form, feats) && !PERHAPS_PLURAL.test(form)
    : form.endsWith('ة');
}

const isFeminineForm = (form: string, feats: Word['feats']) =>
  FEMININE.test(form) || feats.Gender === 'Fem';

/** The nearest noun above that the pronoun's form fits. */
function nounAbove(words: readonly Word[], noun: number, isFeminine: boolean): number | null {
  let up = words[noun]!.head;
  for (let steps = 0; up >= 0 && up < noun && steps < REACH; steps++) {
    const { form, upos, feats, head } = words[up]!;
    if (upos !== 'NOUN') return null;
    const isSingular = feats.Number === 'Sing';
    if (isSingular && (isFeminine ? form.endsWith('ة') : !isFeminineForm(form, feats))) return up;
    up = head;
  }
  return null;
}
