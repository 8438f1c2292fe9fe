/** The keys that many objects have, with an object of each kind to copy, whose values are null. */
export interface Shape {
  readonly keys: readonly string[];
  readonly without: Readonly<Record<string, null>>;
  /** The same with a key `id` before all others. */
  readonly withId: Readonly<Record<string, null>>;
}

/** The shape of objects with some keys. */
export function shapeWith(keys: readonly string[]): Shape {
  return { keys, without: blank(keys), withId: blank(['id', ...keys]) };
}

/** What is parsed is quicker to copy, and to read afterwards, than what is put together key by key. */
function blank(keys: readonly string[]): Record<string, null> {
  return JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))));
}
