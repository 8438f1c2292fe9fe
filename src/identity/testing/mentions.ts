import { type IsoDate, quote } from '../../base/index.js';
import { findMentions } from '../context/find-mentions.js';
import { loadTables } from '../tables/index.js';
import type { Mention } from '../types.js';
import { story } from './sentences.js';

/** The mentions of hand-made sentences, each in one line: words, then whom they mean as what. */
export function meanings(
  lang: string,
  date: IsoDate | null,
  ...sentences: readonly string[]
): readonly string[] {
  return mentionsOf(lang, date, ...sentences).map(([words, mention]) => {
    const referents = mention.referents.map(({ id, as }) => (as === null ? id : `${id} (${as})`));
    return `${words}: ${referents.join(' + ') || 'nobody'}`;
  });
}

/** The mentions of hand-made sentences with their words; nested ones are left out. */
export function mentionsOf(
  lang: string,
  date: IsoDate | null,
  ...sentences: readonly string[]
): readonly (readonly [words: string, mention: Mention])[] {
  const read = { ...story(lang, ...sentences), date };
  return findMentions(read, loadTables())
    .filter((mention) => !mention.nested)
    .map((mention) => [quote(read.text, mention.span), mention]);
}
