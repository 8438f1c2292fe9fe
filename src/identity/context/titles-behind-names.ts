import type { Name } from '../../language/index.js';
import { changed } from './lists.js';
import { named } from './network-name.js';
import { officeAt } from './office-at.js';
import type { Scanned } from './scanned.js';

/**
 * Persian names of people without the title behind them, which the network takes for their surname ("Mohammed bin Salman *crown
 * prince* of Saudi Arabia"), where the tables have the name before it whole and not with the title.
 */
export function withoutTitlesBehind(names: readonly Name[], scanned: Scanned): readonly Name[] {
  if (scanned.lang !== 'fa') return names;
  const { tables, pieced, keys, vocabulary } = scanned;
  return changed(names, (name) => {
    const [from, to] = name.words;
    if (name.kind !== 'person') return name;
    const isTitle = (at: number) =>
      vocabulary.has('role', keys, at) || officeAt(at, scanned) !== undefined;
    const matches = tables.matchFrom(keys.type(from)!.begins, pieced, from);
    if (matches.some(({ length }) => from + length >= to)) return name;
    const known = matches.find(
      ({ length, entity, exact }) =>
        exact && length > 1 && tables.entity(entity)?.kind === 'person' && isTitle(from + length),
    );
    return known === undefined ? name : named(name, from, from + known.length);
  });
}
