import type { Word } from '../../language/index.js';

type Ending = readonly [pattern: RegExp, to: string];

/** Endings of men's names by case, and what stands there in the nominative; the first that fits counts. */
const MEN: readonly Ending[] = [
  [/(с|ц)к(?:ого|ому|им|ом)$/, '$1кий'],
  [/(ов|ев|ёв|ин|ын)ым$/, '$1'],
  [/н(?:ого|ому|ым)$/, 'ный'],
  [/(?:ого|ому)$/, 'ой'],
  [/(?:его|ему)$/, 'ий'],
  [/([аеёиоуыэюя])(?:я|ю|ем|е)$/, '$1й'],
  [/([бвгдзклмнпрстфхцчшщж])(?:а|у|ом)$/, '$1'],
  [/([влнрст])(?:я|ю)$/, '$1ь'],
  [/([жшчщц])ем$/, '$1'],
  [/([лнрт])ем$/, '$1ь'],
];
/** Endings of women's names, likewise. */
const WOMEN: readonly Ending[] = [
  [/([сц]к)(?:ой|ую)$/, '$1ая'],
  [/(ов|ев|ёв|ин|ын)(?:ой|у)$/, '$1а'],
  [/([бвгдзклмнпрстфхцчшщж])(?:у|ы|е|ой)$/, '$1а'],
  [/([гкхжчшщ])и$/, '$1а'],
  [/([иь])(?:и|ю|ей|е)$/, '$1я'],
];
/** Men whose names are declined like women's: "Никиту", "Чайкой". */
const MEN_IN_A: Ending = [/([бвгдзклмнпрстфхцчшщж])(?:у|ы|ой)$/, '$1а'];

/**
 * A person's name in the nominative, as Russian declines it: "Андрея Лугового" is "Андрей Луговой".
 * Case and gender are those that the tree gives the name's head; a name in the nominative and one that
 * is not declined stay as they are.
 */
export function nominativeOf(
  words: readonly Pick<Word, 'form' | 'feats'>[],
  head: Pick<Word, 'feats'>,
): string {
  const { Case: kase, Gender: gender } = head.feats;
  if (isWomanInOblique(words.map(({ form }) => form))) {
    return words.map(({ form }) => declinedBy(form, WOMEN)).join(' ');
  }
  // No nominative ends in -ого, whatever the tag: "Навального".
  const isOblique =
    (kase !== undefined && kase !== 'Nom') ||
    words.some(({ form }) => /^\p{Lu}\p{Ll}+(?:[нлтвр]ого|ому|ского|скому)$/u.test(form));
  return words
    .map(({ form }) => {
      if (!isOblique || !/^\p{Lu}\p{Ll}{2,}/u.test(form) || !/\p{Script=Cyrillic}/u.test(form)) {
        return form;
      }
      if (gender === 'Fem') return declinedBy(form, WOMEN);
      const inA = kase === 'Acc' || kase === 'Ins' || /ы$/.test(form) ? [MEN_IN_A] : [];
      return declinedBy(form, [...inA, ...MEN]);
    })
    .join(' ');
}

/** A surname as only women's have it in an oblique case, or only theirs beside a forename that is not declined. */
const HERS = /(?:ов|ев|ёв|ин|ын)ой$/;
const HERS_AS_OBJECT = /(?:ов|ев|ёв|ин|ын)у$/;
const DECLINED_AS_HERS = /(?:[еиыую]|[ое]й)$/;
const UNDECLINED = /[бвгдзклмнпрстфхцчшщжь]$/;

/** "Фирузе Эшматовой", "Лолагуль Каллыханову": whatever gender and case the tree gives such names. */
function isWomanInOblique(forms: readonly string[]): boolean {
  const [first, last] = [forms[0], forms.at(-1)];
  if (first === undefined || last === undefined || forms.length < 2) return false;
  // "Андрей Луговой" ends so, too.
  if (HERS.test(last)) return DECLINED_AS_HERS.test(first) && !/[аеиоу]й$/.test(first);
  return HERS_AS_OBJECT.test(last) && UNDECLINED.test(first);
}

function declinedBy(form: string, endings: readonly Ending[]): string {
  const found = endings.find(([pattern]) => pattern.test(form));
  return found === undefined ? form : form.replace(found[0], found[1]);
}

/**
 * A body's name in the nominative: the head by its dictionary form and the adjectives before it with it, while what
 * stands behind keeps its case: "Исламского комитета России" is "Исламский комитет России". A plural stays as it is.
 *
 * @param head place of the head among the words
 */
export function nominativeOfBody(
  words: readonly Pick<Word, 'form' | 'lemma' | 'upos' | 'feats'>[],
  head: number,
): string {
  const { feats } = words[head]!;
  const stays = feats.Case === undefined || feats.Case === 'Nom' || feats.Number === 'Plur';
  return words
    .map((word, i) => {
      if (stays || i > head || !/^\p{Script=Cyrillic}{3,}$/u.test(word.form)) return word.form;
      if (i < head && (word.upos !== 'ADJ' || word.feats.Case !== feats.Case)) return word.form;
      // What is no word of the language has no form in dictionaries.
      if (i === head && word.upos !== 'NOUN') return word.form;
      const plain = i === head ? word.lemma : ofGender(word.lemma, feats.Gender);
      return writtenLike(word.form, plain);
    })
    .join(' ');
}

/** An adjective's dictionary form, which is masculine, in another gender. */
function ofGender(adjective: string, gender: string | undefined): string {
  if (gender === 'Neut') {
    return adjective
      .replace(/([гкх])ий$/, '$1ое')
      .replace(/(?:ый|ой)$/, 'ое')
      .replace(/ий$/, 'ее');
  }
  if (gender !== 'Fem') return adjective;
  return adjective
    .replace(/([гкхжчшщ])ий$/, '$1ая')
    .replace(/(?:ый|ой)$/, 'ая')
    .replace(/ий$/, 'яя');
}

/** With the capitals of the form, of which acronyms have more than one. */
function writtenLike(form: string, plain: string): string {
  if (/\p{Lu}.*\p{Lu}/u.test(form)) return form;
  const isCapital = /^\p{Lu}/u.test(form);
  return isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

// biome-ignore format: a table of letters is read by lines
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y',
  к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f',
  х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  ә: 'a', ғ: 'gh', қ: 'q', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i', ї: 'yi', є: 'ye',
  ґ: 'g', ӣ: 'i', ӯ: 'u', ҳ: 'h', ҷ: 'j', ў: 'u',
};

/** A name in Latin letters as English-language news writes Russian ones: "Юрий Чайка" is "Yury Chaika". */
export function romanized(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => {
    if (!/\p{Script=Cyrillic}/u.test(word)) return word;
    const lower = word
      .toLowerCase()
      .replace(/(?:ий|ый)$/, 'ы')
      .replace(/ия$/, 'иа')
      .replace(/кс/g, 'x')
      .replace(/([аеиоу])й(?![аеиоуыэюя])/g, '$1и')
      .replace(/^е/, 'йе')
      .replace(/([чшщж])ё/g, '$1е')
      .replace(/ье/g, 'ие');
    const latin = [...lower].map((letter) => LETTERS[letter] ?? letter).join('');
    return word[0] === word[0]!.toUpperCase() ? latin[0]!.toUpperCase() + latin.slice(1) : latin;
  });
}
