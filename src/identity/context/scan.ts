import type { Name } from '../../language/index.js';
import type { Atom } from './atoms.js';
import { withNeighbours } from './called-around.js';
import { describesCounted, withoutCounted } from './counted-names.js';
import { withoutDates } from './dates-as-names.js';
import { isHeadline } from './headline.js';
import { apartAtAnd } from './joined-names.js';
import { changed } from './lists.js';
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
import { isOfSeveral, isTiled } from './table-names.js';
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
import { withoutTimes } from './without-times.js';

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
export function isGuess(atom: Atom): boolean {
  return (atom.kind === 'person' || atom.kind === 'organisation') && atom.entities.length === 0;
}

function atomAt(at: number, name: Name | undefined, scanned: Scanned): Atom | undefined {
  const { tree, keys, vocabulary } = scanned;
  const noun = nounAt(at, tree, keys, vocabulary);
  const office = officeAt(at, scanned);
  const read = namedAt(at, name, scanned);
  const isOther = (read?.to === at + 1 && isTitle(at, scanned)) || isOwned(read, noun, scanned);
  const named = isOther ? undefined : read;
  // What only the network takes for a name gives way to a word that is known ("the Presidents").
  const found =
    named !== undefined && isGuess(named)
      ? longer(longer(office, noun), named)
      : longer(longer(named, office), noun);
  return found ?? pronounAt(at, tree, keys, vocabulary);
}

/** "حزب حاکم گرجستان": a description of several words with whose it is behind it, which only the network takes for a name. */
function isOwned(named: Atom | undefined, noun: Atom | undefined, scanned: Scanned): boolean {
  if (named === undefined || noun === undefined || !isGuess(named)) return false;
  const isWhole = noun.to - noun.from > 1 && noun.to < named.to;
  return isWhole && isTiled(noun.to, named.to, scanned);
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
