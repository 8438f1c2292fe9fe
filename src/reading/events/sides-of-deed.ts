import type { Draft } from './draft.js';
import type { Party } from './party.js';

/** The other side of a deed for one of its sides; for everybody else who did it, or all who dealt. */
export function sidesBut(draft: Draft, { actors, recipients, sense }: Draft): readonly Party[] {
  if (recipients.some((p) => isOwn(draft, p))) return others(draft, actors);
  if (actors.some((p) => isOwn(draft, p))) return others(draft, recipients);
  // Who cuts "the aid" cuts it to those to whom another gives it.
  if (sense.type === 'AID' && draft.sense.type === 'SANCTION') return recipients;
  return sense.symmetric ? [...actors, ...recipients] : actors;
}

/** Whether both sides of a deed are told. */
export const isWhole = ({ actors, recipients }: Draft) =>
  actors.length > 0 && recipients.length > 0;

/** Those of the other side: people of a state may face the state itself. */
export const others = (draft: Draft, parties: readonly Party[]) =>
  parties.filter((p) => !draft.actors.some((a) => isOneSide(a, p)));

/** The same one, or a state and who acts for it. */
export function isOneSide({ referent: a }: Party, { referent: b }: Party): boolean {
  if (a.id === b.id) return true;
  const actsFor = (x: Party['referent'], y: Party['referent']) =>
    y.kind === 'state' && x.state === y.id && (x.kind === 'state' || x.as !== null);
  return actsFor(a, b) || actsFor(b, a);
}

/** One of those who act in a deed. */
export const isSame = ({ actors }: Draft, { referent }: Party) =>
  actors.some((a) => a.referent.id === referent.id);

/** One of those who act in a deed, or of their state. */
export function isOwn({ actors }: Draft, { referent }: Party): boolean {
  return actors.some(
    (a) =>
      a.referent.id === referent.id ||
      (a.referent.state !== null && a.referent.state === referent.state),
  );
}
