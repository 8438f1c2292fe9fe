import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

const LONGEST_CHAIN = 4;
const OWNING = /^(?:nmod|obj|appos|conj)(?::|$)/;

/** What tells who does a deed that a noun is called by. */
export interface DeedNouns {
  /** Whether a noun is called by a deed. */
  readonly isDeed: (noun: number) => boolean;
  /** Whether a word is somebody, a state or a force, rather than a tool. */
  readonly isSomebody: (word: number) => boolean;
  /** Whether a noun is a town, a building or a post. */
  readonly isSite: (noun: number) => boolean;
}

/**
 * Hangs who does a deed on the noun of the deed, where it stands in the instrumental behind what is done to and the tree
 * takes it for a part of that ("обстрел колонны боевиками"), and what is done to on the same noun, where it stands
 * behind the doer ("обстрел пограничниками села"). For languages of which case tells the roles (Russian).
 */
export function withInstrumentalAgents(
  sentence: Sentence,
  { isDeed, isSomebody, isSite }: DeedNouns,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let agent = 1; agent < words.length; agent++) {
    if (!isBareInstrumental(words, agent) || !isSomebody(agent)) continue;
    const deed = deedAbove(words, agent, isDeed);
    if (deed === null) continue;
    if (words[agent]!.head !== deed) {
      words[agent] = { ...words[agent]!, head: deed, deprel: 'nmod' };
      isMended = true;
    }
    if (words.some((_, i) => i > deed && words[i]!.head === deed && isBareGenitive(words, i)))
      continue;
    const site = words.findIndex(
      (word, i) => i > agent && word.head === agent && isBareGenitive(words, i) && isSite(i),
    );
    if (site < 0) continue;
    words[site] = { ...words[site]!, head: deed };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

function isBareInstrumental(words: readonly Word[], i: number): boolean {
  const { feats, upos, deprel } = words[i]!;
  const isNoun = upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ';
  return isNoun && feats.Case === 'Ins' && deprel.startsWith('nmod') && !hasCase(words, i);
}

function isBareGenitive(words: readonly Word[], i: number): boolean {
  const { feats, deprel } = words[i]!;
  return feats.Case === 'Gen' && deprel.startsWith('nmod') && !hasCase(words, i);
}

/** The noun of a deed that a word belongs to, past what is done to. */
function deedAbove(
  words: readonly Word[],
  agent: number,
  isDeed: (noun: number) => boolean,
): number | null {
  let up = words[agent]!.head;
  for (let steps = 0; up >= 0 && up < agent && steps < LONGEST_CHAIN; steps++) {
    if (words[up]!.upos !== 'NOUN') return null;
    if (isDeed(up)) return up;
    if (!OWNING.test(words[up]!.deprel) || hasCase(words, up)) return null;
    up = words[up]!.head;
  }
  return null;
}
