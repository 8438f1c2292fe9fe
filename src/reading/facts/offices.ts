import type { EntityId, Mention } from '../../identity/index.js';
import type { StoryContext } from '../events/context.js';
import type { DraftFact } from './find.js';
import { factOfMention, personNamed } from './of-mention.js';

const OFFICE_CONFIDENCE = 0.9;

/**
 * "Russian President Vladimir Putin" also says that Putin holds the office: one fact for each
 * person and office of the story, resting on the first mention that names both.
 */
export function officeFacts(
  context: StoryContext,
  mentions: readonly Mention[],
): readonly DraftFact[] {
  const seen = new Set<string>();
  return mentions.flatMap((mention): DraftFact[] => {
    const referent = personNamed(mention);
    if (referent === null || referent.as === null) return [];
    if (seen.has(`${referent.id} ${referent.as}`)) return [];
    seen.add(`${referent.id} ${referent.as}`);
    const said = whatIsTold(referent.as, context.lexicon.callings);
    if (said === null) return [];
    const { text } = said;
    const property = hasEnded(context, referent.id, text) ? 'held_office' : said.property;
    const told = { property, value: { kind: 'text', text } } as const;
    return [factOfMention(context, mention, referent, told, OFFICE_CONFIDENCE)];
  });
}

const FORMER = 'former ';
const OWNED = / of /;

/** An office without the word that says it is held no more, and whether that was there. */
export function withoutFormer(as: string): { readonly text: string; readonly isFormer: boolean } {
  const isFormer = as.startsWith(FORMER);
  const own = isFormer ? as.slice(FORMER.length) : as;
  return { text: own.charAt(0).toUpperCase() + own.slice(1), isFormer };
}

/** "Former" is told of an office that is held no more; a trade is no office, nor is a candidacy. */
function whatIsTold(
  as: string,
  callings: ReadonlyMap<string, string | null>,
): { readonly property: string; readonly text: string } | null {
  const { text, isFormer } = withoutFormer(as);
  const calling = callings.get(text.split(OWNED)[0]!);
  if (calling === undefined) return { property: isFormer ? 'held_office' : 'holds_office', text };
  return calling === null || isFormer ? null : { property: calling, text: text.split(OWNED)[0]! };
}

/**
 * Whether the tables know that somebody left an office before the text was written: news that looks back calls
 * presidents of then "President".
 */
function hasEnded({ tables, published }: StoryContext, person: EntityId, office: string): boolean {
  if (published === null) return false;
  const terms = tables
    .offices(person, null)
    .filter(({ term }) => term.office === office || term.office.startsWith(`${office} of `));
  return terms.length > 0 && terms.every(({ term: { to } }) => to !== null && to < published);
}
