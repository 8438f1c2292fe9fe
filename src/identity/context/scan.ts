import { contains, cover } from '../../base/index.js';
import type { Name, Sentence } from '../../language/index.js';
import {
  type Atom,
  type BodyAtom,
  changedAtom,
  type Extent,
  type PersonAtom,
  type PlaceAtom,
} from './atoms.js';
import { describesCounted, withoutCounted } from './counted-names.js';
import { isHeadline } from './headline.js';
import { apartAtAnd } from './joined-names.js';
import { changed } from './lists.js';
import type { Gender } from './memory.js';
import { partsOf, textOf } from './name-words.js';
import { namedAt } from './named.js';
import { apartFromObjects } from './network-objects.js';
import { nounAt, pronounAt } from './nouns.js';
import { officeAt } from './office-at.js';
import {
  apartFromStates,
  partedByCase,
  partedByTables,
  placesBehindNouns,
} from './parted-names.js';
import type { Scanned } from './scanned.js';
import type { SentenceTimes } from './sentence-dates.js';
import { isOfSeveral } from './table-names.js';
import { withoutTitlesBehind } from './titles-behind-names.js';
import {
  withoutAcronyms,
  withoutGroupNoun,
  withoutInitialNouns,
  withoutPlaces,
  withoutTails,
  withoutTitle,
  withoutVerbs,
} from './trimmed-names.js';
import { isTimeBehindPreposition, withoutTimes } from './without-times.js';

/** Words before a name that are looked through for honorifics and ranks. */
const BEFORE_NAME = 5;

/**
 * Finds the atoms of a sentence from left to right, the longest at each word; names that the
 * network saw and the tables do not know fill what is left.
 */
export function scan(scanned: Scanned): readonly Atom[] {
  const names = namesOf(scanned);
  const found: Atom[] = [];
  let at = 0;
  let placeEnds = 0;
  const { length } = scanned.sentence.words;
  while (at < length) {
    const behindTitle = endOfTitle(at, names, scanned);
    if (behindTitle !== null) {
      at = behindTitle;
      continue;
    }
    const name = nameAt(at, names);
    const atom =
      name === undefined && isPlainWord(at, scanned) ? undefined : atomAt(at, name, scanned);
    // "Ken-*Suu*": part of the name of a place that no table knows is nobody's surname.
    const isOfPlace =
      atom?.kind === 'person' &&
      (at < placeEnds || (atom.to === at + 1 && describesCounted(at, scanned)));
    if (atom !== undefined && !isOfPlace) found.push(atom);
    if (atom === undefined && name?.kind === 'place') placeEnds = name.words[1];
    at = atom?.to ?? at + 1;
  }
  if (found.length === 0) return found;
  const kept = withoutDates(found, scanned);
  const atoms: Atom[] = [];
  let after = 0;
  for (const atom of kept) {
    const whole = withNeighbours(atom, after, scanned);
    if (whole !== null) atoms.push(whole);
    after = atom.to;
  }
  return atoms;
}

/** "*The leader of the nation* Emomali Rahmon": where a Persian title of several words ends, which are nobody else. */
function endOfTitle(at: number, names: readonly Name[], scanned: Scanned): number | null {
  if (scanned.lang !== 'fa' || nameAt(at, names) !== undefined) return null;
  const title = scanned.vocabulary.find('honorific', scanned.keys, at);
  return title !== undefined && title.to > at + 1 ? title.to : null;
}

/** The name that begins with a word, of several the last. */
function nameAt(at: number, names: readonly Name[]): Name | undefined {
  for (let i = names.length - 1; i >= 0; i -= 1) if (names[i]!.words[0] === at) return names[i];
  return undefined;
}

/** An atom with the words before it that belong to its name; null where they make it another name. */
function withNeighbours(atom: Atom, after: number, scanned: Scanned): Atom | null {
  switch (atom.kind) {
    case 'place':
      return hasForename(atom, after, scanned) ? null : withPlaceNoun(atom, after, scanned);
    case 'organisation':
      return withForename(atom, after, scanned);
    case 'person':
      return withHonorifics(withForename(atom, after, scanned), after, scanned);
    default:
      return atom;
  }
}

/** The names that the network saw, cut to what is a name and nothing else. */
function namesOf(scanned: Scanned): readonly Name[] {
  const { names } = scanned.sentence;
  // Where every word has a capital, the network takes "Putin Vows" for a name.
  if (names.length === 0 || isHeadline(scanned.sentence)) return [];
  const called = changed(names, (name) => withoutGroupNoun(withoutTitle(name, scanned), scanned));
  const counted = withoutCounted(withoutTails(called, scanned), scanned);
  const untitled = apartAtAnd(counted, scanned);
  const alone = withoutTimes(untitled, scanned);
  const whole = withoutInitialNouns(
    withoutPlaces(withoutAcronyms(withoutVerbs(alone, scanned), scanned), scanned),
    scanned,
  );
  const stateless = apartFromStates(
    apartFromObjects(partedByCase(whole, scanned), scanned),
    scanned,
  );
  const apart = partedByTables(stateless, scanned);
  return withoutTitlesBehind(placesBehindNouns(apart, scanned), scanned);
}

/** Whether nothing but the network says that these words name someone. */
function isGuess(atom: Atom): boolean {
  return (atom.kind === 'person' || atom.kind === 'organisation') && atom.entities.length === 0;
}

