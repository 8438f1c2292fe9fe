/** What a row of a vocabulary says of its words beside their class; undefined where it says nothing. */
export type Features = Readonly<Record<string, string | undefined>>;

/**
 * The features that are asked for, `data/identity/context.md` explains each. All rows have them all in
 * this order: they are asked in the innermost steps, which read objects of one shape far faster.
 */
const UNSAID: Features = {
  acts: undefined,
  as: undefined,
  binds: undefined,
  case: undefined,
  gender: undefined,
  head: undefined,
  keeps: undefined,
  label: undefined,
  means: undefined,
  number: undefined,
  object: undefined,
  of: undefined,
  office: undefined,
  only: undefined,
  others: undefined,
  owner: undefined,
  place: undefined,
  subject: undefined,
  takes: undefined,
  unowned: undefined,
};

/** Reads `name=value` pairs, several separated by ";", and adds further ones. */
export function featuresOf(
  cell: string,
  further: readonly (readonly [name: string, value: string])[] = [],
): Features {
  const features: Record<string, string | undefined> = { ...UNSAID };
  for (const pair of cell.split(';')) {
    if (pair === '') continue;
    const [name = '', value] = pair.split('=', 2);
    features[name] = value;
  }
  for (const [name, value] of further) features[name] = value;
  return features;
}
