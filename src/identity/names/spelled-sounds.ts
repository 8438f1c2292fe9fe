/** Languages whose names are written in Arabic letters. */
export type ArabicWriting = 'ar' | 'fa';

// biome-ignore format: a table of letters is read by lines
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z',
  ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'gh', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k',
  ک: 'k', ڭ: 'ng', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', ہ: 'h',
};
const PERSIAN: Readonly<Record<string, string>> = { ث: 's', ذ: 'z', ض: 'z', ق: 'gh' };

const YA = /[يیی]/;
/** Letters of long vowels, before which و and ي are consonants. */
const LONG = /[اآىويی]/;

/** One letter of the Latin word: a vowel, a consonant, or nothing. */
interface Sound {
  readonly latin: string;
  readonly isVowel: boolean;
}

const vowel = (latin: string): Sound => ({ latin, isVowel: true });
const consonant = (latin: string): Sound => ({ latin, isVowel: false });
const NONE: readonly Sound[] = [];

/**
 * A word of a name that no table knows, letter by letter, with an "a" for each short vowel that must be there: which vowel
 * it was Arabic letters do not tell.
 *
 * @example
 * spelledSounds('نوگروهو', 'fa') // 'nugruho'
 */
export function spelledSounds(word: string, lang: ArabicWriting): string {
  const slavic = SLAVIC.find(([ending]) => ending.test(word));
  if (slavic !== undefined) {
    return byLetters(word.replace(slavic[0], ''), lang, 1) + slavic[1];
  }
  return byLetters(word, lang, 0);
}

/** @param behind how many sounds follow what is spelled, which so does not end a word */
function byLetters(word: string, lang: ArabicWriting, behind: number): string {
  const letters = [...prepared(word, lang)];
  const sounds: Sound[] = [];
  letters.forEach((letter, at) => {
    sounds.push(...soundsOf(letter, at, letters, sounds, lang));
  });
  const more = behind === 0 ? [] : [vowel('')];
  return withShortVowels([...sounds, ...more]);
}

/** Letters that together are one sound, and an alef that Persian puts before two consonants of foreign names. */
function prepared(word: string, lang: ArabicWriting): string {
  const plain = word.replace(/[\u0640\u064b-\u065f\u0670]/g, '');
  if (lang === 'fa') return plain.replace(/^اس(?=[تکكپملنو].)/, 'س');
  return plain
    .replace(/تش/g, 'چ')
    .replace(/يه$/, 'ﻩ')
    .replace(/نغ(?![اويى])/g, 'ڭ');
}

/** Endings of Slavic surnames, in Arabic and in Persian letters. */
const SLAVIC: readonly (readonly [ending: RegExp, latin: string])[] = [
  [/(?<=...)(?:و|او)فيتش$/, 'ovich'],
  [/(?<=...)يفيتش$/, 'evich'],
  [/(?<=...)[يئ]يف$/, 'yev'],
  [/(?<=....)وف$/, 'ov'],
  [/(?<=....)وفا$/, 'ova'],
  [/(?<=...)سكي$/, 'sky'],
  [/(?<=...)سکی$/, 'sky'],
];

function soundsOf(
  letter: string,
  at: number,
  letters: readonly string[],
  before: readonly Sound[],
  lang: ArabicWriting,
): readonly Sound[] {
  const next = letters[at + 1] ?? '';
  const isFirst = at === 0;
  const isLast = next === '';
  const afterVowel = before.at(-1)?.isVowel === true;
  if (letter === 'ﻩ') return [vowel('e')];
  if (letter === 'إ') return YA.test(next) ? NONE : [vowel('i')];
  if (letter === 'ا' && isFirst && /[ويی]/.test(next)) return NONE;
  if (/[اأآى]/.test(letter))
    return afterVowel && before.at(-1)?.latin === 'a' ? NONE : [vowel('a')];
  if (letter === 'ة') return [vowel('a')];
  if (letter === 'ئ') return LONG.test(next) || afterVowel ? NONE : [vowel('e')];
  if (letter === 'ؤ') return [vowel('u')];
  if (letter === 'ع') {
    if (/[يی]/.test(next) && !isFirst && !afterVowel) return [vowel('e')];
    if (LONG.test(next)) return NONE;
    return afterVowel && before.at(-1)?.latin !== 'i' ? NONE : [vowel('a')];
  }
  if (letter === 'و') {
    const glides = (isFirst && letters.length > 1) || (/[اآىيی]/.test(next) && !isLast);
    const isAlefBefore = letters[at - 1] === 'ا' && at === 1;
    if (glides && !isAlefBefore) return [consonant(lang === 'fa' ? 'v' : 'w')];
    if (next === 'و') return [consonant(lang === 'fa' ? 'v' : 'w')];
    return [vowel(isLast ? 'o' : 'u')];
  }
  if (YA.test(letter)) {
    const isVowelNext = /[اآو]/.test(next);
    if ((isFirst && letters.length > 1) || (isVowelNext && afterVowel)) return [consonant('y')];
    return [vowel('i')];
  }
  if (/[هة]/.test(letter) && isLast && !afterVowel) return [vowel(lang === 'fa' ? 'eh' : 'ah')];
  const latin = (lang === 'fa' ? PERSIAN[letter] : undefined) ?? CONSONANTS[letter];
  return latin === undefined ? NONE : [consonant(latin)];
}

/** Consonants that names of Europe begin with together; Arabic and Persian ones never do. */
const BEGINNINGS = /^(?:s[tkpmnlwv]|[bfgkp][rl]|[dt]r|gl)$/;
/** Consonants that a word may end in together. */
const ENDINGS = /^(?:[rlnm].+|[sfk]t|ks)$/;

function withShortVowels(sounds: readonly Sound[]): string {
  let latin = '';
  for (let from = 0; from < sounds.length; ) {
    if (sounds[from]!.isVowel) {
      latin += sounds[from]!.latin;
      from += 1;
      continue;
    }
    let to = from;
    while (to < sounds.length && !sounds[to]!.isVowel) to += 1;
    const run = sounds.slice(from, to).map((sound) => sound.latin);
    latin += between(run, from === 0, to === sounds.length, sounds.length - to);
    from = to;
  }
  return latin;
}

/** Consonants that stand together, with the vowels between them without which nobody could say them. */
function between(run: readonly string[], opens: boolean, closes: boolean, behind: number): string {
  const [first, second, ...rest] = run;
  if (first === undefined || second === undefined) return run.join('');
  const pair = first + second;
  // كريم is built as Arabic names are, and no word begins with two consonants there.
  const isForeign = rest.length === 0 && behind > 2 && BEGINNINGS.test(pair);
  if (opens && !isForeign) return `${first}a${between(run.slice(1), false, closes, behind)}`;
  if (closes && rest.length === 0) return ENDINGS.test(pair) ? pair : `${first}a${second}`;
  if (rest.length === 0) return pair;
  return `${pair}a${between(rest, false, closes, behind)}`;
}