/** Leaves out names that are dates: the network takes "Friday" for a person now and then. */
export function withoutDates(
  atoms: readonly Atom[],
  { sentence, times }: Pick<Scanned, 'sentence' | 'times'>,
): readonly Atom[] {
  if (!atoms.some((atom) => mayBeDate(atom, sentence, times))) return atoms;
  return atoms.filter((atom) => {
    if (!mayBeDate(atom, sentence, times)) return true;
    const first = sentence.words[atom.from];
    const last = sentence.words[atom.to - 1];
    if (first === undefined || last === undefined) return true;
    const whole = cover(first.span, last.span);
    // A word that is somebody's name is one unless the date goes on: "Friday morning", but "May".
    return !times.spans.some(
      (time) => contains(time, whole) && (isGuess(atom) || !contains(whole, time)),
    );
  });
}

/** What one word may name that is also a word of a date: "May", and Persian Dushanbe, which is Monday. */
const MAY_BE_DATES: ReadonlySet<Atom['kind']> = new Set(['person', 'state', 'place']);

/** Whether an atom may be nothing but a time, as far as its first word tells. */
function mayBeDate(atom: Atom, { words }: Sentence, times: SentenceTimes): boolean {
  const isOneWord = atom.to === atom.from + 1;
  const isDoubtful = isGuess(atom) || (isOneWord && MAY_BE_DATES.has(atom.kind));
  return isDoubtful && times.mayTell(words[atom.from]!);
}

function atomAt(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const { tree, keys, vocabulary } = scanned;
  const noun = nounAt(at, tree, keys, vocabulary);
  const office = officeAt(at, scanned);
  const read = namedAt(at, name, scanned);
  const named = read?.to === at + 1 && isTitle(at, scanned) ? undefined : read;
  // What only the network takes for a name gives way to a word that is known ("the Presidents").
  const found =
    named !== undefined && isGuess(named)
      ? longer(longer(office, noun), named)
      : longer(longer(named, office), noun);
  return found ?? pronounAt(at, tree, keys, vocabulary);
}

/** "Sen Mike Lee" is a senator, no Mr Sen; قادة are leaders, whatever else is spelt so. */
function isTitle(at: number, { keys, vocabulary, tree }: Scanned): boolean {
  if (vocabulary.has('plural', keys, at)) return true;
  const found = vocabulary.find('honorific', keys, at) ?? vocabulary.find('rank', keys, at);
  return found !== undefined && tree.words[found.to]?.upos === 'PROPN';
}

/** Of two atoms that begin with the same word the one that reaches further; of equals the first. */
function longer(one: Atom | undefined, other: Atom | undefined): Atom | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.to > one.to ? other : one;
}

/** Whether nothing that could be found begins with the word, as with most: that is quickly told. */
function isPlainWord(at: number, { sentence, keys }: Scanned): boolean {
  if (!keys.type(at)!.isPlain) return false;
  const { upos } = sentence.words[at]!;
  // Such words may be a name though neither vocabulary nor tables know them.
  return upos !== 'PROPN' && upos !== 'X' && !isOfSeveral(at, sentence);
}

/** Takes ranks and honorifics before a name into it: "Major-General Mohammad Bagheri". */
function withHonorifics(atom: PersonAtom, after: number, scanned: Scanned): PersonAtom {
  const { keys, vocabulary, tree } = scanned;
  let { from, gender } = atom;
  for (let at = from - 1; at >= Math.max(after, from - BEFORE_NAME); at -= 1) {
    const found = vocabulary.find('honorific', keys, at) ?? vocabulary.find('rank', keys, at);
    if (found?.to !== from) continue;
    from = at;
    gender = (found.term.features.gender as Gender | undefined) ?? gender;
  }
  if (from === atom.from) return atom;
  return changedAtom(atom, { from, gender, titled: true, head: tree.headOf(from, atom.to) });
}

/**
 * A name of the tables with another proper noun before it, joined to it by the tree, is another
 * name: neither "Jamiat Ansarullah" nor "Igor Putin" is the one who is known by the last word.
 */
function withForename<A extends BodyAtom | PersonAtom>(
  atom: A,
  after: number,
  scanned: Scanned,
): A {
  const before = atom.from - 1;
  if (atom.entities.length === 0 || !hasForename(atom, after, scanned)) return atom;
  const { tree } = scanned;
  const written = textOf(before, atom.to, scanned);
  const parts = partsOf(written);
  const entities = atom.entities.filter(({ label }) =>
    parts.every((part) => partsOf(label).includes(part)),
  );
  const head = tree.headOf(before, atom.to);
  const whole = { from: before, head, written, parts, entities };
  return changedAtom(atom, whole as unknown as Partial<A>);
}

/** Words before a name that are none of it. */
const CALLED = ['honorific', 'rank', 'place-noun'] as const;

/** Whether a proper noun right before a single word belongs to the same name: "North Carolina". */
function hasForename({ from, to, head }: Extent, after: number, scanned: Scanned): boolean {
  const { tree, keys, vocabulary } = scanned;
  const before = from - 1;
  if (to !== from + 1 || before < after || tree.words[before]?.upos !== 'PROPN') return false;
  if (CALLED.some((kind) => vocabulary.has(kind, keys, before))) return false;
  if (isTimeBehindPreposition(before, scanned)) return false;
  const joined =
    (tree.head(before) === head && tree.joinsName(before)) ||
    (tree.head(head) === before && tree.joinsName(head));
  return joined && /^[^\p{Ll}]/u.test(tree.words[before]?.form ?? '');
}

/** "The capital Dushanbe" is one place, whichever of its words the tree hangs it on. */
function withPlaceNoun(atom: PlaceAtom, after: number, scanned: Scanned): PlaceAtom {
  const { keys, vocabulary, tree } = scanned;
  const from = atom.from - 1;
  if (from < after || !vocabulary.has('place-noun', keys, from)) return atom;
  return changedAtom(atom, { from, head: tree.headOf(from, atom.to) });
}
