import type { IsoDate } from '../../base/index.js';
import type { Sentence } from '../../language/index.js';
import type { Tables } from '../tables/index.js';
import type { Entity } from '../types.js';
import { settleAcronyms, spelledOut } from './acronyms.js';
import type { Atom } from './atoms.js';
import { withoutDates } from './dates-as-names.js';
import { Frame, type FrameNeeds, type Settled } from './frame.js';
import { settleSurnames, surnamesIn } from './heard.js';
import { Keys } from './keys.js';
import { settleNamesakes } from './namesakes.js';
import { leads } from './offices-held.js';
import { settleRegions } from './regions-named.js';
import { scan } from './scan.js';
import { Scanned } from './scanned.js';
import { SentenceTimes } from './sentence-dates.js';
import { settleShortNames } from './short-names.js';
import { Tree } from './tree.js';
import { verdictOf } from './verdict.js';
import type { Vocabulary } from './vocabulary.js';
import { wordTypesOf } from './word-types.js';

/** A text with its trees, to be searched for mentions. */
export interface ReadStory {
  readonly sentences: readonly Sentence[];
  /** What the sentences' spans point into. */
  readonly text: string;
  /** ISO 639-1. */
  readonly lang: string;
  /** Date of publication; null where it is not known, never the clock. */
  readonly date: IsoDate | null;
}

/**
 * Takes all sentences of a story to pieces: what in them names or describes somebody, looked up in the
 * tables and settled by what the rest of the story names in full. Whom it means is not asked yet.
 */
export function framesOf(
  { sentences, text, lang, date }: ReadStory,
  vocabulary: Vocabulary,
  tables: Tables,
): readonly Frame[] {
  const types = wordTypesOf(vocabulary, tables, lang);
  const story = { vocabulary, tables, lang, text };
  const found = sentences.map((sentence): Settled => {
    const tree = new Tree(sentence);
    const keys = new Keys(sentence.words, types);
    const times = new SentenceTimes(sentence, text, lang);
    const atoms = scan(new Scanned(sentence, tree, keys, times, story));
    return { tree, keys, times, atoms };
  });
  const spelled = spelledOut(found);
  const withAtoms = (one: Settled, atoms: readonly Atom[]): Settled =>
    atoms === one.atoms ? one : { tree: one.tree, keys: one.keys, times: one.times, atoms };
  const spelt =
    spelled.size === 0 ? found : found.map((one) => withAtoms(one, settleAcronyms(one, spelled)));
  const settled = settleNamesakes(settleShortNames(spelt, vocabulary, tables));
  const placed = found.map((one, i) => withAtoms(one, settled[i]!));
  const regions = vocabulary.knows('namesake')
    ? settleRegions(placed, vocabulary, tables)
    : settled;
  const scanned = placed.map((one, i) => withAtoms(one, regions[i]!));
  const heard = surnamesIn(scanned);
  const isLeader = (entity: Entity) => leads(entity, { tables, date });
  const officeOf = (id: string) => tables.officeOf(id);
  const verdict: FrameNeeds['verdict'] = (title, person, frame) =>
    verdictOf(title, person, frame, tables, date);
  const needs = { vocabulary, lang, officeOf, verdict };
  return scanned.map((one, index) => {
    const named = settleSurnames(one, heard, isLeader, lang);
    const atoms = withoutDates(named, { sentence: sentences[index]!, times: one.times });
    return new Frame(index, withAtoms(one, atoms), needs);
  });
}
