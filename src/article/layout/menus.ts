import { tokens } from '../lexicon/fold.js';
import { isPlaceOfSite } from '../lexicon/page-words.js';
import type { Line } from './lines.js';

/** What stands between the items of a menu or the steps of a path. */
const BETWEEN = /\s+[/|›»>→·•]+\s+|\s*[|›]\s*|\t+| {2,}/u;

/** Longest item, in words, and fewest items of a menu that names one section only. */
const LONGEST_ITEM = 4;
const FEWEST_ITEMS = 3;
/** Longest menu in words. */
const LONGEST_MENU = 30;

/**
 * Whether a line is a menu (`Home | News | Sport`) or the path to the page (`Главная / Новости`):
 * short items between signs, sections of the site among them, or nothing but sections in a row.
 */
export function isMenu({ text, words }: Line): boolean {
  if (words.length < 2 || words.length > LONGEST_MENU) return false;
  if (words.length >= FEWEST_ITEMS && words.every(({ word }) => isPlaceOfSite([word]))) return true;
  const items = text.split(BETWEEN).filter((item) => item !== '');
  const itemWords = items.map((item) => tokens(item).map(({ word }) => word));
  if (items.length < 2 || itemWords.some((item) => item.length > LONGEST_ITEM)) return false;
  const places = itemWords.filter(isPlaceOfSite).length;
  // Credits and headlines also put names between bars; of two items both must be sections.
  return items.length >= FEWEST_ITEMS ? 3 * places >= items.length : places === items.length;
}
