import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { ACRONYM } from './said-at-place.js';
import { isUnder } from './under.js';

/** Relations by which trees hang a clause that says who tells what the sentence says. */
const ASIDE = /^(?:conj|parataxis|advcl|ccomp|acl)(?::|$)/;
/** What a clause with "as" in the midst of another is taken for as well. */
const AMIDST = /^(?:nsubj|nmod|dep|appos|obl)(?::|$)/;
const COMMA = /^(?:,|—|–|-)$/;
/** What is said is no object, no clause and no subject matter of such a verb. */
const CONTENT = /^(?:obj|ccomp|xcomp|csubj)(?::|$)/;
const AS = 'как';
const LONGEST = 60;
const CAPITAL = /^\p{Lu}/u;
const NAMES: ReadonlySet<string> = new Set(['PROPN', 'X']);

/**
 * Puts what a sentence tells below the verb that says who tells it, where that stands aside, verb first and without a
 * conjunction: "…, сообщил Киев", "…, заявили в МИД", "как утверждает Минобороны, …". Trees coordinate the two, so
 * that nobody seems to say it. For languages whose case tells a subject behind its verb (Russian).
 *
 * @param isSaying whether a word is a verb that does nothing but say what somebody holds
 */
export function withReportingClauses(
  sentence: Sentence,
  isSaying: (word: number) => boolean,
): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let verb = 1; verb < words.length; verb++) {
    const { upos, feats, head } = words[verb]!;
    if (upos !== 'VERB' || feats.VerbForm !== 'Fin' || head < 0) continue;
    if (!isSetOff(words, verb) || !isSaying(verb) || !hasSpeaker(words, verb)) continue;
    const told = toldBy(words, verb);
    if (told === null) continue;
    const speaker = speakerTakenForObject(words, verb);
    if (speaker !== null) words[speaker] = { ...words[speaker]!, deprel: 'nsubj' };
    giveBack(words, verb, told);
    const main = words[told]!;
    words[verb] = { ...words[verb]!, head: main.head, deprel: main.deprel };
    words[told] = { ...main, head: verb, deprel: 'ccomp' };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

const isAs = (words: readonly Word[], verb: number) => words[verb - 1]!.form.toLowerCase() === AS;

/** Behind a comma, or a comma and "as", as a clause of its own. */
function isSetOff(words: readonly Word[], verb: number): boolean {
  const isWithAs = isAs(words, verb);
  const before = isWithAs ? verb - 2 : verb - 1;
  if (before < 0 ? !isWithAs : !COMMA.test(words[before]!.form)) return false;
  const { deprel } = words[verb]!;
  return ASIDE.test(deprel) || (isWithAs && AMIDST.test(deprel));
}

/** Whether somebody stands behind the verb who says it, and nothing that is said. */
function hasSpeaker(words: readonly Word[], verb: number): boolean {
  const own = words.flatMap((word, i) => (word.head === verb && i > verb ? [i] : []));
  const named = speakerTakenForObject(words, verb);
  const isContent = (c: number) =>
    c !== named && (isOfMatter(words, c) || (CONTENT.test(words[c]!.deprel) && !hasCase(words, c)));
  if (own.some(isContent)) return false;
  if (named !== null || own.some((c) => words[c]!.deprel.startsWith('nsubj'))) return true;
  const { form, feats } = words[verb]!;
  const isOpen = feats.Number === 'Plur' || /(?:тся|лось)$/.test(form);
  return isOpen && own.some((c) => isPlace(words, c));
}

const isPlace = (words: readonly Word[], c: number): boolean =>
  hasCase(words, c) && (words[c]!.feats.Case === 'Loc' || ACRONYM.test(words[c]!.form));

const isOfMatter = (words: readonly Word[], c: number): boolean =>
  words.some((w) => w.head === c && w.deprel === 'case' && /^(?:о|об|обо)$/i.test(w.form));

/** "Передает ТАСС": a name right behind the verb that shows no case is taken for its object. */
function speakerTakenForObject(words: readonly Word[], verb: number): number | null {
  const next = words[verb + 1];
  if (next === undefined || next.head !== verb) return null;
  // "СМИ", "Минобороны": common nouns by their tag, names by their capital.
  if (!NAMES.has(next.upos) && !(next.upos === 'NOUN' && CAPITAL.test(next.form))) return null;
  const isBare = /^(?:obj|iobj|obl|xcomp)$/.test(next.deprel) && !hasCase(words, verb + 1);
  const isDeclined = next.feats.Case === 'Dat' || next.feats.Case === 'Ins';
  return isBare && !isDeclined ? verb + 1 : null;
}

/** The head of what is told: that on which the clause was hung, or the first of those coordinated with it. */
function toldBy(words: readonly Word[], verb: number): number | null {
  let top = words[verb]!.head;
  for (let steps = 0; steps < LONGEST && words[top]!.deprel === 'conj'; steps++) {
    if (words[top]!.head < 0) break;
    top = words[top]!.head;
  }
  const { upos } = words[top]!;
  return upos === 'PUNCT' || isUnder(words, top, verb) ? null : top;
}

/** "Боевики, как утверждает МИД, убили": what stands before "as" is a part of what is told. */
function giveBack(words: Word[], verb: number, told: number): void {
  if (!isAs(words, verb)) return;
  words.forEach((word, i) => {
    if (word.head !== verb || i >= verb - 1 || word.upos === 'PUNCT') return;
    const isSubject = word.feats.Case === 'Nom' && !hasCase(words, i);
    words[i] = { ...word, head: told, deprel: isSubject ? 'nsubj' : 'obl' };
  });
}
