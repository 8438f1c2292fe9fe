import { type Ground, isOfClass } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import type { EventType } from '../types.js';

/** What nobody doubts that those did who are tried for it: they said it, or stood in the street. */
const PUBLIC: ReadonlySet<EventType> = new Set(['PROTEST', 'ACCUSE', 'REQUEST']);
const MAX_STEPS = 5;

/**
 * "Was charged with *ordering* a killing", "jailed for spying": what somebody is said to have done by those who try him
 * (class `trying`, behind a word of `charged-with`) is what the charge is about, no deed that the text tells. A noun
 * tells one, "tried for the attack", unless it is the name of the crime (class `crime-mark`): "charged with murder".
 */
export function isWhatIsCharged(ground: Ground, head: number, type: EventType): boolean {
  const { tree } = ground.slots;
  if (PUBLIC.has(type) || ground.lexicon.classes.get('trying') === undefined) return false;
  let at = head;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const { VerbForm } = tree.word(at).feats;
    if (tree.isVerb(at) && VerbForm === 'Fin') return false;
    const up = tree.head(at);
    if (up < 0) return false;
    if (isDoing(ground, at) && at > up && isTried(ground, up)) return true;
    if (tree.relation(at) === 'acl' && VerbForm !== 'Inf' && VerbForm !== 'Ger') return false;
    at = up;
  }
  return false;
}

/** Whether a word of charges stands before a word: "of", "with" (class `charged-with`). */
export const isBehindCharge = (tree: Tree, at: number, lexicon: Lexicon): boolean =>
  isIntroducedBy('charged-with', tree, at, lexicon);

function isIntroducedBy(name: string, tree: Tree, at: number, { classes }: Lexicon): boolean {
  const words = classes.get(name);
  if (words === undefined) return false;
  const found = [...tree.introducers(at, 'mark'), ...tree.introducers(at, 'case')];
  return found.some((lemma) => words.has(lemma));
}

/** "Of *plotting* to": a verb behind a word of charges, or a noun that an infinitive or an object makes one. */
function isDoing({ slots: { tree }, lexicon }: Ground, at: number): boolean {
  if (!isBehindCharge(tree, at, lexicon)) return false;
  // "Charged with the abduction of": what is behind "with" is the name of a crime.
  const isCrime = isIntroducedBy('crime-mark', tree, at, lexicon);
  return isCrime || tree.isVerb(at) || tree.childrenBy(at, 'xcomp').length > 0;
}

/** "Convicted two men *of plotting*": trees hang it on the men as often as on the verb. */
function isTried({ slots: { tree }, lexicon }: Ground, up: number): boolean {
  const above = tree.isNominal(up) ? [up, tree.head(up)] : [up];
  // "Both are guilty of breaking the truce" is what the text says, "found guilty" what judges do.
  const isPlain = (word: number) => tree.childrenBy(word, 'cop').length > 0;
  return above.some(
    (word) => word >= 0 && isOfClass('trying', tree, word, lexicon) && !isPlain(word),
  );
}
