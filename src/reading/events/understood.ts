import type { Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import { entriesUnder } from '../lexicon/match.js';
import type { Tree } from '../syntax/surface.js';
import { isQuotedAt, type StoryContext } from './context.js';
import { distinct, type Party } from './party.js';
import { partiesAt } from './resolve.js';

/** An understood subject is a guess that agreement supports; it weighs less than a named one. */
const UNDERSTOOD_FACTOR = 0.7;
const PARTICIPLE_FACTOR = 0.9;
/** Sentences back that may leave the same subject out. */
const REACH = 4;

/**
 * In languages that leave out known subjects: the subject of the verb before, in the same sentence or
 * the sentence before it (agencies give each a paragraph of its own), or those before that if it leaves
 * the same one out, where the two verbs agree in person, number and gender. Empty where the verb has a subject of its own, is passive or not finite.
 */
export function understoodSubject(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  if (!context.lexicon.nullSubject) return sayingSubject(context, sentence, head);
  if (!isOpen(context, sentence, head)) return [];
  const earlier = subjectBefore(context, sentence, head, head);
  if (earlier.length > 0) return earlier;
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    const { length } = context.sentences[s]!.words;
    const before = subjectBefore(context, s, length, head, sentence);
    if (before.length > 0 || !goesOn(context, s, sentence, head)) return before;
  }
  return [];
}

/** Whether a sentence leaves out the same subject: "وأضاف: …" (and [he] added) tells of whoever was told of before. */
function goesOn(context: StoryContext, s: number, sentence: number, head: number): boolean {
  if (context.lexicon.order !== 'vso') return false;
  const slots = context.slots[s]!;
  const { tree } = slots;
  const first = tree.words.findIndex((_, i) => tree.isVerb(i) && tree.word(i).upos === 'VERB');
  if (first < 0 || isQuotedAt(context, s, first) || tree.isPassive(first)) return false;
  // Trees take for the subject what is quoted behind the colon.
  if (slots.in(first, 'subj').some((f) => !isQuotedAt(context, s, f.word))) return false;
  const [own, other] = [tree.word(first).feats, context.slots[sentence]!.tree.word(head).feats];
  return own.Person === '3' && own.Gender === other.Gender && own.Number === other.Number;
}

/**
 * Where a language keeps its subjects but for that of what somebody says of himself (Russian
 * "заявила, что отбила город"): the subject of the verb of saying, where the two verbs agree.
 */
function sayingSubject(context: StoryContext, sentence: number, deed: number): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const head = aboveInfinitives(tree, deed);
  const { feats, head: up } = tree.word(head);
  const isSaid = context.lexicon.order === 'case' && tree.relation(head) === 'ccomp';
  if (!isSaid || up < 0 || tree.isPassive(head) || slots.in(head, 'subj').length > 0) return [];
  const above = tree.word(up).feats;
  if (feats.VerbForm === 'Inf' || feats.Number !== above.Number) return [];
  // A present or future shows no gender: "заявила, что не станет".
  if (feats.Gender !== undefined && feats.Gender !== above.Gender) return [];
  if ((feats.Person ?? '3') !== (above.Person ?? '3')) return [];
  const parties = slots.in(up, 'subj').flatMap((f) => partiesAt(context, sentence, f.word));
  return distinct(parties).map((p) => ({ ...p, score: p.score * UNDERSTOOD_FACTOR }));
}

/** "Заявил, что *готов* отправить спецназ": what an infinitive is said of, where it has a subject in common with that. */
function aboveInfinitives(tree: Tree, deed: number): number {
  let at = deed;
  const isBelow = (i: number) =>
    tree.relation(i) === 'xcomp' && tree.word(i).feats.VerbForm === 'Inf' && tree.word(i).head >= 0;
  for (let steps = 0; steps < MOST_INFINITIVES && isBelow(at); steps++) {
    const { head } = tree.word(at);
    // "Заявил, что призвал армию отправить": who is asked would.
    if (tree.childrenBy(head, 'obj').length > 0 || tree.childrenBy(head, 'iobj').length > 0)
      return deed;
    at = head;
  }
  return at;
}

