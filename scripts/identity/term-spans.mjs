/** Terms of office as stretches of days. */

/** Days by which sources differ about one and the same term. */
const SLIVER = 62;

const days = (date, end) =>
  Date.parse(
    date.length === 10
      ? date
      : `${date.slice(0, 4)}-${date.slice(5, 7) || (end ? '12' : '01')}-${end ? 28 : '01'}`,
  ) / 86_400_000;
export const startOf = (t) => days(t.from, false);
export const endOf = (t) => (t.to === '' ? days('2027-01-01', true) : days(t.to, true));

/** Rows of one person in one office that touch or overlap are one term. */
export function merged(all) {
  const result = [];
  for (const term of all.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))) {
    const before = result.find(
      (t) =>
        t.person === term.person &&
        t.kind === term.kind &&
        t.of === term.of &&
        startOf(term) <= endOf(t) + 40,
    );
    if (before === undefined) result.push({ ...term });
    else if (endOf(term) > endOf(before)) Object.assign(before, { to: term.to, seen: term.seen });
  }
  return result;
}

/** An open term ends where somebody else's later one begins. */
export function closed(all, byHand) {
  for (const term of all.filter((t) => t.to === '')) {
    const next = [...byHand, ...all]
      .filter(
        (t) =>
          t.kind === term.kind &&
          t.of === term.of &&
          t.person !== term.person &&
          startOf(t) > startOf(term),
      )
      .sort((a, b) => startOf(a) - startOf(b))[0];
    if (next !== undefined) Object.assign(term, { to: next.from, seen: '' });
  }
  return all;
}

/**
 * Terms without the days that terms by hand give to somebody else: what lies before and after a
 * hand's term stays.
 */
export function cut(all, byHand) {
  return all.flatMap((term) => {
    let parts = [term];
    for (const hand of byHand) {
      if (hand.of !== term.of || hand.from.length < 7 || hand.kind === 'other') continue;
      if (hand.kind !== term.kind && hand.office !== term.office) continue;
      parts = parts.flatMap((part) => without(part, hand));
    }
    return parts.filter(({ from, to }) => from !== to);
  });
}

/** The stretches of a term before and after another. */
function without(term, hand) {
  if (startOf(hand) >= endOf(term) || endOf(hand) <= startOf(term)) return [term];
  const before =
    startOf(hand) > startOf(term) + SLIVER ? [{ ...term, to: hand.from, seen: '' }] : [];
  const after =
    hand.to !== '' && endOf(term) > endOf(hand) + SLIVER ? [{ ...term, from: hand.to }] : [];
  return [...before, ...after];
}
