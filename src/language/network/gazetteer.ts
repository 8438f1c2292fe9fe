import type { ModelFile } from './model-file.js';
import type { Slots } from './slots.js';

/**
 * What lists of names say of a word: the numbers of the kinds of names that it is found in (given name, town,
 * demonym …), as `training/gazetteers.py` writes them. Only the network knows what the numbers mean.
 */
export class Gazetteer {
  readonly #words: Slots;

  constructor(words: Slots) {
    this.#words = words;
  }

  /** The gazetteer of a model file, if it has one. */
  static of(file: ModelFile): Gazetteer | undefined {
    const words = file.slots('gazetteer');
    return words && new Gazetteer(words);
  }

  /** Rows of the gazetteer's table for a form that is normalised and without diacritics; none for other words. */
  rows(folded: string): readonly number[] {
    const found: number[] = [];
    this.#words.find(folded)?.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) found.push(8 * at + bit);
    });
    return found;
  }
}
