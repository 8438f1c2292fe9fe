import type { Atom, BodyAtom, Extent, NounAtom, OfficeAtom, PersonAtom } from './atoms.js';
import { DECLINABLE } from './name-words.js';
import type { Tree } from './tree.js';

/** What a person is called beside the name: an office, a rank, "counterpart", "leader". */
export type Title = OfficeAtom | NounAtom;

/** What titles explain. */
type Name = PersonAtom | BodyAtom;

/** Atoms that together mean one (or, for plurals, a list): "Russian President Vladimir Putin". */
export interface Phrase extends Extent {
  /** What the phrase is about: the name where there is one, else its noun. */
  readonly core: Atom;
  /** Offices and descriptions of the core, each with its owners. */
  readonly titles: readonly Title[];
}

/** What the knowledge of offices says about a title and a name that stand side by side. */
export type Verdict = 'confirmed' | 'open' | 'refuted';

/** What joining asks of the rest. */
export interface Joining {
  readonly atoms: readonly Atom[];
  readonly tree: Tree;
  /** Extent of a title with its owners and modifiers, without its determiner. */
  extentOf(title: Title): Extent;
  verdict(title: Title, person: PersonAtom): Verdict;
  /** Whether a word may stand between a title and its name: ranks, honorifics, quotation marks. */
  passes(word: number): boolean;
}

const UNTITLED: readonly Title[] = [];

/**
 * Joins each name with the titles that explain it, on either side of it: directly ("Russian
 * President Vladimir Putin", "the movement Hamas") or across a comma ("the Russian leader,
 * Vladimir Putin"). Across a comma, and where the title follows the name directly, either the
 * tree or the tables must speak for it: "Putin, the president of Iran and others" is a list.
 */
export function joinPhrases(joining: Joining): readonly Phrase[] {
  const { atoms } = joining;
  if (!atoms.some(isNamed)) return atoms.map((core) => phraseOf(core, UNTITLED, joining));
  const titlesOf = new Map<Atom, Title[]>();
  const taken = new Set<Atom>();
  join('person', isTitle);
  join('organisation', isGroupNoun);
  const cores = taken.size === 0 ? atoms : atoms.filter((atom) => !taken.has(atom));
  return cores.map((core) => phraseOf(core, titlesOf.get(core) ?? UNTITLED, joining));

  function join(kind: Name['kind'], isOne: (atom: Atom) => atom is Title): void {
    if (!atoms.some(isOne) || !atoms.some((atom) => atom.kind === kind)) return;
    const ordered = atoms.filter((atom) => atom.kind === kind || isOne(atom));
    for (const wanted of ['confirmed', 'open'] as const) {
      ordered.forEach((name, i) => {
        if (name.kind !== 'person' && name.kind !== 'organisation') return;
        for (const other of [ordered[i - 1], ordered[i + 1]]) {
          if (other === undefined || !isOne(other) || taken.has(other)) continue;
          const owned = wanted === 'open' ? ownedBefore(other, name, joining) : undefined;
          if (owned !== undefined && isOne(owned) && !taken.has(owned)) {
            taken.add(owned);
            titlesOf.set(name, [...(titlesOf.get(name) ?? []), owned]);
            continue;
          }
          if (verdictOf(other, name, joining) !== wanted || !fits(other, name, joining)) continue;
          const mayBeOfNext = wanted === 'open' || titlesOf.has(name);
          if (mayBeOfNext && isOfNext(other, name, ordered[i + 2], joining)) continue;
          taken.add(other);
          titlesOf.set(name, [...(titlesOf.get(name) ?? []), other]);
        }
      });
    }
  }
}

/**
 * "أعفى الرئيس تبون الوزير الأول العرباوي", "أقال الرئيس سعيد رئيس الحكومة الحشاني": of a title right between two names that
 * an article closes, the next one is the bearer.
 */
function isOfNext(title: Title, name: Name, next: Atom | undefined, joining: Joining): boolean {
  if (name.kind !== 'person' || next?.kind !== 'person' || title.from < name.to) return false;
  const { from, to } = joining.extentOf(title);
  const isClosed = wordsBetween(from, to).some((word) =>
    joining.tree.words[word]?.form.startsWith('ال'),
  );
  return isClosed && title.from === name.to && to === next.from;
}

/** Whether an atom is a name that titles may explain. */
function isNamed({ kind }: Atom): boolean {
  return kind === 'person' || kind === 'organisation';
}

/** What the tables say; of groups they do not say which noun fits. */
function verdictOf(title: Title, name: Name, joining: Joining): Verdict {
  return name.kind === 'person' ? joining.verdict(title, name) : 'open';
}

/** "Movement", "group": what an organisation is called beside its name. */
function isGroupNoun(atom: Atom): atom is NounAtom {
  return atom.kind === 'noun' && atom.term.class === 'group' && !atom.plural;
}

/** Whether an atom can stand as a title of a name. */
export function isTitle(atom: Atom): atom is Title {
  if (atom.kind === 'office') return !atom.plural;
  if (atom.kind !== 'noun' || atom.plural) return false;
  return atom.term.class === 'role' || atom.term.class === 'counterpart';
}

