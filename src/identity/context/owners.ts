import type { Atom, PersonAtom } from './atoms.js';
import { type Covered, isFollowed, neighbours } from './neighbours.js';
import type { Tree } from './tree.js';

/** Relations by which a state, a body or a pronoun stands in the noun phrase that it owns. */
const OWNING: ReadonlySet<string> = new Set(['amod', 'nmod', 'compound', 'flat', 'det', 'poss']);

/** Relations by which a person stands in the name of what they lead. */
const LED_BY: ReadonlySet<string> = new Set(['nmod', 'compound', 'poss']);

/** Relation by which the others of a list stand below its first. */
const LISTED: ReadonlySet<string> = new Set(['conj']);

/** How many words that are no atoms may stand between a pronoun and what it owns. */
const GAP = 2;

/** Cyrillic names of men that have one form for all cases: Нетаньяху, Зеленко. */
const UNDECLINED = /[оуиеэы]$/;

/**
 * Whose office, body or counterpart a noun is: "Russia" and "Tajikistan" for "Presidents" in
 * "the Presidents of Russia and Tajikistan". The tree is asked first; where it gives nobody, a
 * neighbour in the place where the language puts one is taken, since parsers err most in names.
 *
 * @returns atoms in the order of the text; empty where the text names no owner
 */
export function ownersOf(noun: Atom, sentence: Covered): readonly Atom[] {
  const { tree } = sentence;
  const owners: Atom[] = [];
  for (let word = noun.from; word < noun.to; word += 1) {
    for (let child = tree.firstChild(word); child >= 0; child = tree.nextChild(child)) {
      collect(child, OWNING, noun, sentence, owners);
    }
  }
  const isPaired = noun.kind === 'noun' && noun.term.class === 'counterpart';
  if (isPaired && owners.every(({ kind }) => kind === 'pronoun'))
    collectOrigins(noun, sentence, owners);
  const whose = isPaired ? possessor(noun, sentence) : undefined;
  if (whose !== undefined) add(whose, owners);
  const antecedent = owners.length === 0 ? relativeOwner(noun, sentence) : undefined;
  if (antecedent !== undefined) add(antecedent, owners);
  if (owners.length === 0 || (whose !== undefined && owners.length === 1)) {
    const beside = neighbours(noun, sentence);
    if (beside !== undefined) add(beside, owners);
  }
  if (owners.length === 0) addLeaders(noun, sentence, owners);
  if (owners.length === 0) return owners;
  if (owners.length > 1) owners.sort((a, b) => a.from - b.from);
  if (isFollowed(noun, tree)) {
    const isPointed = noun.from > 0 && sentence.isDemonstrative(noun.from - 1);
    return owners.filter(
      (owner) =>
        !isNextPhrase(owner, sentence, owners) && !(isPointed && isCalledByName(owner, noun)),
    );
  }
  const isLed = owners.some((owner) => owner.from < noun.from);
  return isLed ? owners.filter((owner) => !isConcerned(owner, noun, tree)) : owners;
}

/** "The spokesman of this group *Pakistan* …": what has been pointed to is nobody's whose name stands behind it. */
function isCalledByName(owner: Atom, noun: Atom): boolean {
  if (owner.from < noun.to) return false;
  if (owner.kind === 'state') return owner.form === 'name';
  return owner.kind === 'organisation' || owner.kind === 'place';
}

/** "His counterparts *from Turkey and Qatar*": whose they are, unlike those of a body or an office. */
function collectOrigins(noun: Atom, sentence: Covered, owners: Atom[]): void {
  const { tree } = sentence;
  for (const child of tree.children(noun.head)) {
    const isFrom = tree
      .children(child)
      .some((c) => tree.relation(c) === 'case' && sentence.isOrigin(c));
    if (!isFrom) continue;
    for (const word of [child, ...listedBelow(child, tree)]) {
      const atom = sentence.atomOf(word);
      if (atom?.kind === 'state') add(atom, owners);
    }
  }
}

/** All of a list behind its first, also where each hangs on the one before it. */
function listedBelow(word: number, tree: Tree): readonly number[] {
  return tree
    .children(word)
    .filter((child) => LISTED.has(tree.relation(child)))
    .flatMap((child) => [child, ...listedBelow(child, tree)]);
}

function add(atom: Atom, owners: Atom[]): void {
  if (!owners.includes(atom)) owners.push(atom);
}

/** "The UN envoy *for Syria*", "Canada's minister *for Asia*": whose they are stands in front. */
function isConcerned(owner: Atom, noun: Atom, tree: Tree): boolean {
  if (owner.from < noun.to) return false;
  for (let word = owner.from; word < owner.to; word += 1) {
    const isMarked = tree
      .children(word)
      .some((c) => tree.relation(c) === 'case' && c > noun.from && c < word);
    if (isMarked) return true;
  }
  return false;
}

/**
 * "وزارة الخارجية العراقية تركيا", "دولت کانادا سپاه": right behind the state that owns a noun the next name
 * begins a phrase.
 */
function isNextPhrase(owner: Atom, sentence: Covered, owners: readonly Atom[]): boolean {
  const before = sentence.atomOf(owner.from - 1);
  if (before?.kind !== 'state' || !owners.includes(before)) return false;
  if (owner.kind === 'organisation') return before.form !== 'demonym';
  // "نیروهای سعودی صنعا": nor is a town an owner beside a state.
  return owner.kind === 'place' || (owner.kind === 'state' && owner.form !== 'adjective');
}

