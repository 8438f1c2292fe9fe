import type { IsoDate } from '../../base/index.js';
import type { Tables } from '../tables/index.js';
import type { OfficeKind } from '../types.js';
import type { PersonAtom } from './atoms.js';
import type { Frame } from './frame.js';
import type { Title, Verdict } from './phrases.js';
import { namedOwners } from './referents.js';
import { ofSameRank } from './roles.js';

/**
 * What the tables say of a title beside a name. A title is refuted where they know another holder
 * on the date and nobody of that name who ever held it: in "the foreign minister told Putin" the
 * two words side by side are two people.
 */
export function verdictOf(
  title: Title,
  person: PersonAtom,
  frame: Pick<Frame, 'ownersOf'>,
  tables: Tables,
  date: IsoDate | null,
): Verdict {
  if (person.entities.length === 0) return 'open';
  const kinds = kindsOf(title);
  if (kinds.length === 0) return 'open';
  const of =
    title.kind === 'office' && title.office.of !== null
      ? [title.office.of]
      : namedOwners(title, frame);
  const held = person.entities.some((entity) =>
    tables
      .offices(entity.id, null)
      .some(
        ({ term }) => ofSameRank(term.kind, kinds) && (of.length === 0 || of.includes(term.of)),
      ),
  );
  if (held) return 'confirmed';
  const others = of.flatMap((id) => kinds.flatMap((kind) => tables.holders(kind, id, date)));
  return title.kind === 'office' && others.some((holder) => holder.certainty === 'sure')
    ? 'refuted'
    : 'open';
}

/** Kinds that tell people apart; "other" offices are too many for the tables to know. */
function kindsOf(title: Title): readonly OfficeKind[] {
  if (title.kind === 'office') return title.office.kinds.filter((kind) => kind !== 'other');
  return title.term.class === 'counterpart'
    ? ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister']
    : [];
}
