import type { Atom, StateAtom } from './atoms.js';
import type { Tree } from './tree.js';

/** Relations by which a state, a body or a pronoun stands in the noun phrase that it owns. */
const OWNING: ReadonlySet<string> = new Set(['amod', 'nmod', 'compound', 'flat', 'det', 'poss']);

/** Relations by which a person stands in the name of what they lead. */
const LED_BY: ReadonlySet<string> = new Set(['nmod', 'compound', 'poss']);

/** How many words that are no atoms may stand between an owner and what it owns. */
const GAP = 2;

/** Cyrillic names of men that have one form for all cases: Нетаньяху, Зеленко. */
const UNDECLINED = /[оуиеэы]$/;

/** Scripts of languages whose owners follow what they own. */
const FOLLOWING = /^\p{Script=Arabic}/u;

/**
 * Whose office, body or counterpart a noun is: "Russia" and "Tajikistan" for "Presidents" in
 * "the Presidents of Russia and Tajikistan". The tree is asked first; where it gives nobody, a
 * neighbour in the place where the language puts one is taken, since parsers err most in names.
 *
 * @param atomOf the atom that covers a word, if any
 * @param isGenitive whether an adposition makes an owner ("of"), unlike "ambassador *to* Iran"
 * @returns atoms in the order of the text; empty where the text names no owner
 */
export function ownersOf(
  noun: Atom,
  tree: Tree,
  atomOf: (word: number) => Atom | undefined,
  isGenitive: (word: number) => boolean,
): readonly Atom[] {
  const owners = new Set<Atom>();
  const isFollowed = FOLLOWING.test(tree.words[noun.from]?.form ?? '');
  for (let word = noun.from; word < noun.to; word += 1) {
    for (const child of tree.children(word)) collect(child, OWNING);
  }
  const whose = noun.kind === 'noun' && noun.term.class === 'counterpart' ? possessor() : undefined;
  if (whose !== undefined) owners.add(whose);
  const antecedent = owners.size === 0 ? relativeOwner() : undefined;
  if (antecedent !== undefined) owners.add(antecedent);
  if (owners.size === 0 || (whose !== undefined && owners.size === 1)) {
    for (const atom of neighbours(noun, tree, atomOf, isGenitive)) owners.add(atom);
  }
  if (owners.size === 0) for (const leader of leaders()) owners.add(leader);
  const ordered = [...owners].sort((a, b) => a.from - b.from);
  if (isFollowed) return ordered.filter((owner) => !isNextPhrase(owner));
  const isLed = ordered.some((owner) => owner.from < noun.from);
  return isLed ? ordered.filter((owner) => !isConcerned(owner)) : ordered;

  /** "The UN envoy *for Syria*", "Canada's minister *for Asia*": whose they are stands in front. */
  function isConcerned(owner: Atom): boolean {
    const behind = Array.from({ length: owner.to - owner.from }, (_, i) => owner.from + i);
    const isMarked = behind.some((word) =>
      tree.children(word).some((c) => tree.relation(c) === 'case' && c > noun.from && c < word),
    );
    return owner.from >= noun.to && isMarked;
  }

  /**
   * "وزارة الخارجية العراقية تركيا", "دولت کانادا سپاه": right behind the state that owns a noun the next name
   * begins a phrase.
   */
  function isNextPhrase(owner: Atom): boolean {
    const before = atomOf(owner.from - 1);
    if (before?.kind !== 'state' || !owners.has(before)) return false;
    if (owner.kind === 'organisation') return before.form !== 'demonym';
    // "نیروهای سعودی صنعا": nor is a town an owner beside a state.
    return owner.kind === 'place' || (owner.kind === 'state' && owner.form !== 'adjective');
  }

  /** "Netanyahu's government", "the Biden administration": whose state it is, its leader tells where nothing else does. */
  function leaders(): readonly Atom[] {
    if (noun.kind !== 'noun' || noun.term.class !== 'body') return [];
    return tree
      .children(noun.head)
      .filter((child) => leads(child) && owns(child) && isInGenitive(child))
      .flatMap((child) => atomOf(child) ?? [])
      .filter(({ kind }) => kind === 'person' || kind === 'office');
  }

  /** Persian trees take a leader behind an ezafe for a part of the name: "دولت ترامپ". */
  function leads(word: number): boolean {
    const relation = tree.relation(word);
    return LED_BY.has(relation) || (isFollowed && relation === 'flat' && word === noun.to);
  }

  /** Where names are declined, another case shows who is only hung there; foreign ones in a vowel are not. */
  function isInGenitive(word: number): boolean {
    const { form = '', feats } = tree.words[word] ?? {};
    return UNDECLINED.test(form) || (feats?.Case ?? 'Gen') === 'Gen';
  }

  function collect(word: number, relations: ReadonlySet<string>): void {
    if (!relations.has(tree.relation(word)) || !owns(word)) return;
    const atom = atomOf(word);
    if (atom === noun) return;
    if (atom !== undefined && canOwn(atom, noun) && !isPastName(atom)) owners.add(atom);
    const conjuncts = new Set(['conj']);
    for (const child of tree.children(word)) collect(child, conjuncts);
  }

  /** "His Turkmen counterpart", "همتای ترک خود": the pronoun is in the noun phrase, wherever the tree hangs it. */
  function possessor(): Atom | undefined {
    for (let step = 1; step <= GAP + 1; step += 1) {
      const word = isFollowed ? noun.to - 1 + step : noun.from - step;
      const atom = atomOf(word);
      if (atom?.kind === 'pronoun') return atom;
      if (atom !== undefined && atom.kind !== 'state') return undefined;
    }
    return undefined;
  }

  /** In "the visit of President Erdogan to Germany" he is not that state's president. */
  function isPastName(owner: Atom): boolean {
    for (let word = noun.to; word < owner.from; word += 1) {
      if (atomOf(word)?.kind === 'person') return true;
    }
    return false;
  }

  /** "Italy, *whose* prime minister": a relative pronoun owns for whoever stands before its clause. */
  function relativeOwner(): Atom | undefined {
    const relative = tree
      .children(noun.head)
      .find(
        (c) => tree.words[c]?.feats.PronType === 'Rel' && tree.words[c]?.deprel === 'nmod:poss',
      );
    if (relative === undefined) return undefined;
    const isComma = tree.words[relative - 1]?.upos === 'PUNCT';
    const before = atomOf(relative - (isComma ? 2 : 1));
    return before !== undefined && canOwn(before, noun) ? before : undefined;
  }

  function owns(word: number): boolean {
    const cases = tree.children(word).filter((child) => tree.relation(child) === 'case');
    return cases.every((child) => tree.words[child]?.upos === 'PART' || isGenitive(child));
  }
}

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
      return ['country', 'body', 'group', 'side'].includes(atom.term.class);
    case 'office':
    case 'person':
      return false;
  }
}

