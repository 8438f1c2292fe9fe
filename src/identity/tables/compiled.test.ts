import { expect, test } from 'vitest';
import type { EntityId } from '../types.js';
import { compile, store } from './compiled.js';
import { shippedTables } from './load.js';
import { readParts } from './parts.js';
import { Stored } from './stored.js';
import { Tables } from './tables.js';

const parts = readParts([shippedTables()]);
if (!parts.ok) throw new Error(parts.failure.message);
const { catalogue, terms, memberships } = parts.value;
const file = compile(parts.value);
const stored = Stored.open(file)!;

test('compiled tables hold what the tables hold', () => {
  const ids = [...catalogue.entities.keys()];
  expect(stored.size).toBe(ids.length);
  for (const [at, id] of ids.entries()) {
    expect(stored.indexOf(id)).toBe(at);
    expect(stored.entity(at)).toEqual(catalogue.entities.get(id));
    expect(stored.place(at)).toEqual(catalogue.places.get(id) ?? null);
  }
  const names = ids.flatMap((id, at) =>
    stored.cells(at).map(({ from: _, ...cell }) => ({ ...cell, entity: id })),
  );
  const order = new Map(ids.map((id, at) => [id, at]));
  expect(names).toEqual(
    [...catalogue.names].sort((a, b) => order.get(a.entity)! - order.get(b.entity)!),
  );
  const people = new Set(terms.map(({ person }) => person));
  for (const id of people) {
    const held = stored.terms(id).filter(({ person }) => person === id);
    expect(held).toEqual(terms.filter(({ person }) => person === id));
  }
  expect(stored.memberships('TJK' as EntityId)).toEqual(
    memberships.filter(({ member }) => member === 'TJK'),
  );
});

test('names are found alike in a compiled dictionary and in one made in memory', () => {
  const [packed, fresh] = [new Tables(stored), new Tables(store(parts.value))];
  const texts = {
    en: 'Russian President Vladimir Putin met Xi in Samarkand, Khatlon and the Fergana Valley',
    ar: 'قال الرئيس الروسي فلاديمير بوتين في دوشنبه ومحافظة خوزستان',
    ru: 'Президента Таджикистана Эмомали Рахмона встретили в Худжанде и Архангельской области',
    fa: 'رئیس‌جمهور ایران در استان خوزستان با نخست‌وزیر پاکستان دیدار کرد',
  };
  for (const [language, text] of Object.entries(texts)) {
    const words = text.split(' ');
    const matches = words.map((_, at) => packed.match(words, at, language));
    expect(matches.flat().length).toBeGreaterThan(2);
    expect(matches).toEqual(words.map((_, at) => fresh.match(words, at, language)));
  }
});

test.each([
  ['nothing', new Uint8Array()],
  ['another file', new TextEncoder().encode('{"entities":[]}')],
  ['another version', Uint8Array.from(file, (byte, at) => (at === 4 ? 255 : byte))],
])('%s is no compiled table', (_, bytes) => {
  expect(Stored.open(bytes)).toBeNull();
});
