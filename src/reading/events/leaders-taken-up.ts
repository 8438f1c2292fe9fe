import type { StoryContext } from './context.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { guess } from './power.js';

/** Labels of several who meet for their states. */
const LEADERS: ReadonlySet<string> = new Set([
  'leaders',
  'presidents',
  'ministers',
  'foreign ministers',
  'defence ministers',
  'prime ministers',
  'heads of state',
  'politicians',
  'diplomats',
  'sides',
  'parties',
  'interlocutors',
  'negotiators',
]);
/** Who else they are said to be: "European leaders", "leaders of both parties". */
const SAYING_MORE: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'acl', 'conj']);
const REACH = 2;

/**
 * "Putin met Xi. *The leaders* signed a statement": several of whom nothing else is said are the two who met just before,
 * where both were named.
 *
 * @param near the deeds told before, nearest first
 */
export function withLeadersTakenUp(
  context: StoryContext,
  draft: Draft,
  near: readonly Draft[],
): Draft {
  if (!draft.actors.some((party) => isPlain(context, party))) return draft;
  const met = near.find(
    (d) =>
      d.sense.type === 'CONSULT' &&
      draft.sentence - d.sentence <= REACH &&
      d.actors.length === 1 &&
      d.recipients.length === 1 &&
      [...d.actors, ...d.recipients].every(({ referent }) => referent.state !== null),
  );
  if (met === undefined) return draft;
  const both = [...met.actors, ...met.recipients].map(guess);
  const actors = draft.actors.flatMap((party) => (isPlain(context, party) ? both : [party]));
  return { ...draft, actors, rule: `${draft.rule} story-both` };
}

function isPlain({ slots, tables, mentions }: StoryContext, { mention, referent }: Party): boolean {
  if (mention.form !== 'description' && mention.form !== 'office') return false;
  if (!LEADERS.has(referent.label) || tables.entity(referent.id) !== null) return false;
  const { sentence, head } = mention;
  const { tree } = slots[sentence]!;
  return tree.children(head).every((c) => {
    if (SAYING_MORE.has(tree.relation(c))) return false;
    return tree.relation(c) !== 'nmod' || mentions.at(sentence, c)?.referents.length !== 1;
  });
}
