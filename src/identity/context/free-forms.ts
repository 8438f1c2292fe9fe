import type { Sentence, Word } from '../../language/index.js';

/**
 * The words of a sentence as they are without what is written to them; null where nothing is, as in
 * most: then they are what their forms say.
 */
export function freeForms({ words, tokens }: Sentence): readonly string[] | null {
  if (tokens.length === words.length) return null;
  let forms: string[] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    if (!isOwned(words, at)) continue;
    const { form } = words[at]!;
    const free = freeForm(form);
    if (free === form) continue;
    forms ??= words.map((word) => word.form);
    forms[at] = free;
  }
  return forms;
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
