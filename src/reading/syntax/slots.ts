import { fold } from '../lexicon/fold.js';
import type { Slot } from '../lexicon/types.js';
import { bareObject, byAdposition } from './carried.js';
import { ELIDED } from './elided-verbs.js';
import { disagrees, isSecondSubject, topicOf } from './false-subjects.js';
import type { Filler } from './filler.js';
import {
  behindParticle,
  behindRelational,
  lostAgent,
  lostParticle,
  saidOfObject,
  standsInQuotes,
} from './lost-fillers.js';
import { type SlotLanguage, slotNames } from './slot-names.js';
import { Subjects } from './subjects.js';
import type { Tree } from './surface.js';

export type { Filler } from './filler.js';
export type { SlotLanguage } from './slot-names.js';

/** "Three million tonnes of wheat": measures of measures. */
const MOST_MEASURES = 3;

/** "A, B, C and D", each hung on the one before. */
const LONGEST_LIST = 6;

/** How slots begin that name what stands above a noun by its adposition. */
const ABOVE = '^';
const NOTHING: readonly Filler[] = [];

interface Sorted {
  readonly fillers: readonly Filler[];
  readonly bySlot: ReadonlyMap<Slot, readonly Filler[]>;
}

/**
 * Undoes voice, control, coordination, participles and relative clauses, so that a lexicon only
 * has to speak of deep slots (docs/lexicons.md). Works on Universal Dependencies v2 trees of any
 * language; what a language adds is the set of adpositions that mark the agent of a passive.
 */
export class Slots {
  readonly tree: Tree;
  readonly language: SlotLanguage;
  readonly #memo: (readonly Filler[] | undefined)[] = [];
  readonly #ownMemo: (readonly Filler[] | undefined)[] = [];
  readonly #sorted: (Sorted | undefined)[] = [];
  readonly #subjects: Subjects;

