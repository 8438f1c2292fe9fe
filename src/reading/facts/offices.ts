import type { Mention } from '../../identity/index.js';
import type { StoryContext } from '../events/context.js';
import type { DraftFact } from './find.js';

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
    const [referent] = mention.referents;
    if (mention.form !== 'name' || mention.referents.length !== 1 || referent?.kind !== 'person')
      return [];
    if (referent.as === null || seen.has(`${referent.id} ${referent.as}`)) return [];
    seen.add(`${referent.id} ${referent.as}`);
    return [
      {
        property: 'holds_office',
        subject: { referent, mention, score: mention.score, firm: true },
        value: { kind: 'text', text: referent.as },
        qualifiers: new Map(),
        valid: null,
        polarity: true,
        saidBy: null,
        span: context.sentences[mention.sentence]!.span,
        confidence: Math.round(OFFICE_CONFIDENCE * mention.score * 100) / 100,
      },
    ];
  });
}
