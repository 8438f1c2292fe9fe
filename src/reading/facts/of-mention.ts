import type { Mention, Referent } from '../../identity/index.js';
import type { StoryContext } from '../events/context.js';
import type { DraftFact } from './find.js';

/** The one person whom a mention names; null where it describes, or means somebody else or several. */
export function personNamed({ form, referents }: Mention): Referent | null {
  const [referent, ...others] = referents;
  const isPerson = form === 'name' && referent?.kind === 'person' && others.length === 0;
  return isPerson ? referent : null;
}

/** A fact that stands beside somebody's name, not in what a clause says. */
export function factOfMention(
  context: StoryContext,
  mention: Mention,
  referent: Referent,
  { property, value }: Pick<DraftFact, 'property' | 'value'>,
  confidence: number,
): DraftFact {
  return {
    property,
    subject: { referent, mention, score: mention.score, firm: true },
    value,
    qualifiers: new Map(),
    valid: null,
    polarity: true,
    saidBy: null,
    span: context.sentences[mention.sentence]!.span,
    confidence: Math.round(confidence * mention.score * 100) / 100,
  };
}
