import { sayerOfCoordinated } from './actors-around.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';
import { partiesAt } from './resolve.js';

/** "Police clashed with students *protesting*": what a state's forces are said to do the crowd before does. */
export function protesting(
  context: StoryContext,
  sentence: number,
  head: number,
  actors: readonly Party[],
): readonly Party[] {
  const { tree } = context.slots[sentence]!;
  const isOfState = ({ referent: { kind, as } }: Party) => kind === 'state' && as !== null;
  const { VerbForm } = tree.word(head).feats;
  if (head === 0 || VerbForm !== 'Part' || !actors.some(isOfState)) return actors;
  const crowd = partiesAt(context, sentence, head - 1).filter((p) => p.referent.kind === 'group');
  return crowd.length > 0 ? crowd : actors;
}

/**
 * "Athens insists that its neighbour's *name* is a claim and has objected": what would share the subject of what is
 * said has a thing for one, so that whoever says so goes on.
 */
export function speakingOwnersOf(
  context: StoryContext,
  sentence: number,
  head: number,
  doers: readonly Party[],
): readonly Party[] {
  const shared = context.slots[sentence]!.in(head, 'subj');
  const isThing = ({ mention }: Party) => shared.every(({ word }) => word !== mention.head);
  if (doers.length === 0 || shared.length === 0 || !doers.every(isThing)) return [];
  return sayerOfCoordinated(context, sentence, head);
}
