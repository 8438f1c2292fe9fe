import { remembered } from '../../base/index.js';
import type { EntityId } from '../types.js';
import { Dictionary, entryOf, type Stems, stemsInMemory } from './dictionary.js';
import { MAIN_LANGUAGES } from './fold.js';
import { formsOf } from './forms/index.js';
import { forEachValue, type Hashed } from './hashes.js';
import { listedIn } from './listed.js';
import { type PackedDictionary, pack } from './packed.js';
import type { TableParts } from './parts.js';
import type { Entry } from './starts.js';
import { Stored } from './stored.js';
import { VIAS, type Via } from './via.js';

/** What a name of the tables leads to. */
export interface Named {
  readonly entity: EntityId;
  readonly via: Via;
}

const INFLECTS = 8;
const FIRST_WORD = 16;
const FLAGS = 32;

/** Compiles tables whole, with the dictionaries of the main languages, for a file. */
export function compile(parts: TableParts): Uint8Array {
  const stored = store(parts);
  return pack(
    parts,
    MAIN_LANGUAGES.map((language) => packedDictionary(stored, language)),
  );
}

/** Tables in memory for one run: their dictionaries are made when a language is first asked for. */
export function store(parts: TableParts): Stored {
  const stored = Stored.open(pack(parts, []));
  if (stored === null) throw new Error('Tables that were just packed cannot be read.');
  return stored;
}

function packedDictionary(stored: Stored, language: string): PackedDictionary {
  const forms = formsOf(language);
  const pairs: [stem: string, value: number][] = [];
  for (const { name, from, via, inflects, firstWord } of listedIn(stored, language)) {
    const words = entryOf(name, null, inflects)?.words;
    if (words === undefined) continue;
    const flags = VIAS.indexOf(via) + (inflects ? INFLECTS : 0) + (firstWord ? FIRST_WORD : 0);
    for (const stem of forms.stems(words[0]!)) pairs.push([stem, from * FLAGS + flags]);
  }
  return { language, pairs };
}

/** The dictionary of names of a language with those of a main one beside its own. */
export function namesOf(stored: Stored, own: string, column: string): Dictionary<Named> {
  const forms = formsOf(own, stored.endings(own));
  const packed = own === column ? stored.dictionary(own) : undefined;
  if (packed !== undefined) return new Dictionary(forms, stemsStored(stored, packed));
  const languages = [...new Set([own, column])];
  const entries = function* () {
    for (const language of languages) {
      for (const { name, entity, via, inflects } of listedIn(stored, language)) {
        yield entryOf(name, { entity: stored.id(entity), via }, inflects);
      }
    }
  };
  return new Dictionary(forms, stemsInMemory(forms, entries()));
}

/** Names that stay packed until a text has a word that may begin them. */
function stemsStored(stored: Stored, packed: Hashed): Stems<Named> {
  const entries = new Map<number, Entry<Named> | null>();
  const entryAt = (value: number): Entry<Named> | null => {
    const known = entries.get(value);
    if (known !== undefined) return known;
    const [from, flags] = [Math.floor(value / FLAGS), value % FLAGS];
    const name = nameAt(stored.text, from, (flags & FIRST_WORD) !== 0);
    const entity = stored.id(stored.entityAt(from));
    const entry = entryOf(name, { entity, via: VIAS[flags % INFLECTS]! }, (flags & INFLECTS) !== 0);
    entries.set(value, entry);
    return entry;
  };
  return remembered((stem) => {
    const found: Entry<Named>[] = [];
    forEachValue(packed, stem, (value) => {
      const entry = entryAt(value);
      if (entry !== null) found.push(entry);
    });
    return found;
  });
}

/** The name that begins at a place of the text: to the next `|` or line feed, or its first word. */
function nameAt(text: string, from: number, firstWord: boolean): string {
  const end = firstWord ? /[\s|]/g : /[|\n]/g;
  end.lastIndex = from;
  return text.slice(from, end.exec(text)?.index ?? text.length);
}
