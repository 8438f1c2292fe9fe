/** What people decided about pairs of accounts, by the ids of the accounts. */
export interface Bonds {
  /** Whether a person said that two accounts are of one deed (or fact), or that they are not. */
  between(a: string, b: string): 'same' | 'different' | null;
}

/** Nobody decided anything. */
export const NO_BONDS: Bonds = { between: () => null };

/**
 * Bonds out of pairs; where people contradict each other, the later one holds.
 *
 * @param pairs oldest first
 */
export function bondsOf(
  pairs: readonly { readonly a: string; readonly b: string; readonly same: boolean }[],
): Bonds {
  if (pairs.length === 0) return NO_BONDS;
  const said = new Map(pairs.map(({ a, b, same }) => [pairKey(a, b), same]));
  return {
    between(a, b) {
      const same = said.get(pairKey(a, b));
      return same === undefined ? null : same ? 'same' : 'different';
    },
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
