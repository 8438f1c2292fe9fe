import type { Slot, WordOrder } from '../lexicon/types.js';
import { type Chunk, chunksOf, clauseAround, type NameAt } from './chunks.js';
import { OBJECT_MARK } from './object-begin.js';
import { type Filler, Slots } from './slots.js';
import { isNoSubjectBehind } from './subject-behind.js';

const BY_CASE: Readonly<Record<string, Slot>> = {
  Nom: 'subj',
  Acc: 'obj',
  Dat: 'iobj',
  Ins: 'ins',
};
/** What stands further away than this belongs to something else. */
const REACH = 9;

/**
 * The slots of a tree, and where it leaves one empty, what stands nearest in the clause and by its
 * case, place or adposition may fill it. For doubtful trees: shallow, and often wrong by itself.
 */
export class NearSlots extends Slots {
  readonly #plain: Slots;
  readonly #order: WordOrder;
  readonly #nameAt: NameAt;
  readonly #near = new Map<number, readonly Filler[]>();

  constructor(plain: Slots, order: WordOrder, nameAt: NameAt) {
    super(plain.tree, plain.language);
    this.#plain = plain;
    this.#order = order;
    this.#nameAt = nameAt;
  }

  override of(i: number): readonly Filler[] {
    const known = this.#near.get(i);
    if (known !== undefined) return known;
    const told = this.#told(i);
    this.#near.set(i, told);
    const words = new Map(told.map((f) => [f.slot, f.word]));
    const near = this.#around(i).flatMap(({ slot, chunk }): Filler[] => {
      const first = words.get(slot);
      const fits = first === undefined || chunk.conjuncts.includes(first);
      return fits
        ? chunk.conjuncts.flatMap((word) =>
            word === i || word === first ? [] : [{ slot, word, shared: false }],
          )
        : [];
    });
    const all = [...told, ...near];
    this.#near.set(i, all);
    return all;
  }

  override slotsBetween(head: number, word: number): ReadonlySet<Slot> {
    return this.#plain.slotsBetween(head, word);
  }

  /** What the tree tells; an object that stands before the one that is marked as such is none. */
  #told(i: number): readonly Filler[] {
    const told = this.#plain.of(i);
    if (this.#order !== 'sov' || !this.tree.isVerb(i)) return told;
    const marked = this.#markedObject(i);
    return marked === undefined
      ? told
      : told.filter((f) => f.slot !== 'obj' || f.shared || f.word >= marked.from);
  }

  #markedObject(i: number): Chunk | undefined {
    const [from] = clauseAround(this.tree, i, this.#nameAt);
    const before = chunksOf(this.tree, from, i, this.#nameAt);
    return before.find((c) => this.tree.words[c.to]?.form === OBJECT_MARK);
  }

  #around(i: number): readonly Near[] {
    const { tree } = this;
    const [from, to] = clauseAround(tree, i, this.#nameAt);
    const after = chunksOf(tree, i + 1, Math.min(to, i + 1 + REACH), this.#nameAt);
    const isCarried = this.#order === 'sov' && this.#isBesideVerb(i, to);
    const isVerbal = tree.isVerb(i) || isCarried;
    // Where the verb is last, all of its clause stands before it.
    const start = this.#order === 'sov' ? from : Math.max(from, i - REACH);
    const before = isVerbal ? chunksOf(tree, start, i, this.#nameAt) : [];
    const reached = this.#isOblique(i) && !isVerbal ? upToMarked(after) : after;
    const own = before.filter((c) => !this.#isOfSubject(c, i)).toReversed();
    const marked = [...reached, ...own].flatMap((c) =>
      c.introducers.map((slot): Near => ({ slot, chunk: c })),
    );
    const bare = isVerbal ? this.#bareOfVerb(i, before, after) : this.#bareOfNoun(i, after);
    return firstOfEach([...bare, ...marked]);
  }

  /** "At the meeting of the UN in New York *with Pakistan* … signed": what comes next but one is hardly its own. */
  #isOblique(i: number): boolean {
    if (this.#order !== 'sov') return false;
    const isMarked = (word: number) => this.tree.childrenBy(word, 'case').length > 0;
    const { head } = this.tree.word(i);
    return isMarked(i) || (this.tree.relation(i) === 'nmod' && head >= 0 && isMarked(head));
  }

  /** "Разрыв *с Ираном* говорит": in Russian, what a phrase before the verb belongs to by the tree keeps it. */
  #isOfSubject({ head }: Chunk, verb: number): boolean {
    const owner = this.tree.word(head).head;
    if (this.#order !== 'case' || this.tree.relation(head) !== 'nmod' || owner < 0) return false;
    return (
      owner < head && this.tree.relation(owner) === 'nsubj' && this.tree.word(owner).head === verb
    );
  }

  /** Persian light verbs stand right after their noun, which carries the meaning. */
  #isBesideVerb(i: number, to: number): boolean {
    return this.tree.words[i + 1] !== undefined && i + 1 >= to && this.tree.isVerb(i + 1);
  }

  #bareOfNoun(i: number, after: readonly Chunk[]): readonly Near[] {
    const [chunk] = after;
    if (chunk === undefined || chunk.introducers.length > 0) return [];
    // With the article an Arabic noun has no owner.
    if (this.#order === 'vso' && /^ال.{3}/.test(this.tree.word(i).form)) return [];
    const between = this.tree.words.slice(i + 1, chunk.head);
    const isBeside = between.every(({ upos }) => upos === 'ADJ' || upos === 'DET');
    const isGenitive = this.#order !== 'case' || this.tree.word(chunk.head).feats.Case === 'Gen';
    return isBeside && isGenitive ? [{ slot: 'gen', chunk }] : [];
  }

  #bareOfVerb(i: number, before: readonly Chunk[], after: readonly Chunk[]): readonly Near[] {
    const isBare = (c: Chunk) => c.introducers.length === 0;
    const [left, right] = [before.filter(isBare), after.filter(isBare)];
    const deed: Slot = this.tree.isPassive(i) ? 'obj' : 'subj';
    switch (this.#order) {
      case 'case':
        return [
          ...left.toReversed(),
          ...right.filter((c) => !this.#isBehindInfinitive(i, c)),
        ].flatMap((c) => this.#byCase(i, c, deed));
      case 'vso':
        return this.#verbFirst(i, left, right, deed);
      case 'sov': {
        const object = left.find((c) => this.tree.words[c.to]?.form === OBJECT_MARK);
        const first = left.find((c) => c !== object);
        return [...filled(deed, first), ...filled('obj', object)];
      }
    }
  }

  /** "Поручил выделить *Таджикистану* помощь": what stands behind an infinitive and hangs on it is its own. */
  #isBehindInfinitive(i: number, { head }: Chunk): boolean {
    const { tree } = this;
    const verb = tree.word(head).head;
    return verb > i && verb < head && tree.relation(verb) === 'xcomp' && tree.word(verb).head === i;
  }

  #verbFirst(
    i: number,
    left: readonly Chunk[],
    right: readonly Chunk[],
    deed: Slot,
  ): readonly Near[] {
    const [first, second] = right;
    // What a participle has behind it, it is about: who does it stands before.
    const isParticiple = this.tree.word(i).feats.VerbForm === 'Part';
    const isObject =
      first !== undefined && (isParticiple || isNoSubjectBehind(this.tree.words, i, first.head));
    if (isObject) return filled('obj', first);
    if (isParticiple) return [];
    const isGiven =
      second !== undefined &&
      this.#plain.of(i).some((f) => f.slot === 'obj' && f.word > second.head);
    const other: Slot = isGiven ? 'iobj' : 'obj';
    const hasSubject = this.#plain.of(i).some((f) => f.slot === deed && !f.shared);
    const isAfter = hasSubject && first !== undefined;
    const told = isAfter && this.#plain.of(i).some((f) => first.conjuncts.includes(f.word));
    if (isAfter && !told) return filled('obj', first);
    return [...filled(deed, first ?? left.at(-1)), ...filled(other, second)];
  }

  #byCase(i: number, chunk: Chunk, deed: Slot): readonly Near[] {
    const { feats } = this.tree.word(chunk.head);
    const slot = feats.Case === undefined ? (chunk.head < i ? 'subj' : 'obj') : BY_CASE[feats.Case];
    if (slot === undefined) return [];
    if (slot === 'subj') return filled(deed, chunk);
    return filled(slot === 'ins' && deed === 'obj' ? 'subj' : slot, chunk);
  }
}

/** A chunk that may fill a slot. */
interface Near {
  readonly slot: Slot;
  readonly chunk: Chunk;
}

/** Chunks up to the first behind an adposition. */
function upToMarked(chunks: readonly Chunk[]): readonly Chunk[] {
  const first = chunks.findIndex(({ introducers }) => introducers.length > 0);
  return first < 0 ? chunks : chunks.slice(0, first + 1);
}

function filled(slot: Slot, chunk: Chunk | undefined): readonly Near[] {
  return chunk === undefined ? [] : [{ slot, chunk }];
}

/** The nearest for each slot. */
function firstOfEach(all: readonly Near[]): readonly Near[] {
  return all.filter(({ slot }, i) => all.findIndex((n) => n.slot === slot) === i);
}
