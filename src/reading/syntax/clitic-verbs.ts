import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { VERBAL } from './misread-perfects.js';
import type { Mutable } from './mutable.js';

const SUBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const FEMININE = /[ةت]$/;

/**
 * Finds verbs that parsers take for nouns because a pronoun is written to them, in a language whose verb
 * stands first (Arabic): a noun of that form has an owner and no noun right behind it, but in "نصحته
 * المستشارة" (advised him the chancellor) the next noun is the subject.
 *
 * @param isVerb whether a form is known as a verb
 * @param isNoun whether a form is known as a noun for a deed
 */
export function withCliticVerbs(
  sentence: Sentence,
  isVerb: (form: string) => boolean,
  isNoun: (form: string) => boolean,
): Sentence {
  const words = sentence.words.map((word) => ({ ...word }));
  pluralsOf(words, isVerb);
  words.forEach((word, i) => {
    const [pronoun, subject] = [words[i + 1], words[i + 2]];
    if (!NOUNS.has(word.upos) || pronoun === undefined || subject === undefined) return;
    const isInside = pronoun.upos === 'PRON' && pronoun.token === word.token && pronoun.head === i;
    const isFeminine = FEMININE.test(word.form);
    const isSubject = isSubjectOf(words, i + 2, i) || (isFeminine && isOwned(words, i + 2, i));
    if (!isInside || !isSubject || hasCase(words, i)) return;
    const stem = isFeminine ? word.form.replace(FEMININE, '') : word.form;
    // Of men's verbs that are written like nouns only the tree tells.
    const isNominative = NOMINATIVE.test(subject.form) && subject.feats.Number === 'Plur';
    const isTold = isFeminine ? !isNoun(word.form) : subject.deprel === 'nsubj' || isNominative;
    if (!isTold || !isVerb(stem)) return;
    const form = isFeminine ? `${stem}ت` : stem;
    Object.assign(word, {
      form,
      lemma: stem,
      upos: 'VERB',
      feats: { ...PERFECT, Gender: isFeminine ? 'Fem' : 'Masc' },
      deprel: describes(words, i) ? 'acl:relcl' : (VERBAL[word.deprel] ?? word.deprel),
    });
    if (describes(words, i)) Object.assign(word, { head: i - 1 });
    Object.assign(pronoun, { deprel: 'obj' });
    Object.assign(subject, { head: i, deprel: 'nsubj' });
  });
  return { ...sentence, words };
}

const PLURAL = /^(..+)و$/;
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'X', 'ADJ']);

/**
 * "محتجين رشقوها" (protesters who pelted it): a plural verb with its object, whose letter of the plural no noun but
 * one before its owner has. Behind an indefinite noun its clause describes that one.
 */
function pluralsOf(words: Mutable[], isVerb: (form: string) => boolean): void {
  words.forEach((word, i) => {
    const pronoun = words[i + 1];
    if (!NOUNS.has(word.upos) || pronoun?.upos !== 'PRON' || pronoun.token !== word.token) return;
    const stem = PLURAL.exec(word.form)?.[1];
    if (stem === undefined || pronoun.head !== i || hasCase(words, i) || !isVerb(stem)) return;
    const before = words[i - 1];
    const isDescribing =
      before?.upos === 'NOUN' && !before.form.startsWith('ال') && before.head !== i;
    Object.assign(word, {
      form: `${stem}وا`,
      lemma: stem,
      upos: 'VERB',
      feats: { ...PERFECT, Number: 'Plur', Gender: 'Masc' },
      ...(isDescribing ? { head: i - 1, deprel: 'acl:relcl' } : {}),
    });
    Object.assign(pronoun, { deprel: 'obj' });
  });
}

const PERFECT = { Aspect: 'Perf', Number: 'Sing', Person: '3', VerbForm: 'Fin', Voice: 'Act' };

/** Behind a noun without the article the clause describes that one. */
function describes(words: readonly Word[], verb: number): boolean {
  const before = words[verb - 1];
  if (before?.upos !== 'NOUN' || before.form.startsWith('ال')) return false;
  // Trees hang it on what the noun hangs on as well: "قتلوا في كمين نصبه مسلحون".
  const { head } = words[verb]!;
  return head === verb - 1 || (head >= 0 && head < verb && head === before.head);
}

/** Plurals of men end so as subjects only: "كمين نصبه مسلحون", "هجوم شنه مسلحو الحركة". */
const NOMINATIVE = /.{3}ون?$/;

/**
 * A definite noun, a name, a plural in the form of subjects or what the tree itself calls a subject that hangs on the word, a plural
 * also on what the word hangs on; without an adposition.
 */
function isSubjectOf(words: readonly Word[], noun: number, verb: number): boolean {
  const { upos, head, form, feats, deprel } = words[noun]!;
  const isNominative = NOMINATIVE.test(form) && feats.Number === 'Plur';
  const isTold =
    upos === 'PROPN' || form.startsWith('ال') || NOMINATIVE.test(form) || deprel === 'nsubj';
  const isThere = head === verb || (isNominative && head === words[verb]!.head);
  return SUBJECTS.has(upos) && isTold && isThere && !hasCase(words, noun);
}

/** "هجوم شنته قوات الدعم": nor has a noun with an owner another noun with an owner right behind it. */
function isOwned(words: readonly Word[], noun: number, verb: number): boolean {
  const [{ upos, head }, next] = [words[noun]!, words[noun + 1]];
  const isOwner = next?.head === noun && next.deprel === 'nmod' && next.form.startsWith('ال');
  return upos === 'NOUN' && isOwner && head === verb && !hasCase(words, noun);
}
