import { span } from '../../base/index.js';
import type { Tables } from '../tables/index.js';
import type { EntityId, Mention } from '../types.js';
import type { Atom } from './atoms.js';
import type { Frame } from './frame.js';
import { framesOf, type ReadStory } from './frames.js';
import { type Meaning, unknown } from './meaning.js';
import { Memory } from './memory.js';
import { noteMeaning, noteNoun } from './noting.js';
import { Pairing } from './pairing.js';
import { People } from './people.js';
import type { Phrase } from './phrases.js';
import { resolve } from './resolve.js';
import type { Scene } from './scene.js';
import { clauseDate, onlyDate } from './sentence-dates.js';
import { openingStates, settingOf } from './settings.js';
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
    const full = frame.phrases.map(({ core }) => core).filter(isFullName);
    if (full.length === 0) continue;
    const scene = sceneOf(frame, whole, new Memory());
    for (const name of full) scene.meaningOf(name);
  }
  const memory = new Memory();
  const mentions: Mention[] = [];
  for (const frame of frames) readFrame(frame, sceneOf(frame, whole, memory), mentions);
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

/** What all scenes of a story share. */
interface WholeStory
  extends Pick<Scene, 'tables' | 'vocabulary' | 'lang' | 'date' | 'people' | 'opening' | 'named'> {
  readonly frames: readonly Frame[];
}

/** A phrase that is asked for while it is being resolved means nobody to the asker. */
const DEPENDENT = unknown('description', 'depends on itself');

/** A scene in which each phrase is resolved once, when it is first asked for. */
function sceneOf(frame: Frame, story: WholeStory, memory: Memory): Scene {
  const { tables, vocabulary, lang, date, people, opening, named, frames } = story;
  // By the first words of the phrases' cores, which do not overlap.
  const meanings: (Meaning | undefined)[] = [];
  const scene: Scene = {
    tables,
    vocabulary,
    lang,
    date: date ?? onlyDate(frame.times),
    // The date that an office is asked for: one beside it in its clause goes before the document's.
    dateAt: (atom) => (date === null ? null : clauseDate(atom, frame.times, frame.tree, date)),
    people,
    opening,
    setting: () => settingOf(frame, frames, vocabulary),
    named,
    memory,
    frame,
    meaningOf: (atom) => {
      const phrase = frame.phraseOf(atom);
      if (phrase === undefined) return unknown('description', 'not a phrase of this sentence');
      const { from } = phrase.core;
      const known = meanings[from];
      if (known !== undefined) return known;
      meanings[from] = DEPENDENT;
      const meaning = resolve(phrase, scene);
      meanings[from] = meaning;
      return meaning;
    },
    phraseAt: (word) => {
      const atom = frame.atomOf(word);
      return atom === undefined ? undefined : frame.phraseOf(atom);
    },
  };
  return scene;
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
  const isBefore = (a: Phrase, b: Phrase) => a.from - b.from || b.to - a.to;
  const isOrdered = phrases.every((one, i) => i === 0 || isBefore(phrases[i - 1]!, one) <= 0);
  return isOrdered ? phrases : [...phrases].sort(isBefore);
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
