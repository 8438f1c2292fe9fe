import type { Entity, Referent } from '../types.js';
import { isCrowd } from './crowds.js';
import type { Memory } from './memory.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';

const NOBODY: readonly Referent[] = [];

/**
 * Watches one sentence for two parties named together, for "the two countries" and "both leaders":
 * two in one coordination, or else the only two, or the only two states, of the sentence.
 */
export class Pairing {
  readonly #memory: Memory;
  readonly #sentence: number;
  readonly #parties: Referent[] = [];
  readonly #states: Referent[] = [];
  readonly #people: Referent[] = [];

  constructor(memory: Memory, sentence: number) {
    this.#memory = memory;
    this.#sentence = sentence;
  }

  /** Takes note of whom a phrase means, in the order of the text. */
  note(phrase: Phrase, referents: readonly Referent[], nested: boolean, scene: Scene): void {
    const together = referents.length > 1 ? referents : coordinated(phrase, scene);
    if (together.length === 2) this.#memory.notePair(together[0]!, together[1]!, this.#sentence);
    // "Their" after "the Presidents of Russia and Iran" is the two presidents', not the states'.
    if (together.length > 1 && !nested) this.#memory.noteSet(together, this.#sentence, phrase.head);
    // Crowds beside two states do not part them: "the two countries" are still those two.
    // "Near the Syrian border" says where the other two meet.
    if (isSetting(phrase, scene)) return;
    for (const referent of referents) {
      if (!isCrowd(phrase.core, referent)) this.#count(referent, scene);
    }
  }

  #count(referent: Referent, { tables }: Scene): void {
    if (referent.kind === 'place' || referent.kind === 'facility') return;
    const state = referent.state === null ? null : tables.entity(referent.state);
    if (referent.kind === 'person') {
      this.#add(this.#people, referent);
      if (state === null) return;
      const acting = ownState(state);
      this.#add(this.#parties, acting);
      this.#add(this.#states, acting);
    } else {
      const itself = referent.as === null ? referent : { ...referent, as: null };
      this.#add(this.#parties, itself);
      if (referent.kind === 'state') this.#add(this.#states, itself);
    }
  }

  #add(among: Referent[], referent: Referent): void {
    if (among.some(({ id }) => id === referent.id)) return;
    among.push(referent);
    const [first, second] = among;
    if (among.length === 2) this.#memory.notePair(first!, second!, this.#sentence, 'loose');
    else if (among.length > 2) this.#memory.dropLoosePair(first!, second!);
  }
}

/** A state for which somebody acts, by itself. */
function ownState({ id, label, kind }: Entity): Referent {
  return { id, label, kind, state: id, as: null };
}

/** A state of which only an adjective is read, of the place where something happens. */
function isSetting({ head }: Phrase, { frame: { tree, keys }, vocabulary }: Scene): boolean {
  if (tree.relation(head) !== 'amod') return false;
  return tree
    .children(tree.head(head))
    .some((word) => tree.relation(word) === 'case' && vocabulary.has('locative', keys, word));
}

/** All that a coordination means, at its last member; nothing elsewhere. */
function coordinated(phrase: Phrase, scene: Scene): readonly Referent[] {
  const { tree } = scene.frame;
  const first = tree.firstConjunct(phrase.head);
  // Most phrases are no member of a coordination but its first.
  if (first === phrase.head) return NOBODY;
  const heads = [first, ...tree.children(first).filter((word) => tree.relation(word) === 'conj')];
  if (heads.at(-1) !== phrase.head) return NOBODY;
  const members = heads.map((head) => {
    const member = scene.phraseAt(head);
    return member === undefined ? [] : scene.meaningOf(member.core).referents;
  });
  return members.every((referents) => referents.length === 1) ? members.flat() : NOBODY;
}
