import { entriesUnder, type Ground, isOfClass } from '../lexicon/match.js';
import type { Slot } from '../lexicon/types.js';
import type { Tree } from '../syntax/surface.js';
import type { EventType } from '../types.js';
import { OPEN_ORDERS } from './refused-requests.js';

/**
 * The noun of asking whose content a word is, which trees hang on the asker or on the verb above: "calls *by* Ankara
 * *for* their release", "rejected demands from Oslo *that* it pay".
 */
export function askedFor(
  ground: Ground,
  at: number,
  up: number,
): { readonly noun: number; readonly slots?: ReadonlySet<Slot> } | null {
  const { tree } = ground.slots;
  if (ground.lexicon.order !== null || at < up) return null;
  const noun = tree.word(up).head;
  const isOwner = tree.relation(up) === 'nmod' && noun >= 0 && noun < up;
  if (isOwner) return isAskedBy(ground, noun, up) && !isMarkedBy(tree, at, 'of') ? { noun } : null;
  const [object] = tree.isVerb(up) ? tree.childrenBy(up, 'obj') : [];
  if (object === undefined || object > at || !isRefusedRequest(ground, object, up)) return null;
  if (tree.word(at).feats.VerbForm === 'Inf') return { noun: object, slots: new Set(['xcomp']) };
  if (tree.isVerb(at) && tree.introducers(at, 'mark').includes('that'))
    return { noun: object, slots: new Set(['ccomp']) };
  return tree.relation(at) === 'obl' && !isMarkedBy(tree, at, 'of') ? { noun: object } : null;
}

const isMarkedBy = (tree: Tree, i: number, lemma: string): boolean =>
  tree.introducers(i, 'case').includes(lemma);

/** Whether a noun has somebody behind it whom it comes from (class `asker`). */
function isAskedBy({ slots: { tree }, lexicon }: Ground, noun: number, asker: number): boolean {
  const askers = lexicon.classes.get('asker');
  const isOfNouns = tree.isNominal(asker) && tree.isNominal(noun);
  return isOfNouns && tree.introducers(asker, 'case').some((lemma) => askers?.has(lemma));
}

/** "Rejected a *call* by the opposition" tells of the call: that was made, whatever became of it. */
export function isRefusedRequest(
  { slots: { tree }, lexicon }: Ground,
  noun: number,
  verb: number,
): boolean {
  if (!OPEN_ORDERS.has(lexicon.order) || !tree.isNominal(noun) || tree.relation(noun) !== 'obj')
    return false;
  const tells = (word: number, is: EventType, as: string) =>
    entriesUnder(tree, word, lexicon).some(
      ({ sense: { type }, pattern: { pos } }) => type === is && pos === as,
    );
  // "Was weighing a *request* from the Emirates": that, too, has been made.
  const isWeighed = isOfClass('weighing', tree, verb, lexicon);
  return tells(noun, 'REQUEST', 'N') && (isWeighed || tells(verb, 'REJECT', 'V'));
}
