import { unreachable } from '../../base/index.js';
import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import type { Entity } from '../types.js';
import { type Atom, bodyAtom, personAtom } from './atoms.js';
import { bodyNameOf, hasCase, nameOf, partsOf } from './name-words.js';
import { nounAt } from './nouns.js';
import type { Scanned } from './scanned.js';
import { withoutHonorifics } from './trimmed-names.js';

/** "Бишкекский горсуд": an adjective of a town tells which court it is and names nobody. */
function isAdjectiveOfNoun(word: number, { tree }: Scanned): boolean {
  const noun = tree.words[tree.head(word)];
  const isOf = tree.words[word]?.upos === 'ADJ' && tree.relation(word) === 'amod';
  return isOf && noun?.upos === 'NOUN' && tree.head(word) > word;
}

/** A name that the network takes to be longer than anything the tables know of it. */
export function byNetwork(
  seen: Name,
  inside: readonly Match[],
  scanned: Scanned,
): Atom | undefined {
  const name = withoutHonorifics(seen, scanned);
  const [from, to] = name.words;
  const { tree, tables } = scanned;
  const extent = { from, to, head: tree.headOf(from, to) };
  if (isOfThing(from, scanned)) return undefined;
  switch (name.kind) {
    case 'person': {
      // "Nasser Hospital" bears a person's name, but is none.
      if (isNamedAfter(name, scanned)) {
        return bodyAtom(extent, 'organisation', [], bodyNameOf(from, to, scanned));
      }
      const full = nameOf(from, to, scanned);
      const parts = partsOf(full);
      const same = inside
        .map((match) => tables.entity(match.entity))
        .filter((entity): entity is Entity => entity?.kind === 'person')
        .filter((entity) => parts.every((part) => partsOf(entity.label).includes(part)));
      return personAtom(extent, full, parts, same, false);
    }
    case 'organisation':
      return isOrganisation(name, inside, scanned)
        ? bodyAtom(extent, 'organisation', [], bodyNameOf(from, to, scanned))
        : undefined;
    case 'place':
    case 'misc':
      return undefined;
    default:
      return unreachable(name.kind);
  }
}

const OPENING_QUOTE = /^[«“"„]$/;

/** "Село Кок-Терек", "беспилотник «Байрактар»": what Russian calls so behind a noun for a place or a thing is nobody. */
function isOfThing(from: number, { tree, keys, vocabulary, lang }: Scanned): boolean {
  if (lang !== 'ru') return false;
  const noun = OPENING_QUOTE.test(tree.words[from - 1]?.form ?? '') ? from - 2 : from - 1;
  // "Глава Свердловской области Александр Мишарин": the place has its name before it.
  const isNamed = /^\p{Lu}/u.test(tree.words[noun - 1]?.form ?? '') && noun > 1;
  const isNoun = tree.words[noun]?.upos === 'NOUN' && !isNamed;
  return isNoun && THINGS.some((kind) => vocabulary.has(kind, keys, noun));
}

const THINGS = ['place-noun', 'thing-noun'] as const;

/** Whether a name ends, or in languages that name the kind first begins, with a word for what is built. */
function isNamedAfter({ words: [from, to] }: Name, { keys, vocabulary }: Scanned): boolean {
  return to > from + 1 && [from, to - 1].some((word) => vocabulary.has('facility', keys, word));
}

/**
 * Whether the words are better read as the network sees them. "Russian Foreign Ministry" is a body
 * of Russia, and a name that begins with a state or a person ("Tajik Civil War", the headline
 * "Putin Vows") needs a noun for a group to be an organisation's.
 */
function isOrganisation({ words }: Name, inside: readonly Match[], scanned: Scanned): boolean {
  const { tree, keys, vocabulary, tables } = scanned;
  let hasNoun = false;
  const single = words[1] === words[0] + 1;
  if (single && nounAt(words[0], tree, keys, vocabulary) !== undefined) return false;
  if (single && !hasCase(tree.words[words[0]]?.form ?? '')) return false;
  if (single && scanned.lang === 'ru' && isAdjectiveOfNoun(words[0], scanned)) return false;
  for (let word = words[0]; word < words[1]; word += 1) {
    const noun = nounAt(word, tree, keys, vocabulary);
    if (noun?.term.class === 'body') return false;
    hasNoun ||= vocabulary.has('group', keys, word);
  }
  const kind = inside[0] === undefined ? undefined : tables.entity(inside[0].entity)?.kind;
  return hasNoun || kind === undefined || kind === 'organisation' || kind === 'group';
}
