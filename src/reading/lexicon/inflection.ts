import { parseTsv, remembered } from '../../base/index.js';
import { fold } from './fold.js';

/** A way back from an inflected form to a dictionary form. */
interface Rule {
  readonly from: string;
  readonly to: string;
}

/**
 * What of a word a rule changes: `infix` all that stands inside three letters, `penult` and `second` one place in more,
 * `ending` a suffix of words that have no prefix.
 */
const SIDES = ['prefix', 'suffix', 'ending', 'infix', 'penult', 'second'] as const;

/** Rules of one part of speech, by the side of the word that they change. */
type Rules = Readonly<Record<(typeof SIDES)[number], readonly Rule[]>>;

const NONE: Rules = { prefix: [], suffix: [], ending: [], infix: [], penult: [], second: [] };
const LEAST_STEM = 2;

/**
 * Dictionary forms that a word may be an inflected form of, for languages whose lemmas the parser
 * often misses. Far too many: only those that a lexicon knows are meant to be used.
 */
export class Inflection {
  readonly #rules: ReadonlyMap<string, Rules>;
  readonly #irregular = new Map<string, string>();
  /** Singulars of nouns whose plural no rule makes: صواريخ of صاروخ. */
  readonly #singulars = new Map<string, string>();
  /** By part of speech and last letter of a word, which rules out most of the thousands of rules. */
  readonly #suffixes = new Map<string, readonly Rule[]>();
  /** By part of speech. */
  readonly #known = new Map<string, (form: string) => readonly string[]>();

  /** @param text content of the language's `inflection.tsv`, `''` where it has none */
  constructor(text: string) {
    const rules = new Map<string, Rules>();
    for (const row of parseTsv(text).rows) {
      const pos = row.get('pos');
      const own = rules.get(pos) ?? NONE;
      const [from, to] = [fold(row.get('from')), fold(row.get('to'))];
      const side = SIDES.find((name) => name === row.get('side'));
      if (side !== undefined) rules.set(pos, { ...own, [side]: [...own[side], { from, to }] });
      else if (row.get('side') === 'whole') this.#irregular.set(`${pos} ${from}`, to);
      else if (row.get('side') === 'plural') this.#singulars.set(`${pos} ${from}`, to);
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
   * The singular of a plural that is no inflected form of it, null for others: судно of суда, which is also the genitive of суд.
   *
   * @param form folded
   */
  singular(form: string): string | null {
    return this.#singulars.get(`N ${form}`) ?? null;
  }

  #suffixesOf(pos: string, rules: Rules, last: string, isWhole: boolean): readonly Rule[] {
    const key = `${pos}${isWhole ? '-' : ''}${last}`;
    const known = this.#suffixes.get(key);
    if (known !== undefined) return known;
    const all = isWhole ? [...rules.suffix, ...rules.ending] : rules.suffix;
    const fitting = all.filter(({ from }) => from === '' || from.endsWith(last));
    this.#suffixes.set(key, fitting);
    return fitting;
  }

  /**
   * @param form folded
   * @param pos `V` or `N`
   */
  candidates(form: string, pos: string): readonly string[] {
    let known = this.#known.get(pos);
    if (known === undefined) {
      known = remembered((form) => this.#reckoned(form, pos));
      this.#known.set(pos, known);
    }
    return known(form);
  }

  #reckoned(form: string, pos: string): readonly string[] {
    const rules = this.#rules.get(pos) ?? NONE;
    const found = new Set<string>();
    const singular = this.#singulars.get(`${pos} ${form}`);
    if (singular !== undefined) found.add(singular);
    const withoutPrefix = [
      form,
      ...rules.prefix
        .filter((r) => form.startsWith(r.from))
        .map((r) => r.to + form.slice(r.from.length)),
    ];
    for (const start of withoutPrefix) {
      const stems = [
        start,
        ...this.#suffixesOf(pos, rules, start.at(-1) ?? '', start === form)
          .filter((r) => start.endsWith(r.from))
          .map((r) => start.slice(0, start.length - r.from.length) + r.to),
      ];
      for (const stem of stems) {
        if (stem.length < LEAST_STEM) continue;
        found.add(stem);
        for (const base of changedInside(stem, rules)) found.add(base);
      }
    }
    found.delete(form);
    return [...found];
  }
}

/** Letters of a stem whose second one is the vowel of a passive: هوجم of هاجم. */
const WITH_LONG_FIRST = 4;

/** What a stem may come from by the letters inside it. */
function changedInside(stem: string, rules: Rules): readonly string[] {
  const { length } = stem;
  const last = length - 1;
  const infixes = rules.infix.filter(
    ({ from }) => length === from.length + 2 && stem.slice(1, -1) === from,
  );
  const penults = rules.penult.filter(
    ({ from }) => length > from.length + 2 && stem.slice(last - from.length, last) === from,
  );
  const seconds = rules.second.filter(
    ({ from }) => length === WITH_LONG_FIRST && stem.slice(1, 1 + from.length) === from,
  );
  return [
    ...infixes.map(({ to }) => stem[0] + to + stem[last]),
    ...penults.map(({ from, to }) => stem.slice(0, last - from.length) + to + stem[last]),
    ...seconds.map(({ from, to }) => stem[0] + to + stem.slice(1 + from.length)),
  ];
}
