import type { Referent } from '../../identity/index.js';
import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Lexicon } from '../lexicon/types.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';

/** Whether somebody is one of the media that report of the whole world, whatever state they are of (class `audience`). */
export function isWorldMedia({ classes }: Lexicon, { label, kind }: Referent): boolean {
  const all = classes.get('audience');
  return kind === 'organisation' && all?.has(fold(label).replaceAll(' ', '_')) === true;
}

/** "Spoke to reporters", "told the BBC by telephone": whoever is spoken to in order that everybody hear it. */
export function isAudience({ lexicon, slots }: StoryContext, party: Party): boolean {
  const { sentence, head } = party.mention;
  const { tree } = slots[sentence]!;
  return isWorldMedia(lexicon, party.referent) || isOfClass('audience', tree, head, lexicon);
}
