import type { Name } from '../../language/index.js';
import { hasCase } from './name-words.js';
import type { Scanned } from './scanned.js';

const ADJECTIVAL = /^[А-ЯЁ].*(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$/;

/**
 * Whether a word may be a surname that the tables know: the network must see a person there or,
 * where it sees no names, the word must be a proper noun that is no date ("in May", "May 10").
 */
export function mayBeSurname(
  word: number,
  name: Name | undefined,
  { sentence, tree, times }: Scanned,
): boolean {
  // No place has the name: where the network takes "a warrant for Putin" for one, the word decides.
  if (name !== undefined && name.kind !== 'place') return name.kind === 'person';
  const tag = tree.words[word]?.upos;
  const form = tree.words[word]?.form ?? '';
  // Russian surnames that are declined like adjectives: no other adjective has a capital inside a sentence.
  const isAdjectival = tag === 'ADJ' && word > 0 && ADJECTIVAL.test(form);
  if ((tag !== 'PROPN' && tag !== 'X' && !isAdjectival) || !hasCase(form)) return false;
  const beside = [tree.words[word - 1]?.upos, tree.words[word + 1]?.upos];
  if (beside.includes('NUM')) return false;
  const marked = tree.child(word, 'case') !== undefined;
  // Nor is a living being a date, where a language tells them apart ("с Путиным").
  const isAlive = tree.words[word]?.feats.Animacy === 'Anim';
  if (!sentence.parsed || !marked || isAlive) return true;
  if (tree.relation(word) === 'obl') return false;
  // "At a summit in Baku on Friday", where a Friday is prime minister somewhere.
  return !times.mayTell(tree.words[word]!);
}
