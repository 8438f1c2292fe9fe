import type { Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { isUnder } from './under.js';

/** Where a name stands among the words of its sentence, and which of them the others hang on. */
export interface NameSpan {
  readonly words: readonly [from: number, to: number];
  readonly head: number;
}

/** Each name of a sentence with the next one, in the order of the text. */
export function neighbours(
  names: readonly NameSpan[],
): readonly (readonly [first: NameSpan, second: NameSpan])[] {
  const ordered = [...names].sort((a, b) => a.words[0] - b.words[0]);
  return ordered.slice(1).map((second, i) => [ordered[i]!, second]);
}

/**
 * Words with every name made one: where a tree hangs parts of one name on different words, the parts
 * go to the name's head, and what hung on a part goes where the part hung. Trees break foreign names
 * most, and then put the second half of a subject in the object's place.
 *
 * @param isHeadLast whether a noun may be described by a name before it, which it never is in Arabic and Russian:
 *   "направил в Казахстан | миротворцев" are two
 */
export function withWholeNames(
  words: readonly Word[],
  names: readonly NameSpan[],
  isHeadLast = true,
): readonly Word[] {
  const healed = [...words];
  for (const { words: span, head } of names) {
    withAdpositionInside(healed, span, head);
    hangVerbAbove(healed, span);
    heal(healed, span, head);
    asNoun(healed, span, head);
    if (isHeadLast) putBelowNoun(healed, span, head);
  }
  return healed;
}

/**
 * "المرشد علي خامنئي": a name that begins with what is written like an adposition has none, so that behind a title it is that
 * title's and not beside the verb.
 */
function withAdpositionInside(words: Word[], [from, to]: NameSpan['words'], head: number): void {
  for (let part = from + 1; part < to; part++) {
    const { upos, deprel } = words[part]!;
    if (upos === 'ADP' && deprel === 'case' && part !== head) {
      words[part] = { ...words[part]!, upos: 'PROPN', head, deprel: 'flat' };
    }
  }
  const [first, main] = [words[from], words[head]];
  if (first?.upos !== 'ADP' || first.deprel !== 'case' || main === undefined) return;
  if (to - from < 2 || first.head < from || first.head >= to) return;
  words[from] = {
    ...first,
    upos: 'PROPN',
    head: from === head ? first.head : head,
    deprel: 'flat',
  };
  const title = titleBefore(words, from);
  if (main.deprel === 'obl' && title !== null) {
    words[head] = { ...main, head: title, deprel: 'nmod' };
  }
}

/** The noun that stands right before a name, with its adjectives between. */
function titleBefore(words: readonly Word[], from: number): number | null {
  const before = words[from - 1];
  if (before?.upos === 'NOUN') return from - 1;
  const isDescribing = before?.upos === 'ADJ' && before.deprel === 'amod';
  return isDescribing && words[before.head]?.upos === 'NOUN' ? before.head : null;
}

/**
 * "*Kassym*-Jomart Tokayev met …": where one part of a name is the subject of a verb that hangs on another part, the verb
 * stands where that part stood.
 */
function hangVerbAbove(words: Word[], [from, to]: NameSpan['words']): void {
  for (let part = from; part < to; part++) {
    const verb = words[part]!.head;
    const above = verb < from || verb >= to ? words[verb]?.head : undefined;
    if (above === undefined || above < from || above >= to || above === part) continue;
    // "Israel, whose *navy* sank a boat" is told of Israel.
    const isRelative = words[verb]!.deprel.startsWith('acl');
    if (isRelative || !/^(?:nsubj|i?obj)/.test(words[part]!.deprel)) continue;
    const { head, deprel } = words[above]!;
    for (let child = 0; child < words.length; child++) {
      const isOutside = child < from || child >= to;
      if (isOutside && child !== verb && words[child]!.head === above)
        words[child] = { ...words[child]!, head: verb };
    }
    words[verb] = { ...words[verb]!, head, deprel };
    words[above] = { ...words[above]!, head: part, deprel: 'flat' };
  }
}

const COMMA = /^[،,]$/;

/** What a clause hangs by; a name is none. */
const CLAUSE = /^(advcl|acl|ccomp|xcomp|parataxis)/;

/**
 * "President Kais Saied sacked …": part of a name that was taken for a verb is a noun, and before the verb
 * that it hangs on its subject, where that has none.
 */
function asNoun(words: Word[], [from, to]: NameSpan['words'], head: number): void {
  const main = words[head];
  if (main === undefined || to - from < 2) return;
  verbsInside(words, [from, to], head);
  if (main.upos !== 'VERB') return;
  const isInside = (i: number) => i >= from && i < to;
  const governor = words[main.head];
  // "Ghazaleh Sharmahd, *his daughter*, accused": what is set off right behind the name says who that is.
  const isSetOff = (i: number) => i === to + 1 && COMMA.test(words[to]!.form);
  const hasSubject = words.some(
    ({ head: h, deprel }, i) => h === main.head && /^nsubj/.test(deprel) && !isSetOff(i),
  );
  const isSubject = governor?.upos === 'VERB' && head < main.head && !hasSubject;
  const deprel = CLAUSE.test(main.deprel) && isSubject ? 'nsubj' : main.deprel;
  words[head] = { ...main, upos: 'PROPN', feats: { Number: 'Sing' }, deprel };
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (word.head === head && isInside(i) && /^(nsubj|obj)/.test(word.deprel)) {
      words[i] = { ...word, deprel: 'flat' };
    }
  }
}

