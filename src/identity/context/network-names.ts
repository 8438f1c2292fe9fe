import { unreachable } from '../../base/index.js';
import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import type { Entity } from '../types.js';
import type { Atom } from './atoms.js';
import { hasCase, partsOf, personAtom, textOf } from './name-words.js';
import { nounAt } from './nouns.js';
import type { Scanned } from './scanned.js';

/** The network takes "Mr Ri" for a name; who is called Mr is a person. */
function withoutHonorifics(name: Name, scanned: Scanned): Name {
  const [from, to] = name.words;
  const { keys, vocabulary } = scanned;
  const found = vocabulary.find('honorific', keys, from) ?? vocabulary.find('rank', keys, from);
  if (found === undefined || found.to >= to) return name;
  return { ...name, kind: 'person', words: [found.to, to] };
}

/**
 * Names of people without the state before them: in "президентом Панамы Хуаном Варелой" and
 * "وزير خارجية قطر محمد" the state belongs to the office, and a name of three words hides it.
 */
export function apartFromStates(names: readonly Name[], scanned: Scanned): readonly Name[] {
  const { sentence, tables, lang, tree } = scanned;
  const forms = sentence.words.map(({ form }) => form);
  return names.flatMap((name): readonly Name[] => {
    const [from, to] = name.words;
    if (name.kind !== 'person' || to - from < 3 || from === 0) return [name];
    const match = tables.match(forms, from, lang)[0];
    const isState = match?.via === 'name' && tables.entity(match.entity)?.kind === 'state';
    const rest = from + (match?.length ?? 0);
    if (!isState || rest >= to || !NOUNS.has(tree.words[from - 1]?.upos ?? 'X')) return [name];
    return [
      { ...name, kind: 'place', words: [from, rest] },
      { ...name, words: [rest, to] },
    ];
  });
}

/** Tags of a word whose owner the state may be. */
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'ADJ']);

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
  const written = textOf(from, to, scanned);
  switch (name.kind) {
    case 'person': {
      const parts = partsOf(written);
      const same = inside
        .map((match) => tables.entity(match.entity))
        .filter((entity): entity is Entity => entity?.kind === 'person')
        .filter((entity) => parts.every((part) => partsOf(entity.label).includes(part)));
      return personAtom(extent, written, same, false);
    }
    case 'organisation':
      return isOrganisation(name, inside, scanned)
        ? { kind: 'organisation', ...extent, entities: [], written, sort: 'organisation' }
        : undefined;
    case 'place':
    case 'misc':
      return undefined;
    default:
      return unreachable(name.kind);
  }
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
  for (let word = words[0]; word < words[1]; word += 1) {
    const noun = nounAt(word, tree, keys, vocabulary);
    if (noun?.term.class === 'body') return false;
    hasNoun ||= vocabulary.has('group', keys, word);
  }
  const kind = inside[0] === undefined ? undefined : tables.entity(inside[0].entity)?.kind;
  return hasNoun || kind === undefined || kind === 'organisation' || kind === 'group';
}
