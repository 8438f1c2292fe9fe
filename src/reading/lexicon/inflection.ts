import { parseTsv } from '../../base/index.js';
import { fold } from './fold.js';

/** A way back from an inflected form to a dictionary form. */
interface Rule {
  readonly from: string;
  readonly to: string;
}

/** Rules of one part of speech, by the side of the word that they change. */
interface Rules {
  readonly prefix: readonly Rule[];
  readonly suffix: readonly Rule[];
  readonly infix: readonly Rule[];
}

const NONE: Rules = { prefix: [], suffix: [], infix: [] };
const LEAST_STEM = 2;

/**
 * Dictionary forms that a word may be an inflected form of, for languages whose lemmas the parser
 * often misses. Far too many: only those that a lexicon knows are meant to be used.
 */
export class Inflection {
  readonly #rules: ReadonlyMap<string, Rules>;
  readonly #irregular = new Map<string, string>();

  /** @param text content of the language's `inflection.tsv`, `''` where it has none */
  constructor(text: string) {
    const rules = new Map<string, { prefix: Rule[]; suffix: Rule[]; infix: Rule[] }>();
    for (const row of parseTsv(text).rows) {
      const pos = row.get('pos');
      const own = rules.get(pos) ?? { prefix: [], suffix: [], infix: [] };
      rules.set(pos, own);
      const side = row.get('side');
      const [from, to] = [fold(row.get('from')), fold(row.get('to'))];
      if (side === 'prefix' || side === 'suffix' || side === 'infix') own[side].push({ from, to });
      else if (side === 'whole') this.#irregular.set(`${pos} ${from}`, to);
    }
    this.#rules = rules;
  }

  /**
   * The dictionary form of an irregular form, null for others. It goes before the parser's lemma.
   *
   * @param form folded
   * @param pos `V` or `N`
   */
  irregular(form: string, pos: string): string | null {
    return this.#irregular.get(`${pos} ${form}`) ?? null;
  }

  /**
   * @param form folded
   * @param pos `V` or `N`
   */
  candidates(form: string, pos: string): readonly string[] {
    const rules = this.#rules.get(pos) ?? NONE;
    const found = new Set<string>();
    const withoutPrefix = [
      form,
      ...rules.prefix
        .filter((r) => form.startsWith(r.from))
        .map((r) => r.to + form.slice(r.from.length)),
    ];
    for (const start of withoutPrefix) {
      const stems = [
        start,
        ...rules.suffix
          .filter((r) => start.endsWith(r.from))
          .map((r) => start.slice(0, start.length - r.from.length) + r.to),
      ];
      for (const stem of stems) {
        if (stem.length < LEAST_STEM) continue;
        found.add(stem);
        for (const { from, to } of rules.infix) {
          if (stem.length === from.length + 2 && stem.slice(1, -1) === from) {
            found.add(stem[0] + to + stem.at(-1));
          }
        }
      }
    }
    found.delete(form);
    return [...found];
  }
}