/** "عبد المجيد تبون الوزير": what hangs by a clause on a part of a name that was taken for a verb hangs on the name. */
function verbsInside(words: Word[], [from, to]: NameSpan['words'], head: number): void {
  for (let part = from; part < to; part++) {
    const word = words[part]!;
    if (part === head || word.upos !== 'VERB' || word.deprel !== 'flat') continue;
    words[part] = { ...word, upos: 'PROPN', feats: { Number: 'Sing' } };
    for (let child = to; child < words.length; child++) {
      const hung = words[child]!;
      if (hung.head !== part || !/^(?:nsubj|obj)/.test(hung.deprel)) continue;
      words[child] = { ...hung, head, deprel: 'nmod' };
    }
  }
}

/**
 * "Union members are …": a noun right behind a name, without a preposition, that hangs on the name is
 * what the name describes, hence its head. Not where it is set off as an apposition.
 */
function putBelowNoun(words: Word[], [from, to]: NameSpan['words'], head: number): void {
  const [main, noun] = [words[head], words[to]];
  if (main === undefined || noun === undefined || noun.upos !== 'NOUN') return;
  const hangsInside = noun.head >= from && noun.head < to;
  if (!hangsInside || noun.feats.Number !== 'Plur' || !DESCRIBED.has(noun.deprel)) return;
  if (hasCase(words, to)) return;
  words[to] = { ...noun, head: main.head, deprel: main.deprel };
  words[head] = { ...main, head: to, deprel: 'compound' };
}

/** Relations by which a tree hangs such a noun on the name. */
const DESCRIBED: ReadonlySet<string> = new Set(['nmod', 'compound', 'flat', 'dep']);

function heal(words: Word[], [from, to]: readonly [number, number], head: number): void {
  const isInside = (i: number) => i >= from && i < to;
  const main = words[head];
  if (main === undefined || isInside(main.head)) return;
  for (let part = from; part < to; part++) {
    const word = words[part]!;
    if (part === head || isInside(word.head) || word.head < 0 || isUnder(words, head, part))
      continue;
    // "Kassym-Jomart" is the subject if half of it is, unless a preposition stands before it.
    const isCore = word.head === main.head && /^(?:nsubj|i?obj)/.test(word.deprel);
    if (isCore && words[head]!.deprel.startsWith('obl') && !hasCase(words, head))
      words[head] = { ...words[head]!, deprel: word.deprel };
    words[part] = { ...word, head, deprel: 'flat' };
    for (let child = 0; child < words.length; child++) {
      const hung = words[child]!;
      if (hung.head === part && !isInside(child) && !isUnder(words, word.head, child)) {
        words[child] = { ...hung, head: word.head };
      }
    }
  }
}