/** "Netanyahu's government", "the Biden administration": whose state it is, its leader tells where nothing else does. */
function addLeaders(noun: Atom, sentence: Covered, owners: Atom[]): void {
  if (noun.kind !== 'noun' || noun.term.class !== 'body') return;
  const { tree } = sentence;
  for (const child of tree.children(noun.head)) {
    if (!leads(child, noun, tree) || !owns(child, sentence) || !isInGenitive(child, tree)) continue;
    const leader = sentence.atomOf(child);
    if (leader?.kind === 'person' && isBearerOfTitle(leader, noun, tree)) continue;
    if (leader?.kind === 'person' || leader?.kind === 'office') add(leader, owners);
  }
}

/** "Председатель *избиркома* | Вафула Чебукати": whom no table knows and whose name is not declined to its end, heads it. */
function isBearerOfTitle({ entities, from, to }: PersonAtom, noun: Atom, tree: Tree): boolean {
  const [title, last] = [tree.words[tree.head(noun.head)], tree.words[to - 1]];
  const isTitled = title?.feats.Case === 'Nom' && title.feats.Animacy === 'Anim';
  const isBehind = from === noun.to && to - from > 1 && tree.head(noun.head) === noun.from - 1;
  return isTitled && isBehind && entities.length === 0 && last?.feats.Case === 'Nom';
}

/** Persian trees take a leader behind an ezafe for a part of the name: "دولت ترامپ". */
function leads(word: number, noun: Atom, tree: Tree): boolean {
  const relation = tree.relation(word);
  if (LED_BY.has(relation)) return true;
  return relation === 'flat' && word === noun.to && isFollowed(noun, tree);
}

/** Where names are declined, another case shows who is only hung there; foreign ones in a vowel are not. */
function isInGenitive(word: number, tree: Tree): boolean {
  const { form = '', feats } = tree.words[word] ?? {};
  return UNDECLINED.test(form) || (feats?.Case ?? 'Gen') === 'Gen';
}

function collect(
  word: number,
  relations: ReadonlySet<string>,
  noun: Atom,
  sentence: Covered,
  owners: Atom[],
): void {
  const { tree } = sentence;
  if (!relations.has(tree.relation(word)) || !owns(word, sentence)) return;
  const atom = sentence.atomOf(word);
  if (atom === noun) return;
  if (atom !== undefined && canOwn(atom, noun) && !isPastName(atom, noun, sentence)) {
    add(atom, owners);
  }
  for (let child = tree.firstChild(word); child >= 0; child = tree.nextChild(child)) {
    collect(child, LISTED, noun, sentence, owners);
  }
}

/** "His Turkmen counterpart", "همتای ترک خود": the pronoun is in the noun phrase, wherever the tree hangs it. */
function possessor(noun: Atom, sentence: Covered): Atom | undefined {
  const isBehind = isFollowed(noun, sentence.tree);
  for (let step = 1; step <= GAP + 1; step += 1) {
    const atom = sentence.atomOf(isBehind ? noun.to - 1 + step : noun.from - step);
    if (atom?.kind === 'pronoun') return atom;
    if (atom !== undefined && atom.kind !== 'state') return undefined;
  }
  return undefined;
}

/** In "the visit of President Erdogan to Germany" he is not that state's president. */
function isPastName(owner: Atom, noun: Atom, sentence: Covered): boolean {
  for (let word = noun.to; word < owner.from; word += 1) {
    if (sentence.atomOf(word)?.kind === 'person') return true;
  }
  return false;
}

/** "Italy, *whose* prime minister": a relative pronoun owns for whoever stands before its clause. */
function relativeOwner(noun: Atom, sentence: Covered): Atom | undefined {
  const { tree } = sentence;
  const relative = tree
    .children(noun.head)
    .find((c) => tree.words[c]?.deprel === 'nmod:poss' && tree.words[c]?.feats.PronType === 'Rel');
  if (relative === undefined) return undefined;
  const isComma = tree.words[relative - 1]?.upos === 'PUNCT';
  const before = sentence.atomOf(relative - (isComma ? 2 : 1));
  return before !== undefined && canOwn(before, noun) ? before : undefined;
}

function owns(word: number, sentence: Covered): boolean {
  const { tree } = sentence;
  for (let child = tree.firstChild(word); child >= 0; child = tree.nextChild(child)) {
    if (tree.relation(child) !== 'case' || tree.words[child]?.upos === 'PART') continue;
    if (!sentence.isGenitive(child)) return false;
  }
  return true;
}

/** Nouns of these classes are themselves whose something is. */
const OWNERS: ReadonlySet<string> = new Set(['country', 'body', 'group', 'side']);

/** Whether an atom can own an office or a body; "the group Hamas" is not the group of Hamas. */
function canOwn(atom: Atom, noun: Atom): boolean {
  switch (atom.kind) {
    case 'state':
    case 'place':
    case 'pronoun':
      return true;
    case 'organisation':
      return noun.kind !== 'noun' || noun.term.class !== 'group';
    case 'noun':
      return OWNERS.has(atom.term.class);
    case 'office':
    case 'person':
      return false;
  }
}