/** A state or body right before the noun, or right after it (across "of" or a bare genitive). */
function neighbours(
  noun: Atom,
  tree: Tree,
  atomOf: (word: number) => Atom | undefined,
  isGenitive: (word: number) => boolean,
): readonly Atom[] {
  const before = FOLLOWING.test(tree.words[noun.from]?.form ?? '') ? [] : ownerBefore();
  if (before.length > 0) return before;
  for (let word = noun.to; word <= noun.to + GAP; word += 1) {
    const after = atomOf(word);
    if (after !== undefined) {
      const isOwner = after.kind === 'state' ? !isOfNext(word, after) : isBodyOf(word, after);
      return isOwner ? [after] : [];
    }
    const tag = tree.words[word]?.upos;
    if (!isGenitive(word) && tag !== 'DET' && tag !== 'ADJ') return [];
  }
  return [];

  /** "A delegation of the *Syrian* opposition" is that of the opposition: the adjective is another noun's. */
  function isOfNext(word: number, after: StateAtom): boolean {
    return after.form === 'adjective' && tree.relation(word) === 'amod' && tree.head(word) > word;
  }

  /** "The head of the IAEA Rafael Grossi": trees take the body for a part of the name behind it. */
  function isBodyOf(word: number, after: Atom): boolean {
    const isMarked = tree.words.slice(noun.to, word).some((_, i) => isGenitive(noun.to + i));
    return noun.kind === 'office' && after.kind === 'organisation' && isMarked;
  }

  function ownerBefore(): readonly Atom[] {
    for (let word = noun.from - 1; word >= noun.from - 1 - GAP; word -= 1) {
      const atom = atomOf(word);
      if (atom === undefined) continue;
      return atom.kind === 'state' && bridges(atom, noun.from) ? [atom] : [];
    }
    return [];
  }

  /** "Iran's first ambassador", "Iranian ambassador": a bare name before a noun is not its owner. */
  function bridges(atom: StateAtom, to: number): boolean {
    const between = tree.words.slice(atom.to, to);
    const possessive = /['’]s?$/.test(tree.words[atom.to - 1]?.form ?? '');
    const marked = possessive || between.some(({ upos }) => upos === 'PART');
    return (
      (marked || atom.form !== 'name') &&
      between.every(({ upos }) => upos === 'PART' || upos === 'ADJ' || upos === 'NUM')
    );
  }
}