function phraseOf(core: Atom, titles: readonly Title[], joining: Joining): Phrase {
  const own = core.kind === 'noun' || core.kind === 'office';
  let { from, to } = own ? joining.extentOf(core) : core;
  for (const title of titles) {
    const extent = core.kind === 'organisation' ? title : joining.extentOf(title);
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  return { core, titles, from, to, head: joining.tree.headOf(from, to) };
}

function fits(title: Title, name: Name, joining: Joining): boolean {
  const extent = name.kind === 'organisation' ? title : joining.extentOf(title);
  const [first, second] = extent.from < name.from ? [extent, name] : [name, extent];
  const between = wordsBetween(first.to, second.from).filter((word) => !joining.passes(word));
  const tree = joining.tree;
  if (isOwner(title, name)) return false;
  const isConfirmed = verdictOf(title, name, joining) === 'confirmed';
  if (!isConfirmed && isOfOwnedNoun(title, name, joining)) return false;
  if (!isConfirmed && isOfOtherCase(tree, title, name)) return false;
  const sure = isConfirmed || linked(tree, extent, name);
  if (between.length === 0) {
    if (isIndefinite(title, name, tree)) return false;
    // "An Arafat adviser", "a Clinton lawyer": right behind a name English has what belongs to it.
    return first !== name || isConfirmed || (sure && !isLatin(tree, name));
  }
  if (between.some((word) => !isComma(tree, word) && tree.words[word]?.upos !== 'DET'))
    return false;
  return sure || (name.kind === 'person' && isClosed(tree, second.to));
}

/** "یک نماینده مجلس علی لاریجانی را …": a Persian title behind "one" is nobody's whose name stands right behind it. */
function isIndefinite(title: Title, name: Name, tree: Tree): boolean {
  return title.from < name.from && tree.words[title.from - 1]?.form === 'یک';
}

const isLatin = (tree: Tree, { from }: Name): boolean =>
  /^\p{Script=Latin}/u.test(tree.words[from]?.form ?? '');

/** "المتحدث باسم أوباما" (the spokesman for Obama): a name right behind such a title (`owner=behind`) is whose it is. */
function isOwner(title: Title, name: Name): boolean {
  const isBehind = title.kind === 'noun' && title.term.features.owner === 'behind';
  return isBehind && name.from === title.to;
}

/** "The press secretary of the head of state, A": the tree names so the noun whose owner the title is. */
function isOfOwnedNoun(title: Title, name: Name, joining: Joining): boolean {
  const { tree } = joining;
  const above = tree.head(title.head);
  const isOwner = tree.relation(title.head) === 'nmod' && above >= 0 && above < title.from;
  if (!isOwner) return false;
  const isNamed = tree.head(name.head) === above && tree.relation(name.head) === 'appos';
  return isNamed || ownedBefore(title, name, joining) !== undefined;
}

/**
 * "The wife of the president of Gabon, A": a name behind a comma is hers whom the office only tells whose she is,
 * wherever the tree hangs it, unless it is known to hold the office.
 */
function ownedBefore(title: Title, name: Name, joining: Joining): Title | undefined {
  const { atoms, tree } = joining;
  const above = tree.head(title.head);
  const isOwner = tree.relation(title.head) === 'nmod' && above >= 0 && above < title.from;
  if (!isOwner || name.kind !== 'person' || name.from < title.to) return undefined;
  if (verdictOf(title, name, joining) === 'confirmed') return undefined;
  const isSetOff = isComma(tree, name.from - 1) && isClosed(tree, name.to);
  return isSetOff ? atoms.filter(isTitle).find(({ head }) => head === above) : undefined;
}

/**
 * Whose the title is stands in the genitive, its bearer in the title's own case: "адвокат Темирлана Султанбекова";
 * nor does a name in the nominative bear a title in another case: "заверил еврокомиссара Сердар Бердымухамедов".
 */
function isOfOtherCase(tree: Tree, title: Title, name: Name): boolean {
  const [own, other, last] = [title.head, name.head, name.to - 1].map((word) => tree.words[word]);
  const [kase, its] = [own?.feats.Case, other?.feats.Case];
  if (name.kind !== 'person' || title.from > name.from) return false;
  if (kase === undefined || its === undefined) return false;
  const isOwner = its === 'Gen' && tree.relation(name.head) === 'nmod';
  // "Председатель *избиркома* Вафула Чебукати": what hangs on the title's owner and is not declined to its end is no owner.
  const isFurther = tree.head(name.head) !== title.head && last?.feats.Case === 'Nom';
  if (isOwner && !(isFurther && kase === 'Nom')) return kase !== 'Gen' && kase !== 'Acc';
  const isUndeclined = DECLINABLE.test(other?.form ?? '') && DECLINABLE.test(last?.form ?? '');
  return its === 'Nom' && kase !== 'Nom' && other?.feats.Gender === 'Masc' && isUndeclined;
}

/** Whether the tree joins the two as a name and what explains it. */
function linked(tree: Tree, a: Extent, b: Extent): boolean {
  const joins = (inner: Extent, outer: Extent) => {
    for (let word = inner.from; word < inner.to; word += 1) {
      const head = tree.head(word);
      if (head >= outer.from && head < outer.to && tree.joinsName(word)) return true;
    }
    return false;
  };
  return joins(a, b) || joins(b, a);
}

/** An apposition is closed by a comma, a bracket or the end of the sentence, an item of a list is not. */
function isClosed(tree: Tree, after: number): boolean {
  const word = tree.words[after];
  return word === undefined || (word.upos === 'PUNCT' && !isListed(tree, after));
}

/** Whether a coordination goes on after the punctuation: ", X and Y". */
function isListed(tree: Tree, punctuation: number): boolean {
  for (let word = punctuation + 1; word < punctuation + 6; word += 1) {
    if (tree.words[word]?.upos === 'CCONJ') return tree.relation(tree.head(word)) === 'conj';
    if (tree.words[word]?.upos === 'VERB') return false;
  }
  return false;
}

function isComma(tree: Tree, word: number): boolean {
  return [',', '،', '(', '–', '—'].includes(tree.words[word]?.form ?? '');
}

function wordsBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
