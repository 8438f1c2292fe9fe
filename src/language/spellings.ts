import { applyLemmaScript } from './network/lemma-script.js';

/** Words kept at a time: texts of news repeat few. */
const MOST = 50_000;

/** A form with its dictionary forms by the number of the lemma script that made each. */
interface Spelling {
  readonly form: string;
  readonly lemmas: Map<number, string>;
}

/**
 * Gives every occurrence of a word the same strings for form and dictionary form. A lemma is then made
 * once, and whoever looks words up later compares addresses instead of letters.
 */
export class Spellings {
  readonly #scripts: readonly string[];
  readonly #known = new Map<string, Spelling>();

  /** @param scripts lemma scripts as {@link applyLemmaScript} takes them */
  constructor(scripts: readonly string[]) {
    this.#scripts = scripts;
  }

  /** A form and what a script makes of it. */
  of(form: string, script: number): { readonly form: string; readonly lemma: string } {
    let spelling = this.#known.get(form);
    if (spelling === undefined) {
      if (this.#known.size >= MOST) this.#known.clear();
      spelling = { form: copied(form), lemmas: new Map() };
      this.#known.set(spelling.form, spelling);
    }
    let lemma = spelling.lemmas.get(script);
    if (lemma === undefined) {
      lemma = applyLemmaScript(this.#scripts[script] as string, spelling.form);
      spelling.lemmas.set(script, lemma);
    }
    return { form: spelling.form, lemma };
  }
}

/** A string with letters of its own: a slice keeps the whole text in memory that it was cut from. */
function copied(form: string): string {
  return ` ${form}`.slice(1);
}
