import { packageText, parseTsv } from '../../base/index.js';
import { fold } from '../tables/fold.js';
import type { ArabicWriting } from './spelled-sounds.js';

/** How news spells a word out of Arabic and out of Persian texts. */
interface Spelling {
  readonly ar: string;
  readonly fa: string;
  readonly byHand: boolean;
}

let cyrillic: ReadonlyMap<string, string> | null = null;

/** What `data/identity/romanised.cyrillic*.tsv` says of a word of names in Cyrillic letters; undefined where nothing. */
export function usualCyrillicSpelling(word: string): string | undefined {
  cyrillic ??= readCyrillic();
  return cyrillic.get(fold(word));
}

function readCyrillic(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of ['romanised.cyrillic.compiled', 'romanised.cyrillic']) {
    for (const row of parseTsv(packageText(`data/identity/${name}.tsv`) ?? '').rows) {
      found.set(fold(row.get('word')), row.get('latin'));
    }
  }
  return found;
}

let spellings: ReadonlyMap<string, Spelling> | null = null;

/** What `data/identity/romanised*.tsv` says of a word of names in Arabic letters; undefined where nothing. */
export function usualSpelling(word: string, lang: ArabicWriting): string | undefined {
  return spelledBy(find(word), lang);
}

/** The same for words that stand there by hand: the everyday names of Arabic and Persian among them. */
export function everydaySpelling(word: string, lang: ArabicWriting): string | undefined {
  const found = find(word);
  return found?.byHand === true ? spelledBy(found, lang) : undefined;
}

function find(word: string): Spelling | undefined {
  spellings ??= readSpellings();
  return spellings.get(fold(word));
}

function spelledBy(spelling: Spelling | undefined, lang: ArabicWriting): string | undefined {
  const latin = lang === 'fa' ? spelling?.fa || spelling?.ar : spelling?.ar || spelling?.fa;
  return latin || undefined;
}

function readSpellings(): ReadonlyMap<string, Spelling> {
  const found = new Map<string, Spelling>();
  for (const name of ['romanised.compiled', 'romanised']) {
    for (const row of parseTsv(packageText(`data/identity/${name}.tsv`) ?? '').rows) {
      const byHand = name === 'romanised';
      found.set(fold(row.get('word')), { ar: row.get('ar'), fa: row.get('fa'), byHand });
    }
  }
  return found;
}
