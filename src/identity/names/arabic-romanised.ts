import { everydaySpelling, usualSpelling } from './name-spellings.js';
import { type ArabicWriting, spelledSounds } from './spelled-sounds.js';

const LETTERS = /\p{Script=Arabic}/u;
const MARKS = /[\u0640\u064b-\u065f\u0670\u200d-\u200f]/g;
/** Between the parts of one Persian word. */
const JOINER = '\u200c';

/**
 * A name in Arabic letters as English-language news writes such names: each word by its usual spelling where the tables
 * know it or what it is built of, else letter by letter. What is not in Arabic letters stays.
 *
 * @example
 * romanizedArabic('ديفيد جونسون', 'ar') // 'David Johnson'
 * romanizedArabic('محمدرضا حسین‌زاده', 'fa') // 'Mohammadreza Hosseinzadeh'
 */
export function romanizedArabic(name: string, lang: ArabicWriting): string {
  if (!LETTERS.test(name)) return name;
  const words = name
    .replace(MARKS, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const latin: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]];
    const pair = next === undefined ? undefined : pairOf(word, next, lang);
    latin.push(pair ?? wordOf(word, lang));
    if (pair !== undefined) at += 1;
  }
  return capital(latin.join(' '));
}

/** "عبد الرحمن", "سيف الله": two written words that are one name. */
function pairOf(word: string, next: string, lang: ArabicWriting): string | undefined {
  const whole = /^ال/.test(next) ? usualSpelling(word + next, lang) : undefined;
  if (whole !== undefined) return whole;
  if (next === 'الله') return wordOf(word, lang).replace(/[aeiu]?h?$/, '') + ullah(lang);
  if (word !== 'عبد' || !/^ال../.test(next)) return undefined;
  return `Abdul ${wordOf(next.slice(2), lang)}`;
}

const ullah = (lang: ArabicWriting) => (lang === 'fa' ? 'ollah' : 'ullah');

function wordOf(word: string, lang: ArabicWriting): string {
  if (!LETTERS.test(word)) return word;
  return capital(
    usualSpelling(word.replaceAll(JOINER, ''), lang) ??
      ofParts(word, lang) ??
      builtOf(word, lang) ??
      spelledSounds(word, lang),
  );
}

/** "حسین‌زاده", "مک‌پارتلین": parts with a sign between them that joins them. */
function ofParts(word: string, lang: ArabicWriting): string | undefined {
  const parts = word.split(JOINER).filter((part) => part !== '');
  const [first, ...rest] = parts;
  if (first === undefined || rest.length === 0) return undefined;
  if (/^[مﻣ]ک$/.test(first)) return `Mc${rest.map((part) => wordOf(part, lang)).join('')}`;
  return rest.reduce((latin, part) => joined(latin, part, lang), wordOf(first, lang));
}

function joined(latin: string, part: string, lang: ArabicWriting): string {
  if (part === 'ای') return `${latin.replace(/h$/, '')}i`;
  if (part === 'الدین') return `${latin}eddin`;
  if (part === 'الله') return latin + ullah(lang);
  return latin + (ENDINGS[part] ?? wordOf(part, lang).toLowerCase());
}

/** Endings of Persian surnames. */
const ENDINGS: Readonly<Record<string, string>> = {
  زاده: 'zadeh',
  زاد: 'zad',
  پور: 'pour',
  نژاد: 'nejad',
  نیا: 'nia',
  فر: 'far',
  وند: 'vand',
  منش: 'manesh',
  خواه: 'khah',
  دوست: 'doust',
  یان: 'ian',
  لو: 'lou',
};

/** A word that is built of an everyday name: الحسيني, عبدالصمد, علیزاده, عباسی, محمدرضا. */
function builtOf(word: string, lang: ArabicWriting): string | undefined {
  if (/^عبدال../.test(word))
    return `${lang === 'fa' ? 'Abdol' : 'Abdul'}${wordOf(word.slice(5), lang).toLowerCase()}`;
  if (/^ال.../.test(word) && (lang === 'ar' || usualSpelling(word.slice(2), lang) !== undefined)) {
    return `al-${wordOf(word.slice(2), lang)}`;
  }
  if (/...الدین$/.test(word)) return `${wordOf(word.slice(0, -5), lang)}eddin`;
  if (/..الله$/.test(word))
    return wordOf(word.slice(0, -4), lang).replace(/[aeiu]?h?$/, '') + ullah(lang);
  if (lang === 'fa') {
    for (const [ending, latin] of Object.entries(ENDINGS)) {
      const stem = word.endsWith(ending)
        ? everyday(word.slice(0, -ending.length), lang)
        : undefined;
      if (stem !== undefined) return stem + latin;
    }
  }
  const stem = /[يی]$/.test(word) ? everyday(word.slice(0, -1), lang) : undefined;
  if (stem !== undefined) return `${stem.replace(/[aeio]h?$/, '')}i`;
  return lang === 'fa' ? ofTwoNames(word) : undefined;
}

const everyday = (word: string, lang: ArabicWriting) =>
  word.length < 2 ? undefined : everydaySpelling(word, lang);

/** "محمدرضا", "علیرضا": two forenames in one word. */
function ofTwoNames(word: string): string | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)].map((half) => everyday(half, 'fa'));
    if (first !== undefined && second !== undefined) return first + second.toLowerCase();
  }
  return undefined;
}

/** A small first letter stays where a particle inside a name has one. */
function capital(latin: string): string {
  return /^(?:al-|bin$|bint$|de$|van$|von$)/.test(latin)
    ? latin
    : latin.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
