import type { Name } from '../../language/index.js';
import type { Match } from '../tables/index.js';
import { replaced } from './lists.js';
import type { Scanned } from './scanned.js';

/** Persian marks a definite object by this word behind it. */
const OBJECT_MARK = 'را';
/** Words of a name of the tables from which on a plain noun behind it is hardly part of it. */
const WHOLE = 2;
const BOUNDARY: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ']);
const BODIES: ReadonlySet<string | undefined> = new Set(['organisation', 'group']);

/**
 * Names of bodies that begin a clause without the object right behind them, which the network takes for part of
 * them: "Taliban Facebook [mark] blocked", "the ruling party of Turkey Erdoğan [mark] nominated", "the United Nations
 * membership of Russia …". Only for languages whose objects stand there.
 */
export function apartFromObjects(names: readonly Name[], scanned: Scanned): readonly Name[] {
  if (scanned.lang !== 'fa') return names;
  return replaced(names, (name): readonly Name[] | null => {
    const { tree } = scanned;
    const [from, to] = name.words;
    const isFirst = from === 0 || BOUNDARY.has(tree.words[from - 1]?.upos ?? 'X');
    if (name.kind === 'person') {
      return partedPeople(name, scanned) ?? (isFirst ? behindState(name, scanned) : null);
    }
    if (name.kind !== 'organisation' || to - from < 2) return null;
    const known = knownBody(from, scanned);
    const rest = from + (known?.length ?? 0);
    // "The forces of the *Taliban* base of Tajikistan [mark]": a noun behind a body is the object wherever that stands.
    const isNoun = tree.words[rest]?.upos === 'NOUN' || to - rest > 1;
    const isObject = isNoun && tree.words[to]?.form === OBJECT_MARK;
    if (!isFirst && !(known !== null && isObject)) return null;
    if (tree.words[to]?.form !== OBJECT_MARK) {
      const isCut = known !== null && known.length >= WHOLE && tree.words[rest]?.upos === 'NOUN';
      return isCut && rest < to ? [{ ...name, words: [from, rest] }] : null;
    }
    const object = known !== null && rest < to ? rest : knownAtEnd(from, to, scanned);
    if (object === null) return null;
    return [
      { ...name, words: [from, object] },
      { ...name, kind: 'misc', words: [object, to] },
    ];
  });
}

/** Fewest words of a full name. */
const FULL = 2;

/** "*Israel* Hassan Nasrallah, … [mark] killed": a clause begins with whoever acts, and goes on with a name of two words. */
function behindState(name: Name, { tables, pieced, keys }: Scanned): readonly Name[] | null {
  const [from, to] = name.words;
  const matches = tables.matchFrom(keys.type(from)!.begins, pieced, from);
  if (matches.some(({ length }) => length === to - from)) return null;
  const state = matches.find(
    ({ via, exact, entity }) => via === 'name' && exact && tables.entity(entity)?.kind === 'state',
  );
  const rest = from + (state?.length ?? 0);
  if (state === undefined || to - rest < FULL) return null;
  return [
    { ...name, kind: 'place', words: [from, rest] },
    { ...name, words: [rest, to] },
  ];
}

/** "Trump Zelenskyy [mark]": two surnames of people whom the tables know by them are two people. */
function partedPeople(name: Name, { tree, tables, pieced, keys }: Scanned): readonly Name[] | null {
  const [from, to] = name.words;
  if (to - from !== 2 || tree.words[to]?.form !== OBJECT_MARK) return null;
  const known = [from, from + 1].map((at) => tables.matchFrom(keys.type(at)!.begins, pieced, at));
  const isOneName = known[0]!.some(({ length }) => length === 2);
  const areSurnames = known.every((all) => all.some((m) => m.via === 'surname' && m.exact));
  if (isOneName || !areSurnames) return null;
  return [
    { ...name, words: [from, from + 1] },
    { ...name, words: [from + 1, to] },
  ];
}

/** The longest name of a body that the tables have from a word on; null where they have none. */
function knownBody(from: number, { tables, pieced, keys }: Scanned): Match | null {
  const [longest] = tables.matchFrom(keys.type(from)!.begins, pieced, from);
  if (longest === undefined || !longest.exact) return null;
  const isLong = longest.via === 'alias' && longest.length >= WHOLE;
  if (longest.via !== 'name' && !isLong) return null;
  return BODIES.has(tables.entity(longest.entity)?.kind) ? longest : null;
}

/** Where a person or body whom the tables know begins that a stretch ends with; null where none does. */
function knownAtEnd(from: number, to: number, { tables, pieced, keys }: Scanned): number | null {
  for (let at = from + 1; at < to; at++) {
    const isWhole = tables.matchFrom(keys.type(at)!.begins, pieced, at).some((match) => {
      const kind = tables.entity(match.entity)?.kind;
      return match.exact && at + match.length === to && (kind === 'person' || BODIES.has(kind));
    });
    if (isWhole) return at;
  }
  return null;
}
