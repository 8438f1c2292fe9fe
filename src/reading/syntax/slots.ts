import { fold } from '../lexicon/fold.js';
import type { Slot } from '../lexicon/types.js';
import type { Tree } from './surface.js';

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
}

/** What a language adds to the deep slots of Universal Dependencies. */
export interface SlotLanguage {
  /** Adpositions that mark the agent of a passive. */
  readonly agentCases: ReadonlySet<string>;
  /** Folded lemmas of nouns of quantity, behind which stands what is meant ("thousands of …"). */
  readonly quantityNouns: ReadonlySet<string>;
}

const CLAUSES = new Set(['xcomp', 'ccomp', 'advcl', 'parataxis']);

/**
 * Undoes voice, control, coordination, participles and relative clauses, so that a lexicon only
 * has to speak of deep slots (docs/lexicons.md). Works on Universal Dependencies v2 trees of any
 * language; what a language adds is the set of adpositions that mark the agent of a passive.
 */
export class Slots {
  readonly tree: Tree;
  readonly #language: SlotLanguage;
  readonly #memo = new Map<number, readonly Filler[]>();
  readonly #subjects = new Map<number, readonly number[]>();

  constructor(tree: Tree, language: SlotLanguage) {
    this.tree = tree;
    this.#language = language;
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
      ...this.tree
        .childrenBy(filler.word, 'conj')
        .filter((c) => this.tree.isNominal(c) === this.tree.isNominal(filler.word))
        .map((c) => ({ ...filler, word: c })),
    ]);
    this.#memo.set(i, expanded);
    return expanded;
  }

  /** Fillers of one slot, or by a path (`obj.comp`) of a slot of its fillers. */
  in(i: number, slot: Slot): readonly Filler[] {
    const dot = slot.indexOf('.');
    if (dot > 0) {
      return this.in(i, slot.slice(0, dot)).flatMap((f) => this.in(f.word, slot.slice(dot + 1)));
    }
    return this.of(i).filter((filler) => filler.slot === slot);
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
    const { tree } = this;
    const children = tree.children(i).flatMap((c) => [c, ...this.#ownersOfCount(c)]);
    return children.flatMap((c): readonly Filler[] => {
      const slots = this.#slotsOfChild(i, c);
      const word = this.#antecedent(i, c);
      if (word === c) return slots.map((slot) => ({ slot, word, shared: false }));
      const near = this.#nounBefore(i, word);
      return slots.map((slot) => ({
        slot,
        word,
        shared: true,
        ...(near === null ? {} : { near }),
      }));
    });
  }

  /** "Thousands of protesters", "$50 million in aid": what is counted stands in the same slot. */
  #measuredBy(filler: Filler): readonly Filler[] {
    const { tree } = this;
    const { upos, lemma } = tree.word(filler.word);
    const isQuantity =
      upos === 'NUM' || upos === 'SYM' || this.#language.quantityNouns.has(fold(lemma));
    if (!isQuantity) return [];
    return tree
      .childrenBy(filler.word, 'nmod')
      .map((word) => ({ slot: filler.slot, word, shared: true }));
  }

  /** "Its 1,360 km border": a possessor that hangs on the number owns what is counted. */
  #ownersOfCount(c: number): readonly number[] {
    const { tree } = this;
    if (tree.relation(c) !== 'nummod') return [];
    return tree.children(c).filter((owner) => tree.subtype(owner) === 'poss');
  }

  /** The last noun before a relative clause, where it hangs below the one that the clause describes. */
  #nounBefore(clause: number, antecedent: number): number | null {
    const { tree } = this;
    const start = tree.subtree(clause)[0] ?? clause;
    for (let i = start - 1; i > antecedent; i--) {
      if (tree.isNominal(i) && tree.word(i).upos !== 'ADJ')
        return tree.isBelow(i, antecedent) ? i : null;
    }
    return null;
  }

  #slotsOfChild(i: number, c: number): readonly Slot[] {
    const { tree } = this;
    const relation = tree.relation(c);
    const subtype = tree.subtype(c);
    switch (relation) {
      case 'nsubj':
      case 'csubj':
        return [subtype === 'pass' || (tree.isPassive(i) && subtype !== 'outer') ? 'obj' : 'subj'];
      case 'obj':
      case 'iobj':
      case 'appos':
      case 'advmod':
        return [relation];
      case 'amod':
        return ['adj'];
      case 'nummod':
        return ['num'];
      case 'compound':
        return [subtype === 'prt' ? 'prt' : 'comp'];
      case 'obl':
      case 'nmod':
        return this.#obliqueSlots(i, c, relation, subtype);
      case 'acl':
        if (subtype === 'relcl') return ['relcl'];
        return [
          tree.childrenBy(c, 'nsubj').length > 0 ? 'ccomp' : 'xcomp',
          ...tree.introducers(c, 'mark'),
        ];
      default:
        return CLAUSES.has(relation) ? [relation, ...tree.introducers(c, 'mark')] : [];
    }
  }

  #obliqueSlots(i: number, c: number, relation: string, subtype: string): readonly Slot[] {
    const { tree } = this;
    if (subtype === 'poss') return ['gen'];
    const cases = tree.introducers(c, 'case');
    if (subtype === 'agent') return ['subj', ...cases];
    if (tree.isPassive(i)) {
      if (cases.some((lemma) => this.#language.agentCases.has(lemma))) return ['subj', ...cases];
      if (cases.length === 0 && tree.word(c).feats.Case === 'Ins') return ['subj'];
    }
    if (cases.length > 0) return cases;
    if (relation === 'nmod' && !['tmod', 'npmod', 'unmarked'].includes(subtype)) return ['gen'];
    return ['bare'];
  }

  /** In a relative clause a relative (or resumptive) pronoun stands for the noun outside. */
  #antecedent(i: number, c: number): number {
    const { tree } = this;
    if (tree.word(i).deprel !== 'acl:relcl' && tree.relation(i) !== 'acl') return c;
    if (tree.isRelativePronoun(c)) return tree.word(i).head;
    const resumptive =
      tree.word(c).upos === 'PRON' &&
      tree.relation(c) === 'obj' &&
      tree.word(c).feats.Person === '3' &&
      tree.word(c).token === tree.word(i).token;
    return resumptive ? tree.word(i).head : c;
  }

  /** What a clause takes over from the one that it hangs on. */
  #inherited(i: number, own: readonly Filler[]): readonly Filler[] {
    const { tree } = this;
    const has = (slot: Slot) => own.some((f) => f.slot === slot);
    const surfaceSlot = tree.isPassive(i) ? 'obj' : 'subj';
    const found: Filler[] = [];
    if (!has(surfaceSlot)) {
      for (const word of this.#surfaceSubject(i))
        found.push({ slot: surfaceSlot, word, shared: true });
    }
    const isRelative = tree.word(i).deprel === 'acl:relcl';
    const isTaken = [...own, ...found].some((f) => f.word === tree.word(i).head);
    if (isRelative && !has('obj') && !isTaken && tree.isVerb(i)) {
      found.push({ slot: 'obj', word: tree.word(i).head, shared: true });
    }
    return found;
  }

  /** The subject as written or understood, before voice is undone. */
  #surfaceSubject(i: number): readonly number[] {
    const known = this.#subjects.get(i);
    if (known !== undefined) return known;
    this.#subjects.set(i, []);
    const found = this.#findSurfaceSubject(i);
    this.#subjects.set(i, found);
    return found;
  }

  #findSurfaceSubject(i: number): readonly number[] {
    if (i < 0) return [];
    const { tree } = this;
    const written = tree.childrenBy(i, 'nsubj').map((c) => this.#antecedent(i, c));
    if (written.length > 0) return written;
    const { head, deprel, feats } = tree.word(i);
    if (head < 0) return [];
    switch (tree.relation(i)) {
      case 'conj':
        return tree.isNominal(head) === tree.isNominal(i) ? this.#surfaceSubject(head) : [];
      case 'xcomp': {
        const object = tree.childrenBy(head, 'obj');
        return object.length > 0 ? object.slice(0, 1) : this.#surfaceSubject(head);
      }
      case 'advcl':
        return this.#surfaceSubject(head);
      case 'acl':
        if (deprel !== 'acl:relcl' && feats.VerbForm === 'Inf') {
          const owners = tree.children(head).filter((c) => tree.subtype(c) === 'poss');
          return owners.length > 0 ? owners : this.#surfaceSubject(tree.word(head).head);
        }
        if (tree.children(i).some((c) => tree.isRelativePronoun(c) && tree.relation(c) !== 'nsubj'))
          return [];
        return [head];
      default:
        return [];
    }
  }

  /** "The members are Russia and Armenia": what the subject of a nominal clause is said to be. */
  #predicate(i: number): readonly Filler[] {
    const { tree } = this;
    const { head } = tree.word(i);
    if (head < 0 || tree.word(i).deprel !== 'nsubj' || !tree.isNominal(head)) return [];
    return [{ slot: 'pred', word: head, shared: false }];
  }
}
