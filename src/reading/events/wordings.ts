import type { Ground } from '../lexicon/match.js';
import type { EventType } from '../types.js';
import { isClauseOfPaper, isWording } from './accomplished.js';
import type { Draft } from './draft.js';

/** What is said by putting a paper forward or adopting it, besides what the paper says itself. */
const ISSUING: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST']);
/** What papers say. */
const SAID: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);

/**
 * "Adopted a resolution *condemning* the raid": whoever adopts what condemns does one thing, and supports nobody by it.
 */
export function withWordings(drafts: readonly Draft[], ground: Ground): readonly Draft[] {
  const { tree } = ground.slots;
  const wordings = drafts.flatMap((draft) => {
    const paper = tree.head(draft.head);
    if (paper < 0) return [];
    const isSaid = SAID.has(draft.sense.type) && tree.isVerb(draft.head);
    const isPaper =
      isWording(ground, paper, draft.head) || isClauseOfPaper(ground, paper, draft.head);
    return isSaid && isPaper ? [{ draft, verb: tree.head(paper) }] : [];
  });
  if (wordings.length === 0) return drafts;
  const isOne = (a: Draft, b: Draft) =>
    a.actors.some((p) => b.actors.some((q) => p.referent.id === q.referent.id));
  return drafts.filter(
    (issued) =>
      !ISSUING.has(issued.sense.type) ||
      wordings.every(
        ({ draft, verb }) => draft === issued || verb !== issued.head || !isOne(draft, issued),
      ),
  );
}
