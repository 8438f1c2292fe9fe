// Whether an event has the sides of an annotated one, whatever it takes for a side to be named.
import { compareNames } from '../../dist/identity/index.js';

const SMALL = /^(the|a|an|of|and|his|her|its|their|in|for)$/;
/** A label in lower case without diacritics, as labels are compared. */
export const folded = (label) => label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const words = (label) =>
  new Set(
    folded(label)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !SMALL.test(word)),
  );

/** Whether the smaller of two names lies in the other. */
function overlaps(a, b) {
  const [x, y] = [words(a), words(b)];
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  return small.size > 0 && [...small].every((word) => large.has(word));
}

/** Whether a label of the annotations (a state's code or an English name, be it as short as "FBI") is a party of a reading. */
export const isParty = (label, party) =>
  /^[A-Z]{3}$/.test(label)
    ? [party.id, party.state, party.label].includes(label)
    : overlaps(label, party.label) || compareNames(label, party.label).verdict === 'same';
/** Whether one of some labels is one of some parties; whom annotators left open may be anybody. */
export const isNamed = (labels, parties) =>
  labels.length === 0 || labels.some((label) => parties.some((party) => isParty(label, party)));

/**
 * @param isNamed whether one of some labels is one of some parties
 */
export function sidesFit({ actor, recipient, symmetric }, { actors, recipients }, isNamed) {
  if (isNamed(actor, actors) && isNamed(recipient, recipients)) return true;
  const all = [...actors, ...recipients];
  return symmetric && isNamed(actor, all) && isNamed(recipient, all);
}
