import { span } from '../../base/index.js';
import type { Tables } from '../tables/index.js';
import type { EntityId, Mention } from '../types.js';
import type { Atom } from './atoms.js';
import type { Frame } from './frame.js';
import { framesOf, type ReadStory } from './frames.js';
import type { Meaning } from './meaning.js';
import { Memory } from './memory.js';
import { noteMeaning, noteNoun } from './noting.js';
import { Pairing } from './pairing.js';
import { People } from './people.js';
import type { Phrase } from './phrases.js';
import type { Scene } from './scene.js';
import { openingStates } from './settings.js';
import { StoryScene } from './story-scene.js';
import { vocabularyOf } from './vocabulary.js';

/**
 * Finds who and what is meant where in a story: names with their titles, offices, demonyms,
 * capitals that act, descriptions and pronouns. People are collected from the whole story first,
 * so that a headline's surname finds the full name below it; all else is resolved from left to
 * right. What cannot be told is listed with no referents and certainty `unknown`.
 *
 * @returns mentions in the order of the text, a longer one before those nested in it
 * @example
 * findMentions(story, tables) // … { words: [0, 4], referents: [{ label: 'Vladimir Putin', as: 'President of Russia', … }], … }
 */
export function findMentions(story: ReadStory, tables: Tables): Mention[] {
  const vocabulary = vocabularyOf(story.lang);
  const people = new People();
  const frames = framesOf(story, vocabulary, tables);
  const opening = openingStates(frames, vocabulary);
  const whole = {
    tables,
    vocabulary,
    lang: story.lang,
    date: story.date,
    people,
    opening,
    named: statesNamed(frames),
    frames,
  };
  for (const frame of frames) {
    if (!frame.phrases.some(({ core }) => isFullName(core))) continue;
    const scene = new StoryScene(frame, whole, new Memory());
    for (const { core } of frame.phrases) if (isFullName(core)) scene.meaningOf(core);
  }
  const memory = new Memory();
  const mentions: Mention[] = [];
  for (const frame of frames) readFrame(frame, new StoryScene(frame, whole, memory), mentions);
  return mentions;
}

function isFullName(atom: Atom): boolean {
  return atom.kind === 'person' && atom.parts.length > 1;
}

function statesNamed(frames: readonly Frame[]): ReadonlySet<EntityId> {
  const named = new Set<EntityId>();
  for (const { atoms } of frames) {
    for (const atom of atoms) {
      if (atom.kind !== 'state' && atom.kind !== 'place') continue;
      const state = atom.entity.state ?? (atom.kind === 'state' ? atom.entity.id : null);
      if (state !== null) named.add(state);
    }
  }
  return named;
}

/** Reads a sentence and lists the mentions in it. */
function readFrame(frame: Frame, scene: Scene, mentions: Mention[]): void {
  const { memory } = scene;
  memory.startSentence(frame.index);
  const pairing = new Pairing(memory, frame.index);
  const ordered = inOrder(frame.phrases);
  let next = 0;
  let widest: Phrase | undefined;
  for (let word = 0; word < frame.tree.words.length; word += 1) {
    for (; ordered[next]?.from === word; next += 1) {
      const phrase = ordered[next]!;
      const meaning = scene.meaningOf(phrase.core);
      noteMeaning(phrase, meaning, scene);
      const nested = widest !== undefined && isInside(phrase, widest);
      if (widest === undefined || phrase.to > widest.to) widest = phrase;
      pairing.note(phrase, meaning.referents, nested, scene);
      if (isWorthListing(phrase, meaning, frame)) {
        mentions.push(mentionOf(phrase, meaning, nested, frame));
      }
    }
    noteNoun(word, scene);
  }
}

/** Phrases in the order of the text, a longer one before those in it. */
function inOrder(phrases: readonly Phrase[]): readonly Phrase[] {
  for (let i = 1; i < phrases.length; i += 1) {
    if (byPlace(phrases[i - 1]!, phrases[i]!) > 0) return [...phrases].sort(byPlace);
  }
  return phrases;
}

function byPlace(a: Phrase, b: Phrase): number {
  return a.from - b.from || b.to - a.to;
}

/** "A side", "people", "military exercises" mean nobody, unless they turn out to. */
function isWorthListing({ core }: Phrase, { referents }: Meaning, { tree }: Frame): boolean {
  if (referents.length > 0) return true;
  if (core.kind !== 'noun') return core.kind !== 'person';
  if (core.term.class === 'crowd' || (core.term.class === 'side' && !core.plural)) return false;
  const relation = tree.relation(core.head);
  return relation !== 'amod' && relation !== 'compound';
}

function isInside(inner: Phrase, outer: Phrase): boolean {
  const longer = outer.to - outer.from > inner.to - inner.from;
  return longer && outer.from <= inner.from && inner.to <= outer.to;
}

function mentionOf(
  phrase: Phrase,
  { form, referents, certainty, score, why }: Meaning,
  nested: boolean,
  { index, tree }: Frame,
): Mention {
  const { from, to, head } = phrase;
  return {
    sentence: index,
    words: [from, to],
    head,
    span: span(tree.words[from]!.span[0], tree.words[to - 1]!.span[1]),
    form,
    referents,
    certainty,
    score,
    why,
    nested,
  };
}
