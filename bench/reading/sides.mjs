// Whether an event has the sides of an annotated one, whatever it takes for a side to be named.

/**
 * @param isNamed whether one of some labels is one of some parties
 */
export function sidesFit({ actor, recipient, symmetric }, { actors, recipients }, isNamed) {
  if (isNamed(actor, actors) && isNamed(recipient, recipients)) return true;
  const all = [...actors, ...recipients];
  return symmetric && isNamed(actor, all) && isNamed(recipient, all);
}
