import type { IsoDate } from '../../base/index.js';
import type { Sentence, Word } from '../../language/index.js';
import { type Pieced, piecedOf, type Tables } from '../tables/index.js';
import type { Entity } from '../types.js';
import { settleAcronyms, spelledOut } from './acronyms.js';
import type { Atom } from './atoms.js';
import { type Frame, type FrameNeeds, frameOf } from './frame.js';
import { settleSurnames, surnamesIn } from './heard.js';
import { Keys } from './keys.js';
import { settleNamesakes } from './namesakes.js';
import { namedOwners } from './referents.js';
import { settleRegions } from './regions-named.js';
import { leads } from './resolve-person.js';
import { scan, withoutDates } from './scan.js';
import { SentenceTimes } from './sentence-dates.js';
import { settleShortNames } from './short-names.js';
import { Tree } from './tree.js';
import { verdictOf } from './verdict.js';
import type { Vocabulary } from './vocabulary.js';
import { wordTypesOf } from './word-types.js';
import { WrittenTokens } from './written-tokens.js';

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

/** The words of a sentence as they are without what is written to them, and cut up as names are. */
function freeForms({ words }: Sentence, keys: Keys) {
  const forms: string[] = [];
  const pieced: Pieced[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { form } = words[at]!;
    const free = isOwned(words, at) ? freeForm(form) : form;
    forms.push(free);
    pieced.push(free === form ? keys.type(at)!.pieced : piecedOf(free));
  }
  return { forms, pieced };
}

/** Whether a pronoun is written to a noun. */
function isOwned(words: readonly Word[], at: number): boolean {
  const { upos, token } = words[at]!;
  if (upos !== 'NOUN') return false;
  const next = words[at + 1];
  return next?.upos === 'PRON' && next.token === token;
}

/** "وزير خارجيتها": before a pronoun written to it the ة of a word is ت, by which no table knows it. */
function freeForm(form: string): string {
  return form.replace(/(?<=\p{Script=Arabic}{3})ت$/u, 'ة');
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
  const found = sentences.map((sentence) => {
    const tree = new Tree(sentence);
    const keys = new Keys(sentence.words, types);
    const times = new SentenceTimes(sentence, text, lang);
    const { forms, pieced } = freeForms(sentence, keys);
    const tokens = new WrittenTokens(sentence, text, pieced);
    const atoms = scan({
      sentence,
      forms,
      pieced,
      tokens,
      tree,
      keys,
      vocabulary,
      tables,
      lang,
      text,
      times,
    });
    return { tree, keys, times, atoms };
  });
  const spelled = spelledOut(found);
  const withAtoms = (one: (typeof found)[number], atoms: readonly Atom[]) =>
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
  const verdict: FrameNeeds['verdict'] = (title, person, ownersOf) =>
    verdictOf(title, person, namedOwners(title, { ownersOf }), tables, date);
  return scanned.map((sentence, index) =>
    frameOf({
      index,
      tree: sentence.tree,
      keys: sentence.keys,
      times: sentence.times,
      atoms: withoutDates(settleSurnames(sentence, heard, isLeader, lang), {
        sentence: sentences[index]!,
        times: sentence.times,
      }),
      vocabulary,
      lang,
      officeOf,
      verdict,
    }),
  );
}
