import type { Sentence } from '../../language/index.js';
import { ACRONYM } from './said-at-place.js';

const BESIDE = /^(?:appos|flat|nmod)/;

/**
 * Makes owners of acronyms behind a title, which show no case and which trees take for its name, and hangs the name behind
 * them on the title: "глава *ФСБ* Александр Бортников". For languages that put owners behind (Russian).
 */
export function withAcronymOwners(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let i = 1; i < words.length; i++) {
    const { form, head, deprel } = words[i]!;
    const title = words[i - 1]!;
    if (!ACRONYM.test(form) || head !== i - 1 || !BESIDE.test(deprel)) continue;
    if (title.upos !== 'NOUN' || title.feats.Animacy !== 'Anim') continue;
    const name = words[i + 1];
    if (name === undefined || !/^\p{Lu}\p{Ll}/u.test(name.form) || name.upos !== 'PROPN') continue;
    isMended = true;
    words[i] = { ...words[i]!, deprel: 'nmod', feats: { ...words[i]!.feats, Case: 'Gen' } };
    if (name.head === i && BESIDE.test(name.deprel)) {
      words[i + 1] = { ...name, head: i - 1, deprel: 'appos' };
    }
  }
  return isMended ? { ...sentence, words } : sentence;
}
