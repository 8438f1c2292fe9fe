import { fold } from '../lexicon/fold.js';
import type { Slot } from '../lexicon/types.js';
import { type SlotLanguage, slotNames } from './slot-names.js';
import { isHardlySubjectBehind, isNoSubjectBehind } from './subject-behind.js';
import { Subjects } from './subjects.js';
import type { Tree } from './surface.js';

export type { SlotLanguage } from './slot-names.js';

/** "Three million tonnes of wheat": measures of measures. */
const MOST_MEASURES = 3;

/** "A, B, C and D", each hung on the one before. */
const LONGEST_LIST = 6;

const NOTHING: readonly Filler[] = [];

const OPENING_QUOTE = /^[«“"]$/;

/** A word in a deep slot of another. */
export interface Filler {
  readonly slot: Slot;
  readonly word: number;
  /** Reached by control, coordination or a relative clause, not written beside its head. */
  readonly shared: boolean;
  /**
   * For the noun that a relative clause describes: the noun right before the clause, where that is
   * another ("the base in Tajikistan, which …"). Parsers often attach such a clause too high.
   */
  readonly near?: number;
  /** Whether the relative pronoun means persons only ("the presidency of Raisi, *who*"). */
  readonly ofPersons?: boolean;
}

/**
 * Undoes voice, control, coordination, participles and relative clauses, so that a lexicon only
 * has to speak of deep slots (docs/lexicons.md). Works on Universal Dependencies v2 trees of any
 * language; what a language adds is the set of adpositions that mark the agent of a passive.
 */
export class Slots {
  readonly tree: Tree;
  readonly language: SlotLanguage;
  readonly #memo = new Map<number, readonly Filler[]>();
  readonly #ownMemo = new Map<number, readonly Filler[]>();
  readonly #sorted = new Map<readonly Filler[], ReadonlyMap<Slot, readonly Filler[]>>();
  readonly #subjects: Subjects;

  constructor(tree: Tree, language: SlotLanguage) {
    this.tree = tree;
    this.language = language;
    const { objectMarks, agreement } = language;
    this.#subjects = new Subjects(tree, objectMarks, agreement === 'behind', agreement === 'past');
  }

  /** All deep slots of a word, coordinated fillers included. */
  of(i: number): readonly Filler[] {
    const known = this.#memo.get(i);
    if (known !== undefined) return known;
    const own = this.#own(i);
    const direct = [...own, ...this.#inherited(i, own), ...this.#predicate(i)];
    const all = direct.flatMap((filler) => [filler, ...this.#measuredBy(filler)]);
    const expanded = all.flatMap((filler) => [
      filler,
      ...this.#coordinated(filler.word).flatMap((c) =>
        this.#slotsOfConjunct(filler, c).map((slot) => ({ ...filler, slot, word: c })),
      ),
    ]);
    this.#memo.set(i, expanded);
    return expanded;
  }

  /** "Either on the run or *in* custody": a conjunct with an adposition of its own stands in that one's slot. */
  #slotsOfConjunct({ slot, word }: Filler, conjunct: number): readonly Slot[] {
    const own = this.tree.introducers(conjunct, 'case');
    const isMarked = this.tree.introducers(word, 'case').includes(slot);
    return isMarked && own.length > 0 && !own.includes(slot) ? own : [slot];
  }

  /** What is coordinated with a word, also where parsers hang each member of a list on the one before it. */
  #coordinated(word: number, depth = 0): readonly number[] {
    const { tree } = this;
    if (depth > LONGEST_LIST) return [];
    return tree
      .childrenBy(word, 'conj')
      .filter((c) => tree.isNominal(c) === tree.isNominal(word))
      .flatMap((c) => [c, ...this.#coordinated(c, depth + 1)]);
  }

  /** Fillers of one slot, or by a path (`obj.comp`) of a slot of its fillers. */
  in(i: number, slot: Slot): readonly Filler[] {
    const dot = slot.indexOf('.');
    if (dot > 0) {
      return this.in(i, slot.slice(0, dot)).flatMap((f) => this.in(f.word, slot.slice(dot + 1)));
    }
    return this.#bySlot(this.of(i)).get(slot) ?? NOTHING;
  }

  #bySlot(fillers: readonly Filler[]): ReadonlyMap<Slot, readonly Filler[]> {
    const known = this.#sorted.get(fillers);
    if (known !== undefined) return known;
    const bySlot = new Map<Slot, Filler[]>();
    for (const filler of fillers) {
      const same = bySlot.get(filler.slot);
      if (same === undefined) bySlot.set(filler.slot, [filler]);
      else same.push(filler);
    }
    this.#sorted.set(fillers, bySlot);
    return bySlot;
  }

  /** Slots of `head` that `word` itself fills, by its own attachment. */
  slotsBetween(head: number, word: number): ReadonlySet<Slot> {
    return new Set(
      this.#own(head)
        .filter((f) => f.word === word)
        .map((f) => f.slot),
    );
  }

  #own(i: number): readonly Filler[] {
    const known = this.#ownMemo.get(i);
    if (known !== undefined) return known;
    const own = this.#findOwn(i);
    this.#ownMemo.set(i, own);
    return own;
  }

  #findOwn(i: number): readonly Filler[] {
    const { tree } = this;
    if (tree.children(i).length === 0) return this.#lostParticle(i);
    const children = tree.children(i).flatMap((c) => [c, ...this.#ownersOfCount(c)]);
    const related = children.flatMap((c) => this.#behindRelational(c));
    const topic = this.#topicOf(i);
    const own = children.flatMap((c): readonly Filler[] => {
      if (topic !== null && topic.pronoun === c) return [];
      const isObject = topic?.noun === c || this.#isSecondSubject(i, c) || this.#disagrees(i, c);
      const told = isObject ? ['obj'] : slotNames(tree, i, c, this.language);
      const isQuoted = tree.isVerb(i) && !told.includes('subj') && this.#isQuoted(c);
      const slots = isQuoted ? [...told, 'quoted'] : told;
      const word = this.#subjects.antecedent(i, c);
      if (word === c) return slots.map((slot) => ({ slot, word, shared: false }));
      const near = this.#nounBefore(i, word);
      return slots.map((slot) => ({
        slot,
        word,
        shared: true,
        ...(near === null ? {} : { near, ofPersons: this.#isOfPersons(c) }),
      }));
    });
    const behind = children.flatMap((c) => this.#behindParticle(i, c));
    const lost = [...this.#lostParticle(i), ...this.#saidOfObject(i), ...this.#lostAgent(i, own)];
    return [...own, ...related, ...behind, ...lost];
  }

  /** "Was greeted at the airport by the premier": the doer is hung on where it was done. */
  #lostAgent(i: number, own: readonly Filler[]): readonly Filler[] {
    const { tree } = this;
    const { agentCases, placeTellsObject } = this.language;
    const isOpen = placeTellsObject === true && tree.isVerb(i) && tree.isPassive(i);
    if (!isOpen || own.some(({ slot }) => slot === 'subj')) return [];
    const isAgent = (c: number) =>
      tree.introducers(c, 'case').some((lemma) => agentCases.has(lemma));
    return tree
      .childrenBy(i, 'obl')
      .filter((c) => c > i && tree.childrenBy(c, 'case').length > 0)
      .flatMap((c) => tree.childrenBy(c, 'nmod').filter((word) => word > c && isAgent(word)))
      .slice(0, 1)
      .map((word) => ({ slot: 'subj', word, shared: true }));
  }

  /** "Handed over 12 prisoners": the particle is taken for a word about the number. */
  #lostParticle(i: number): readonly Filler[] {
    const { tree } = this;
    const next = tree.words[i + 1];
    if (next === undefined || next.head === i || !tree.isVerb(i)) return [];
    const pair = `${fold(tree.word(i).lemma)}_${fold(next.lemma)}`;
    const isOfNumber = next.deprel === 'advmod' && this.language.phrasal?.has(pair) === true;
    return isOfNumber ? [{ slot: 'prt', word: i + 1, shared: false }] : [];
  }

  /** "Brushed off the offer": parsers take the particle for an adposition of the object behind it. */
  #behindParticle(i: number, c: number): readonly Filler[] {
    const { tree } = this;
    const { pureParticles, phrasal, placeTellsObject } = this.language;
    const [particle] = tree.childrenBy(c, 'case');
    const isBare = placeTellsObject === true && tree.isVerb(i) && !tree.isPassive(i);
    if (!isBare || particle !== i + 1 || !/^ob[jl]$/.test(tree.relation(c))) return [];
    const preposition = fold(tree.word(particle).lemma);
    const isPair = phrasal?.has(`${fold(tree.word(i).lemma)}_${preposition}`) === true;
    if (!isPair && !pureParticles?.has(preposition)) return [];
    if (tree.childrenBy(i, 'obj').some((object) => object !== c)) return [];
    return [
      { slot: 'prt', word: particle, shared: false },
      { slot: 'obj', word: c, shared: false },
    ];
  }

  /**
   * "Calls him «hysterical»", "called the war a genocide": what is said of the object of a verb of naming,
   * wherever the tree hangs it.
   */
  #saidOfObject(i: number): readonly Filler[] {
    const { tree } = this;
    const isNaming = this.language.namings?.has(fold(tree.word(i).lemma)) === true;
    if (!isNaming || !tree.isVerb(i)) return [];
    const isBare = (c: number) => tree.childrenBy(c, 'case').length === 0;
    const [object, ...further] = tree
      .children(i)
      .filter((c) => c > i && tree.isNominal(c) && isBare(c))
      .filter((c) => /^(obj|iobj|obl)$/.test(tree.word(c).deprel));
    if (object === undefined) return [];
    // "Declared the party illegal", where the adjective is taken for the noun and the noun for a part of it.
    const isQuality = this.language.qualities?.has(fold(tree.word(object).lemma)) === true;
    const [named] = isQuality ? tree.childrenBy(object, 'compound').slice(-1) : [];
    if (named !== undefined) {
      return [
        { slot: 'obj', word: named, shared: false },
        { slot: 'xcomp', word: object, shared: false },
      ];
    }
    const behind = [...tree.childrenBy(object, 'appos'), ...tree.childrenBy(object, 'amod')];
    const isOpened = (c: number) => this.#isQuoted(c, true);
    const said = [...further, ...behind.filter((c) => c > object && isOpened(c))];
    return said.map((word) => ({ slot: 'xcomp', word, shared: false }));
  }

  /** "Called the ruling «revenge»": in words that somebody stands by, or keeps away from. */
  #isQuoted(c: number, isOfAnyKind = false): boolean {
    const { tree } = this;
    if (!isOfAnyKind && !tree.isNominal(c)) return false;
    const [start = c] = tree.subtree(c);
    return [start, start - 1].some((i) => OPENING_QUOTE.test(tree.words[i]?.form ?? ''));
  }

  /** "From the side of America": the noun makes an adposition with the one before it. */
  #behindRelational(c: number): readonly Filler[] {
    const { tree } = this;
    const noun = fold(tree.word(c).lemma);
    if (this.language.relationalNouns?.has(noun) !== true) return [];
    const [before] = tree.introducers(c, 'case');
    if (before === undefined) return [];
    const slot = `${before}_${noun}`;
    const isAgent = this.language.agreement === 'behind' && this.language.agentCases.has(slot);
    return tree
      .childrenBy(c, 'nmod')
      .filter((word) => tree.childrenBy(word, 'case').length === 0)
      .flatMap((word) =>
        [slot, ...(isAgent ? ['subj'] : [])].map((name) => ({ slot: name, word, shared: false })),
      );
  }

  /** Where forms do not tell subject from object, parsers give two subjects; the later is the object. */
  #isSecondSubject(i: number, c: number): boolean {
    const { tree } = this;
    if (tree.word(c).deprel !== 'nsubj' || !tree.isVerb(i) || tree.isPassive(i)) return false;
    const subjects = tree.children(i).filter((s) => tree.word(s).deprel === 'nsubj');
    const hasObject = tree.childrenBy(i, 'obj').length > 0;
    if (hasObject) return false;
    if (this.language.verbIsLast === true) return c < i && c !== subjects[0];
    return subjects.length === 2 && c > i && c === subjects[1];
  }

  /**
   * "The plane – shot it down a missile": a noun that stands before a verb which has a subject behind it is
   * what the verb's own pronoun takes up, where verbs stand first.
   */
  #topicOf(i: number): { readonly noun: number; readonly pronoun: number } | null {
    const { tree } = this;
    if (this.language.agreement !== 'behind' || !tree.isVerb(i)) return null;
    const subjects = tree.childrenBy(i, 'nsubj');
    const noun = subjects.find((c) => c < i);
    if (noun === undefined || !subjects.some((c) => c > i)) return null;
    const pronoun = tree
      .childrenBy(i, 'obj')
      .find((c) => tree.word(c).upos === 'PRON' && tree.word(c).token === tree.word(i).token);
    return pronoun === undefined ? null : { noun, pronoun };
  }

  /** A masculine verb is not the feminine noun's right behind it ("دعا الولايات المتحدة"). */
  #disagrees(i: number, c: number): boolean {
    const { tree } = this;
    const { agreement } = this.language;
    if (agreement === undefined || tree.word(c).deprel !== 'nsubj') return false;
    if (agreement === 'behind') {
      const { words } = tree;
      return c > i && (isNoSubjectBehind(words, i, c) || isHardlySubjectBehind(words, i, c));
    }
    if (this.#isObliqueSubject(i, c)) return true;
    const { feats } = tree.word(i);
    const { upos, feats: own } = tree.word(c);
    const describing = [c, ...tree.childrenBy(c, 'amod')];
    const genders = describing.flatMap((w) => tree.word(w).feats.Gender ?? []);
    const isCounted = tree.childrenBy(c, 'nummod').length > 0;
    const isClear =
      upos === 'NOUN' &&
      feats.Number === 'Sing' &&
      own.Number === 'Sing' &&
      !isCounted &&
      tree.isVerb(i);
    const said = feats.Tense === 'Past' ? feats.Gender : undefined;
    return isClear && c > i && said !== undefined && genders.length > 0 && !genders.includes(said);
  }

  /** "Министра уволили": one man in an object's case is nobody's plural subject. */
  #isObliqueSubject(i: number, c: number): boolean {
    const { tree } = this;
    const { upos, feats: own } = tree.word(c);
    const isAlone = tree.childrenBy(i, 'nsubj').length === 1;
    const isOne = isAlone && own.Number === 'Sing' && tree.childrenBy(c, 'conj').length === 0;
    // What is alive is told from the nominative by its ending, where parsers err; of things the genitive
    // singular is the nominative plural too ("власти запретили").
    const isThing = own.Case === 'Gen' && own.Animacy === 'Inan';
    const isOblique = own.Case === 'Gen' || own.Case === 'Acc' || own.Animacy === 'Anim';
    const isCounting = upos === 'NUM' || tree.childrenBy(c, 'nummod').length > 0;
    const isMany = tree.isVerb(i) && tree.word(i).feats.Number === 'Plur' && !tree.isPassive(i);
    const isQuantity = this.language.quantityNouns.has(fold(tree.word(c).lemma));
    return isMany && isOne && isOblique && !isThing && !isCounting && !isQuantity;
  }

  /** "Thousands of protesters", "$50 million in aid": what is counted stands in the same slot. */
  #measuredBy(filler: Filler, depth = 0): readonly Filler[] {
    const { tree } = this;
    const { upos, lemma } = tree.word(filler.word);
    const isQuantity =
      upos === 'NUM' || upos === 'SYM' || this.language.quantityNouns.has(fold(lemma));
    if (!isQuantity || depth > MOST_MEASURES) return [];
    return tree.childrenBy(filler.word, 'nmod').flatMap((word) => {
      const measured = { slot: filler.slot, word, shared: true };
      return [measured, ...this.#measuredBy(measured, depth + 1)];
    });
  }

  /** "Its 1,360 km border": a possessor that hangs on the number owns what is counted. */
  #ownersOfCount(c: number): readonly number[] {
    const { tree } = this;
    if (tree.relation(c) !== 'nummod') return [];
    return tree.children(c).filter((owner) => tree.subtype(owner) === 'poss');
  }

  #isOfPersons(relative: number): boolean {
    const lemma = fold(this.tree.word(relative).lemma);
    return this.language.personalRelatives?.has(lemma) === true;
  }

  /** The last noun before a relative clause, where it hangs below the one that the clause describes. */
  #nounBefore(clause: number, antecedent: number): number | null {
    const { tree } = this;
    const start = tree.subtree(clause)[0] ?? clause;
    for (let i = start - 1; i > antecedent; i--) {
      if (tree.isNominal(i) && tree.word(i).upos !== 'ADJ')
        return tree.isUnder(i, antecedent) ? i : null;
    }
    return null;
  }

  /** What a clause takes over from the one that it hangs on. */
  #inherited(i: number, own: readonly Filler[]): readonly Filler[] {
    const { tree } = this;
    const has = (slot: Slot) => own.some((f) => f.slot === slot);
    const surfaceSlot = tree.isPassive(i) ? 'obj' : 'subj';
    const found: Filler[] = [];
    if (!has(surfaceSlot)) {
      const isFree = (w: number) => own.every((f) => f.word !== w);
      const written = this.#subjects.of(i).filter(isFree);
      const isShared =
        written.length === 0 &&
        tree.relation(i) === 'conj' &&
        !this.#subjects.disagree(tree.word(i).head, i);
      const words = isShared ? this.#subjects.of(tree.word(i).head).filter(isFree) : written;
      for (const word of words) found.push({ slot: surfaceSlot, word, shared: true });
    }
    const isRelative = tree.word(i).deprel === 'acl:relcl';
    const isTaken = [...own, ...found].some((f) => f.word === tree.word(i).head);
    if (isRelative && !has('obj') && !isTaken && tree.isVerb(i)) {
      found.push({ slot: 'obj', word: tree.word(i).head, shared: true });
    }
    return found;
  }

  /** "The members are Russia and Armenia": what the subject of a nominal clause is said to be. */
  #predicate(i: number): readonly Filler[] {
    const { tree } = this;
    const { head } = tree.word(i);
    if (head < 0 || tree.word(i).deprel !== 'nsubj') return [];
    if (!tree.isNominal(head) && tree.childrenBy(head, 'cop').length === 0) return [];
    return [{ slot: 'pred', word: head, shared: false }];
  }
}
