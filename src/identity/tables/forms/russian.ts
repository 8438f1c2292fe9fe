import { remembered } from '../../../base/index.js';

const ADJECTIVE = [
  'ий',
  'ый',
  'ой',
  'ого',
  'его',
  'ому',
  'ему',
  'им',
  'ым',
  'ом',
  'ем',
  'ая',
  'яя',
  'ую',
  'юю',
  'ей',
  'ое',
  'ее',
  'ые',
  'ие',
  'ых',
  'их',
  'ыми',
  'ими',
  'ою',
  'ею',
];
/** Endings of nouns by the ending of the nominative (Zaliznyak's types, without stress). */
const NOUN: readonly (readonly [nominative: RegExp, cut: number, endings: readonly string[]])[] = [
  [/ия$/, 1, ['я', 'и', 'ю', 'ей', 'й', 'ям', 'ями', 'ях']],
  [/ий$/, 1, ['й', 'я', 'ю', 'ем', 'и', 'е', 'ев', 'ям', 'ями', 'ях']],
  [/ие$/, 1, ['е', 'я', 'ю', 'ем', 'и', 'й', 'ям', 'ями', 'ях']],
  [/[аеоуы]й$/, 1, ['й', 'я', 'ю', 'ем', 'е', 'и', 'ев', 'ям', 'ями', 'ях']],
  [/[аяо]нин$/, 0, ['', 'а', 'у', 'ом', 'е']],
  [/(?:[оеё]в|[иы]н)$/, 0, ['', 'а', 'у', 'ым', 'ом', 'е', 'ой', 'ою', 'ы', 'ых', 'ыми']],
  // Islands are no Ostrova: the plural of остров, which names of many places have.
  [/^острова$/, 1, ['а', 'ов', 'ам', 'ами', 'ах']],
  [/[оеё]ва$|[иы]на$/, 1, ['а', 'ой', 'у', 'ою', 'ы', 'е']],
  [/[гкхжшщчц]а$/, 1, ['а', 'ы', 'и', 'е', 'у', 'ой', 'ей', 'ою', '', 'ам', 'ами', 'ах']],
  // "Гани" is no form of Гана.
  [/а$/, 1, ['а', 'ы', 'е', 'у', 'ой', 'ою', '', 'ам', 'ами', 'ах']],
  [/я$/, 1, ['я', 'и', 'е', 'ю', 'ей', 'ёй', 'ь', 'й', 'ям', 'ями', 'ях']],
  [/ь$/, 1, ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ью', 'ей', 'ям', 'ями', 'ях']],
  // Соломоновы (острова): adjectives of possession in the plural, and surnames.
  [/[оеё]вы$/, 1, ['ы', 'ых', 'ым', 'ыми']],
  [/ы$/, 1, ['ы', '', 'ов', 'ам', 'ами', 'ах']],
  [/[гкхжшщч]и$/, 1, ['и', '', 'ов', 'ам', 'ами', 'ах']],
  [/о$/, 1, ['о', 'а', 'у', 'ом', 'е']],
  [
    /[бвгджзклмнпрстфхцчшщ]$/,
    0,
    ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ов', 'ев', 'ей', 'ам', 'ами', 'ах'],
  ],
];
const INVARIANT =
  /[эуюи]$|^[бвгджзклмнпрстфхцчшщ]+$|(?:[её]то|нто|кко|[аи]ко|иско|[иеу]о|[ан]го|[су]ло)$/;

interface Paradigm {
  readonly stem: string;
  readonly endings: readonly string[];
}

/** The stem that a nominative shares with its other forms, and what may follow it. */
const paradigms: (nominative: string) => readonly Paradigm[] = remembered((nominative) => {
  const found: Paradigm[] = [];
  if (nominative.length > 4 && /(?:[ыо]й|ий|ая|ое|ые|ие)$/.test(nominative)) {
    found.push({ stem: nominative.slice(0, -2), endings: ADJECTIVE });
  }
  const oblique = fleeting(nominative);
  if (oblique !== null) found.push(oblique);
  const inhabitants = /^(.+[аяо]н)ин$/.exec(nominative);
  if (inhabitants !== null) {
    found.push({ stem: inhabitants[1]!, endings: ['е', '', 'ам', 'ами', 'ах'] });
  }
  for (const [pattern, cut, endings] of NOUN) {
    if (pattern.test(nominative)) {
      found.push({ stem: cut === 0 ? nominative : nominative.slice(0, -cut), endings });
      break;
    }
  }
  return found;
});

/** афганец, афганца; турок, турка; Египет, Египта; посол, посла: the vowel before the last consonant drops out. */
function fleeting(nominative: string): Paradigm | null {
  const m = /^(.{2,})(е|о)(ц|к|т)$/.exec(nominative) ?? /^(.*пос)(о)(л)$/.exec(nominative);
  if (m === null) return null;
  const soft = m[2] === 'е' && /[аеиоуыэюя]$/.test(m[1]!) ? 'й' : '';
  return {
    stem: `${m[1]}${soft}${m[3]}`,
    endings: ['а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ев', 'ов', 'ам', 'ами', 'ах'],
  };
}

/** Where a nominative stands in the dictionary: under each of its stems. */
export function russianStems(nominative: string): string[] {
  return [...new Set([nominative, ...paradigms(nominative).map((p) => p.stem)])];
}

const ENDINGS = [...new Set([...ADJECTIVE, ...NOUN.flatMap(([, , endings]) => endings)])].filter(
  (ending) => ending !== '',
);

/** Keys under which a word of a text may stand: itself and itself without any ending. */
export function russianKeys(word: string): string[] {
  const keys = [word];
  for (const ending of ENDINGS) {
    if (word.length >= ending.length + 2 && word.endsWith(ending)) {
      keys.push(word.slice(0, -ending.length));
    }
  }
  return keys;
}

/** How a word of a text and a nominative agree. */
export function russianAgrees(word: string, nominative: string): 'exact' | 'form' | null {
  if (word === nominative) return 'exact';
  if (INVARIANT.test(nominative) && !/[гкхжшщч]и$/.test(nominative)) return null;
  for (const { stem, endings } of paradigms(nominative)) {
    // "Ва" is a town of Ghana, but a bare "в" is no form of it.
    if (stem.length > 1 && word.startsWith(stem) && endings.includes(word.slice(stem.length)))
      return 'form';
  }
  return null;
}
