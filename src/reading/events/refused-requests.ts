import { type Ground, isOfClass } from '../lexicon/match.js';
import type { WordOrder } from '../lexicon/types.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';

/** Orders of words in which the noun of a request that is refused tells it by itself: "رفضت دعوات المجلس إلى". */
export const OPEN_ORDERS: ReadonlySet<WordOrder | null> = new Set<WordOrder | null>([
  null,
  'vso',
  'sov',
]);

/**
 * "Rejected a request from the lawyers to wait": what somebody refuses has been asked of them (class `asking`; a
 * bid for membership is for somebody else), and what somebody weighs (class `weighing`).
 *
 * @param partiesOfSubject who is the subject of a verb
 */
export function withRefusers(
  drafts: readonly Draft[],
  { slots: { tree }, lexicon }: Pick<Ground, 'slots' | 'lexicon'>,
  partiesOfSubject: (verb: number) => readonly Party[] = () => [],
): readonly Draft[] {
  return drafts.map((draft) => {
    const isAsking = isOfClass('asking', tree, draft.head, lexicon);
    const isRequest = draft.sense.type === 'REQUEST' && tree.relation(draft.head) === 'obj';
    if (!isAsking || !isRequest) return draft;
    const up = tree.word(draft.head).head;
    const refusal = drafts.find(({ head, sense }) => head === up && sense.type === 'REJECT');
    const isWeighed = up >= 0 && isOfClass('weighing', tree, up, lexicon);
    const weighing = isWeighed ? partiesOfSubject(up) : [];
    if (weighing.length > 0) return { ...draft, recipients: weighing };
    const isKnown = refusal !== undefined && refusal.actors.length > 0;
    return isKnown ? { ...draft, recipients: refusal.actors } : draft;
  });
}
