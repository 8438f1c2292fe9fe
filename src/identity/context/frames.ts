import type { IsoDate } from '../../base/index.js';
import type { Sentence } from '../../language/index.js';
import { piecedOf, type Tables } from '../tables/index.js';
import { settleAcronyms, spelledOut } from './acronyms.js';
import type { Atom } from './atoms.js';
import { type Frame, frameOf } from './frame.js';
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

/** "وزير خارجيتها": before a pronoun written to it the ة of a word is ت, by which no table knows it. */
function freeForm({ words }: Sentence, at: number): string {
  const { form, upos, token } = words[at]!;
  const next = words[at + 1];
  const isOwned = upos === 'NOUN' && next?.upos === 'PRON' && next.token === token;
  return isOwned ? form.replace(/(?<=\p{Script=Arabic}{3})ت$/u, 'ة') : form;
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
    const forms = sentence.words.map((_, i) => freeForm(sentence, i));
    const pieced = forms.map((form, i) => {
      const type = keys.type(i)!;
      return form === type.form ? type.pieced : piecedOf(form);
    });
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
  const withAtoms = ({ tree, keys, times }: (typeof found)[number], atoms: readonly Atom[]) => ({
    tree,
    keys,
    times,
    atoms,
  });
  const spelt =
    spelled.size === 0 ? found : found.map((one) => withAtoms(one, settleAcronyms(one, spelled)));
  const settled = settleNamesakes(settleShortNames(spelt, vocabulary, tables));
  const placed = found.map((one, i) => withAtoms(one, settled[i]!));
  const regions = vocabulary.knows('namesake')
    ? settleRegions(placed, vocabulary, tables)
    : settled;
  const scanned = placed.map((one, i) => withAtoms(one, regions[i]!));
  const heard = surnamesIn(scanned);
  return scanned.map((sentence, index) =>
    frameOf({
      index,
      tree: sentence.tree,
      keys: sentence.keys,
      times: sentence.times,
      atoms: withoutDates(
        settleSurnames(sentence, heard, (entity) => leads(entity, { tables, date }), lang),
        { sentence: sentences[index]!, times: sentence.times },
      ),
      vocabulary,
      lang,
      officeOf: (id) => tables.officeOf(id),
      verdict: (title, person, ownersOf) =>
        verdictOf(title, person, namedOwners(title, { ownersOf }), tables, date),
    }),
  );
}
