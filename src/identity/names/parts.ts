import { isArabic, isVowelless, skeletonOf, soundsOf } from './letters.js';
import { type NameForms, nameForms } from './variants.js';

/** A word of a name, ready to be compared. */
export interface Part {
  readonly written: string;
  readonly sounds: string;
  readonly skeleton: string;
  /** The skeleton without an ending of Slavic surnames and patronymics, which some spellings drop. */
  readonly stem: string;
  /** The sounds with vowels that transliterations mix up made one, doubled ones once. */
  readonly plain: string;
  /** Whether it begins with a vowel; null where the script does not tell for certain. */
  readonly vowelFirst: boolean | null;
  /** The forms that it has in other languages, where the tables know it as a name that has some. */
  readonly forms: NameForms | null;
  /** Arabic letters leave short vowels out, so vowels are not compared. */
  readonly vowelless: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur as ad bin ben ibn ould bint von der de da di la le van the of and بن ابن ولد'.split(
    ' ',
  ),
);
const TITLES: ReadonlySet<string> = new Set(
  (
    'president premier minister king sheikh shaykh mullah maulawi maulavi haji hajji general ' +
    'colonel dr mr mrs his her excellency президент премьер министр король шейх рئیس رئيس رئیس الرئيس ' +
    'الشيخ شيخ الملا ملا حاجي الدكتور'
  ).split(' '),
);

/** Titles that are also forenames: they stay where no two other words are left. */
const SAYYID: ReadonlySet<string> = new Set(
  'sayyid sayed seyed seyyed sayyed syed سيد سید السيد'.split(' '),
);

/** Ranking asks for the same names again and again; this many are remembered. */
const REMEMBERED = 20_000;
const remembered = new Map<string, readonly Part[]>();

/** What is longer than this, in UTF-16 code units, or has more words is no name. */
const LONGEST = 200;
const MOST_WORDS = 16;

/**
 * The words of a name that tell people apart: no titles, particles, articles. None for what is too
 * long to be a name.
 */
export function partsOf(name: string): readonly Part[] {
  if (name.length > LONGEST) return [];
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const parts = split(name);
  remembered.set(name, parts);
  return parts;
}

/** What stands last is a name, whatever it means: Stephen King, Александр Король. */
function split(name: string): Part[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670\u200c-\u200f]/g, '')
    .replace(/['’‘`ʼ"“”.]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .filter((word, i, all) => !TITLES.has(word) || (i > 0 && i === all.length - 1))
    .flatMap(withoutArticle)
    .flatMap(withoutSurname);
  const names = words.filter((word) => !PARTICLES.has(word));
  const plain = names.filter((word) => !SAYYID.has(word));
  const telling = plain.length >= 2 ? plain : names;
  const parts = (telling.length > 0 ? telling : words).map(partOf);
  // Of 金正恩 the surname alone is read: what is left of a name tells nobody apart.
  if (parts.some(({ written, sounds }) => sounds === '' && /\p{Script=Han}/u.test(written)))
    return [];
  return parts.length > MOST_WORDS ? [] : parts.filter((part) => part.sounds !== '');
}

/** "الأسد" → "أسد"; "عبدالله" is written in one word or two, in Persian "محمداشرف" too. */
function withoutArticle(word: string): string[] {
  if (!isArabic(word)) return [word];
  if (word.startsWith('محمد') && word.length > 6) return ['محمد', word.slice(4)];
  if (word.startsWith('عبدال') && word.length > 6) return ['عبد', word.slice(5)];
  return [word.startsWith('ال') && word.length > 4 ? word.slice(2) : word];
}

/** The commonest Chinese surnames; a name of up to four characters that begins with one is in two parts. */
const CHINESE_NAME =
  /^([习王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖金陆孔白崔康毛秦江史顾侯孟龙万钱汤尹黎易武乔贺赖文])(\p{Script=Han}{1,2})$/u;

/** 习近平 → 习 近平: no space parts a Chinese surname from the name after it. */
function withoutSurname(word: string): string[] {
  const name = CHINESE_NAME.exec(word);
  return name === null ? [word] : [name[1]!, name[2]!];
}

function partOf(written: string): Part {
  return ofSounds(written, soundsOf(written), isVowelless(written));
}

const ENDING = /(v|vn|vc|vS|vC|zd|kz|gl)$/;

function ofSounds(written: string, sounds: string, vowelless: boolean): Part {
  const skeleton = skeletonOf(sounds);
  return {
    written,
    sounds,
    skeleton,
    stem: skeleton.length > 3 ? skeleton.replace(ENDING, '') : skeleton,
    plain: plainVowels(sounds),
    forms: vowelless ? null : nameForms(sounds),
    vowelFirst: vowelFirst(written, sounds),
    vowelless,
  };
}

/** Arabic writes a vowel at the beginning as alef; ain, like Hebrew's alef, stands for a vowel or none. */
function vowelFirst(written: string, sounds: string): boolean | null {
  if (/^[عיאעהיو]/u.test(written) || sounds === '') return null;
  if (isVowelless(written) && !isArabic(written)) return null;
  return /^[aeiou]/.test(sounds);
}

function plainVowels(sounds: string): string {
  return sounds
    .toLowerCase()
    .replace(/[ye]/g, 'i')
    .replaceAll('o', 'a')
    .replace(/(.)\1+/g, '$1');
}

/** Two neighbouring words read as one: "Abdul Rahman", "Abdulrahman". */
export function joined(a: Part, b: Part): Part {
  return ofSounds(a.written + b.written, a.sounds + b.sounds, a.vowelless);
}
