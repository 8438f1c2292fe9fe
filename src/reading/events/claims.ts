import type { Draft } from './draft.js';
import { guess } from './power.js';

/** The sense of taking responsibility for an attack that is told elsewhere. */
const CLAIM = 'claim-attack';
/** Sentences back in which the attack that is claimed stands. */
const REACH = 3;

/**
 * Joins claims with what they claim: "a bomb killed three people. Islamic State claimed responsibility" tells one
 * deed. The last attack before of which nobody is told to have done it is that of whoever claims one; whom a claim
 * names itself is kept where the attack names nobody. A claim of an attack that nothing tells stays as it is.
 */
export function withClaims(drafts: readonly Draft[]): readonly Draft[] {
  const told: Draft[] = [];
  for (const draft of drafts) {
    const at = draft.sense.id === CLAIM ? claimedIn(told, draft) : -1;
    if (at < 0) {
      told.push(draft);
      continue;
    }
    const attack = told[at]!;
    const { actors, recipients } = draft;
    told[at] = {
      ...attack,
      actors: actors.map(guess),
      recipients: attack.recipients.length > 0 ? attack.recipients : recipients,
      also: [...attack.also, draft.span],
      rule: `${attack.rule} claimed`,
    };
  }
  return told;
}

function claimedIn(told: readonly Draft[], claim: Draft): number {
  if (claim.actors.length === 0 || !claim.polarity || claim.status !== 'occurred') return -1;
  const isClaimer = (d: Draft) =>
    d.recipients.some((p) => claim.actors.some(({ referent }) => referent.id === p.referent.id));
  return told.findLastIndex(
    (d) =>
      d.sense.type === 'ASSAULT' &&
      d.sense.id !== CLAIM &&
      d.status === 'occurred' &&
      d.polarity &&
      d.actors.length === 0 &&
      claim.sentence - d.sentence <= REACH &&
      !isClaimer(d),
  );
}
