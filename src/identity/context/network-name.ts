import type { Name } from '../../language/index.js';

/** A name that the network saw, of other words or of another kind. */
export function named(
  { span, kind }: Name,
  from: number,
  to: number,
  other: Name['kind'] = kind,
): Name {
  return { span, words: [from, to], kind: other };
}
