import { type Ground, isOfClass } from '../lexicon/match.js';
import type { Draft } from './draft.js';

/**
 * "Rejected a request from the lawyers to wait": what somebody refuses has been asked of them (class `asking`; a
 * bid for membership is for somebody else).
 */
export function withRefusers(
  drafts: readonly Draft[],
  { slots: { tree }, lexicon }: Pick<Ground, 'slots' | 'lexicon'>,
): readonly Draft[] {
  return drafts.map((draft) => {
    const isAsking = isOfClass('asking', tree, draft.head, lexicon);
    const isRequest = draft.sense.type === 'REQUEST' && tree.relation(draft.head) === 'obj';
    if (!isAsking || !isRequest) return draft;
    const up = tree.word(draft.head).head;
    const refusal = drafts.find(({ head, sense }) => head === up && sense.type === 'REJECT');
    const isKnown = refusal !== undefined && refusal.actors.length > 0;
    return isKnown ? { ...draft, recipients: refusal.actors } : draft;
  });
}
