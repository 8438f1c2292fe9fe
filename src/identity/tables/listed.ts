import type { Stored } from './stored.js';
import { surnamesOf } from './surnames.js';
import type { Via } from './via.js';
import { viaOf } from './via.js';

/** A name of the tables, told by where it stands in their text. */
export interface Listed {
  readonly name: string;
  readonly from: number;
  readonly entity: number;
  readonly via: Via;
  /** Takes all endings of its part of speech. */
  readonly inflects: boolean;
  /** The first word of a longer name, rather than the name to its end. */
  readonly firstWord: boolean;
}

/** All names of a language in the order of the entities, surnames of people after their names. */
export function* listedIn(stored: Stored, language: string): Generator<Listed> {
  for (let entity = 0; entity < stored.size; entity++) {
    const person = stored.entity(entity).kind === 'person';
    const family = person ? stored.family(stored.id(entity)) : 'none';
    for (const cell of stored.cells(entity)) {
      if (cell.language !== language) continue;
      const inflects = cell.role === 'demonym';
      const surnames = new Map<string, Listed>();
      let from = cell.from;
      for (const [i, name] of cell.names.split('|').entries()) {
        const listed = { name, from, entity, via: viaOf(cell.role, name, i), inflects };
        yield { ...listed, firstWord: false };
        for (const surname of surnamesOf(name, family)) {
          if (surnames.has(surname)) continue;
          const firstWord = family === 'first';
          const at = firstWord ? from : from + name.length - surname.length;
          surnames.set(surname, {
            name: surname,
            from: at,
            entity,
            via: 'surname',
            inflects: false,
            firstWord,
          });
        }
        from += name.length + 1;
      }
      yield* surnames.values();
    }
  }
}
