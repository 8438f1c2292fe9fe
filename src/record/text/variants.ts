/** What Arabic writes together with the word that follows; letters as `words()` folds them. */
const CLITICS = ['و', 'ف', 'ب', 'ک', 'ل', 'س', 'وب', 'ول', 'وک', 'وس', 'فب', 'فل', 'فک', 'فس'];
/** Persian plurals and the indefinite, which are joined or follow a zero-width non-joiner. */
const PERSIAN = ['ها', 'های', 'هایی', 'ی', 'ان'];
/** Endings of Russian nouns and adjectives (Dolamic and Savoy's light stemmer takes these off). */
const RUSSIAN = [
  ...['', 'а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'ь', 'й', 'ом', 'ем', 'ой', 'ей', 'ою', 'ею'],
  ...['ью', 'ам', 'ям', 'ами', 'ями', 'ах', 'ях', 'ов', 'ев', 'ый', 'ий', 'ая', 'яя', 'ое', 'ее'],
  ...['ые', 'ие', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ыми', 'ими', 'ых', 'их', 'ую', 'юю'],
  ...['ия', 'ию', 'ии', 'ией', 'иям', 'иями', 'иях', 'ием'],
];
const LONGEST_FIRST = [...RUSSIAN].sort((a, b) => b.length - a.length);
/** Shorter stems are of too many words. */
const STEM = 3;

const ARABIC = /^\p{Script=Arabic}{3,}$/u;
const CYRILLIC = /^\p{Script=Cyrillic}{4,}$/u;
const LATIN = /^[a-z]{3,}$/;

/**
 * The forms in which a word stands in texts, itself first: with and without what Arabic and Persian
 * write together with it, in the cases of Russian, in the singular and plural of English.
 *
 * @param word as `words()` gives it
 * @example
 * variantsOf('روسیا') // ['روسیا', 'وروسیا', 'بروسیا' …]
 */
export function variantsOf(word: string): readonly string[] {
  if (ARABIC.test(word)) return [...new Set([word, ...arabic(word)])];
  if (CYRILLIC.test(word)) return [...new Set([word, ...russian(word)])];
  return LATIN.test(word) ? [...new Set([word, ...english(word)])] : [word];
}

function arabic(word: string): string[] {
  const bare = CLITICS.filter((clitic) => word.startsWith(clitic))
    .map((clitic) => word.slice(clitic.length))
    .filter((rest) => rest.length > STEM);
  return [
    ...CLITICS.map((clitic) => clitic + word),
    ...PERSIAN.map((ending) => word + ending),
    ...bare,
  ];
}

function russian(word: string): string[] {
  const ending = LONGEST_FIRST.find(
    (one) => word.endsWith(one) && word.length - one.length >= STEM,
  );
  const stem = word.slice(0, word.length - (ending ?? '').length);
  return RUSSIAN.map((one) => stem + one);
}

function english(word: string): string[] {
  const one = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : /(s|x|z|ch|sh)es$/.test(word)
      ? word.slice(0, -2)
      : /[^su]s$/.test(word)
        ? word.slice(0, -1)
        : word;
  const many = /[^aeiou]y$/.test(one)
    ? `${one.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(one)
      ? `${one}es`
      : `${one}s`;
  return [one, many];
}