  constructor(tree: Tree, language: SlotLanguage) {
    this.tree = tree;
    this.language = language;
    const { agreement } = language;
    this.#subjects = new Subjects(tree, {
      ...language,
      isWhileDoing: agreement === 'behind',
      agrees: agreement === 'past',
    });
  }

  /** All deep slots of a word, coordinated fillers included. */
  of(i: number): readonly Filler[] {
    const known = this.#memo[i];
    if (known !== undefined) return known;
    const own = this.#own(i);
    const direct = [
      ...own,
      ...this.#carried(i, own),
      ...this.#inherited(i, own),
      ...this.#predicate(i),
      ...this.#beside(i),
    ];
    const all = direct.flatMap((filler) => [filler, ...this.#measuredBy(filler)]);
    const expanded = all.flatMap((filler) => [
      filler,
      ...this.#coordinated(filler.word).flatMap((c) =>
        this.#slotsOfConjunct(filler, c).map((slot) => ({ ...filler, slot, word: c })),
      ),
    ]);
    this.#memo[i] = expanded;
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
    if (slot.startsWith(ABOVE)) return this.#above(i, slot);
    const fillers = this.of(i);
    if (fillers.length === 0) return NOTHING;
    const bySlot = this.#bySlot(i, fillers);
    const own = bySlot.get(slot);
    if (own !== undefined) return own;
    const isShared = this.language.sharedWithObject?.has(slot) === true && this.tree.isVerb(i);
    const objects = isShared ? bySlot.get('obj') : undefined;
    return objects === undefined ? NOTHING : objects.flatMap((f) => this.in(f.word, slot));
  }

  /** Fillers of a word by their slot; kept, unless more has come to be known of them. */
  #bySlot(i: number, fillers: readonly Filler[]): ReadonlyMap<Slot, readonly Filler[]> {
    const known = this.#sorted[i];
    if (known?.fillers === fillers) return known.bySlot;
    const bySlot = new Map<Slot, Filler[]>();
    for (const filler of fillers) {
      const same = bySlot.get(filler.slot);
      if (same === undefined) bySlot.set(filler.slot, [filler]);
      else same.push(filler);
    }
    this.#sorted[i] = { fillers, bySlot };
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
    const known = this.#ownMemo[i];
    if (known !== undefined) return known;
    const own = this.#findOwn(i);
    this.#ownMemo[i] = own;
    return own;
  }

  #findOwn(i: number): readonly Filler[] {
    const { tree, language } = this;
    if (tree.children(i).length === 0) return lostParticle(tree, language, i);
    const children = tree.children(i).flatMap((c) => [c, ...this.#ownersOfCount(c)]);
    const related = children.flatMap((c) => behindRelational(tree, language, i, c));
    const topic = topicOf(tree, language, i);
    const own = children.flatMap((c): readonly Filler[] => {
      if (topic !== null && topic.pronoun === c) return [];
      const isObject =
        topic?.noun === c ||
        isSecondSubject(tree, language, i, c) ||
        disagrees(tree, language, i, c);
      const told = isObject ? ['obj'] : slotNames(tree, i, c, this.language);
      const isQuoted = tree.isVerb(i) && !told.includes('subj') && standsInQuotes(tree, c);
      const slots = isQuoted ? [...told, 'quoted'] : told;
      const word = this.#subjects.antecedent(i, c);
      if (word === c) return slots.map((slot) => ({ slot, word, shared: false }));
      const near = this.#nounBefore(i, word);
      return slots.map((slot) => ({
        slot,
        word,
        shared: true,
        ...(near === null
          ? {}
          : {
              near,
              ofPersons: this.#isOf('personalRelatives', c),
              ofThings: this.#isOf('thingRelatives', c),
            }),
      }));
    });
    const behind = children.flatMap((c) => behindParticle(tree, language, i, c));
    const lost = [
      ...lostParticle(tree, language, i),
      ...saidOfObject(tree, language, i),
      ...lostAgent(tree, language, i, own),
    ];
    return [...own, ...related, ...behind, ...lost];
  }

  /** "Thousands of protesters", "$50 million in aid": what is counted stands in the same slot. */
  #measuredBy(filler: Filler, depth = 0): readonly Filler[] {
    const { tree } = this;
    const { upos, lemma, form } = tree.word(filler.word);
    // A number word may be known as it is written where its dictionary form was missed.
    const isNoun = [lemma, form].some((key) => this.language.quantityNouns.has(fold(key)));
    const isQuantity = upos === 'NUM' || upos === 'SYM' || isNoun;
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

  /** Whether a relative pronoun is one of a class. */
  #isOf(relatives: 'personalRelatives' | 'thingRelatives', relative: number): boolean {
    return this.language[relatives]?.has(fold(this.tree.word(relative).lemma)) === true;
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
        !this.#subjects.disagree(tree.word(i).head, i) &&
        !this.#isDoneByOthers(i);
      const words = isShared ? this.#subjects.of(tree.word(i).head).filter(isFree) : written;
      for (const word of words) found.push({ slot: surfaceSlot, word, shared: true });
    }
    // "The man [mark] arrest and to prison sent": a verb that is written takes the object of the one left out.
    const leftOut = has('obj')
      ? []
      : tree.childrenBy(i, 'conj').filter((c) => tree.subtype(c) === ELIDED);
    for (const verb of leftOut) {
      const objects = this.#own(verb).filter((f) => f.slot === 'obj' && f.word < verb);
      found.push(...objects.map(({ word }) => ({ slot: 'obj', word, shared: true })));
    }
    const isRelative = /^acl:(?:relcl|obj)$/.test(tree.word(i).deprel);
    const isTaken = [...own, ...found].some((f) => f.word === tree.word(i).head);
    if (isRelative && !has('obj') && !isTaken && tree.isVerb(i)) {
      found.push({ slot: 'obj', word: tree.word(i).head, shared: true });
    }
    return found;
  }

  /**
   * "Убиты пятнадцать боевиков, пятерых взяли в плен": a plural with an object of its own behind a passive and no
   * conjunction is done by others than those whom the passive befell. For languages that say so of people in general.
   */
  #isDoneByOthers(i: number): boolean {
    const { tree } = this;
    if (this.language.governsByCase !== true || tree.isPassive(i)) return false;
    const isBare = tree.isPassive(tree.word(i).head) && tree.childrenBy(i, 'cc').length === 0;
    return isBare && tree.word(i).feats.Number === 'Plur';
  }

  #carried(i: number, own: readonly Filler[]): readonly Filler[] {
    if (this.language.verbIsLast !== true) return [];
    const carried = own.filter(({ slot, shared }) => slot === 'comp' && !shared);
    const beside = carried.flatMap(({ word }) => byAdposition(this.tree, i, word, this.#own(word)));
    const isObjectless = (word: number) =>
      this.language.objectless?.has(fold(this.tree.word(word).lemma)) === true;
    return [...beside, ...bareObject(this.tree, i, own, isObjectless)];
  }

  /** "Mongolia, a *member* of the court": whom an apposition says something of. */
  #beside(i: number): readonly Filler[] {
    const { tree } = this;
    const { head } = tree.word(i);
    if (tree.relation(i) !== 'appos' || !tree.isNominal(head)) return [];
    return [{ slot: 'beside', word: head, shared: false }];
  }

  /**
   * "Towns *with* a population of 900", "Iceland, *with* a population of 380,000, has no army": whom a noun says something
   * of from below an adposition, which names the slot (`^with`); set off behind a subject it is said of that.
   */
  #above(i: number, slot: Slot): readonly Filler[] {
    const { tree } = this;
    const { head } = tree.word(i);
    if (head < 0 || !tree.introducers(i, 'case').includes(slot.slice(ABOVE.length))) return NOTHING;
    if (tree.relation(i) === 'nmod') return [{ slot, word: head, shared: false }];
    if (tree.relation(i) !== 'obl') return NOTHING;
    const comma = Math.min(...tree.subtree(i).filter((w) => tree.word(w).upos !== 'PUNCT')) - 1;
    if (comma < 1 || tree.word(comma).form !== ',') return NOTHING;
    const subjects = this.#subjects.of(head).filter((w) => tree.subtree(w).includes(comma - 1));
    return subjects.map((word) => ({ slot, word, shared: false }));
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