const MOST_INFINITIVES = 3;

function isOpen(context: StoryContext, sentence: number, head: number): boolean {
  const slots = context.slots[sentence]!;
  const verb = finiteOf(context, sentence, head);
  return (
    verb !== null &&
    slots.tree.word(verb).feats.Person === '3' &&
    !slots.tree.isPassive(head) &&
    slots.in(head, 'subj').length === 0
  );
}

/** The verb itself, or the "is" of what somebody is said to be ("said [he] *is* against the plan"), in languages whose verb is last. */
function finiteOf({ slots, lexicon }: StoryContext, sentence: number, head: number): number | null {
  const { tree } = slots[sentence]!;
  if (tree.isVerb(head)) return head;
  const [copula] = lexicon.order === 'sov' ? tree.childrenBy(head, 'cop') : [];
  return copula ?? null;
}

function subjectBefore(
  context: StoryContext,
  sentence: number,
  end: number,
  head: number,
  sentenceOfHead = sentence,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const finite = finiteOf(context, sentenceOfHead, head) ?? head;
  const open = context.slots[sentenceOfHead]!.tree.word(finite).feats;
  for (let i = end - 1; i >= 0; i--) {
    const { feats } = slots.tree.word(i);
    if (!slots.tree.isVerb(i) || feats.Person !== open.Person || feats.Gender !== open.Gender)
      continue;
    // What somebody is quoted with tells of others.
    const isAside = context.lexicon.order === 'vso' && sentence !== sentenceOfHead;
    if (isAside && isQuotedAt(context, sentence, i)) continue;
    if (sentence === sentenceOfHead && isConditionOf(slots.tree, i, head)) continue;
    const subjects = slots.in(i, 'subj').map((f) => f.word);
    if (!agreeInNumber(slots.tree, i, subjects, open)) continue;
    const parties = subjects.flatMap((word) => partiesAt(context, sentence, word));
    if (parties.length > 0) {
      return distinct(parties).map((p) => ({ ...p, score: p.score * UNDERSTOOD_FACTOR }));
    }
  }
  return [];
}

/** "America said that, *if the Taliban did not change*, [it] would impose sanctions": who says so would. */
function isConditionOf(tree: Tree, verb: number, said: number): boolean {
  const { head } = tree.word(verb);
  return head === said && tree.relation(verb) === 'advcl' && tree.relation(said) === 'ccomp';
}

/** A verb before its subject may be singular where the subject is not, a verb without one never. */
function agreeInNumber(
  tree: Tree,
  verb: number,
  subjects: readonly number[],
  open: Word['feats'],
): boolean {
  const isMany = (feats: Word['feats']) => feats.Number === 'Plur' || feats.Number === 'Dual';
  const isOfMany = isMany(tree.word(verb).feats);
  const areMany = subjects.length > 1 || subjects.some((word) => isMany(tree.word(word).feats));
  if (isMany(open)) return isOfMany || areMany;
  return !isOfMany && !(open.Gender === 'Masc' && areMany);
}

/**
 * Who speaks in a participle that hangs on what somebody issued: "released a statement criticising
 * the raid" (class `utterance` of the language). Empty for all other verbs.
 */
export function participleSubject(
  context: StoryContext,
  sentence: number,
  head: number,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  const noun = tree.word(head).head;
  if (noun < 0 || tree.relation(head) !== 'acl' || tree.subtype(head) === 'relcl') return [];
  const isUtterance = context.lexicon.classes.get('utterance')?.has(fold(tree.word(noun).lemma));
  const verb = tree.word(noun).head;
  if (!isUtterance || verb < 0 || tree.relation(noun) !== 'obj') return [];
  // Who vetoes a resolution demanding a truce demands none.
  const isRefusal = entriesUnder(tree, verb, context.lexicon).some(
    ({ sense }) => sense.type === 'REJECT',
  );
  if (isRefusal) return [];
  const parties = slots.in(verb, 'subj').flatMap((f) => partiesAt(context, sentence, f.word));
  return distinct(parties).map((p) => ({ ...p, score: p.score * PARTICIPLE_FACTOR }));
}
