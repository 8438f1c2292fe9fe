/** What a full-text index is asked for; each store writes it in its own query language. */
export type Match =
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[]; readonly prefix: boolean }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Match[] };

/** What matches each of these. */
export function allOf(of: readonly Match[]): Match {
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

/** What matches one of these at least. */
export function anyOf(of: readonly Match[]): Match {
  return of.length === 1 ? of[0]! : { kind: 'any', of };
}

/** What has this exact term; see `Indexed.terms`. */
export function termMatch(term: string): Match {
  return { kind: 'term', term };
}
