import { ELIDED } from '../syntax/elided-verbs.js';
import type { Slots } from '../syntax/slots.js';
import type { Draft } from './draft.js';

/** Deeds that are the outcome of another of the same type: an attack kills and wounds. */
const OUTCOMES: ReadonlySet<string> = new Set(['kill', 'wound', 'casualties']);

/**
 * Folds deeds of one sentence that tell the same: a deed below another of its type by the same actor,
 * such as the outcome of an attack ("attacked a base, killing 12") or the purpose of a summons ("was
 * summoned to complain"). The upper one stays and takes over figures and sides that it lacks.
 */
export function folded(drafts: readonly Draft[], slots: Slots): readonly Draft[] {
  const left = [...drafts];
  for (let i = 0; i < left.length; i++) {
    for (let k = 0; k < left.length; k++) {
      const [upper, lower] = [left[i]!, left[k]!];
      if (i === k || !isSame(upper, lower, slots)) continue;
      left[i] = join(upper, lower);
      left.splice(k, 1);
      if (k < i) i--;
      k--;
    }
  }
  return left;
}

function isSame(upper: Draft, lower: Draft, { tree }: Slots): boolean {
  if (upper.sense.type !== lower.sense.type || upper.polarity !== lower.polarity) return false;
  const isOutcome = OUTCOMES.has(lower.sense.id) && !OUTCOMES.has(upper.sense.id);
  const isBelow = tree.isUnder(lower.head, upper.head);
  const isBeside = tree.relation(lower.head) === 'conj' && tree.isUnder(lower.head, upper.head);
  const isCause = isOutcome && tree.isUnder(upper.head, lower.head);
  const isTalk = isBeside && isOneTalk(upper, lower, tree.subtype(lower.head));
  if (!isCause && (!isBelow || (isBeside && !isOutcome && !isTalk))) return false;
  // "A suicide *bomber* killed 12": who did it is the word that tells of the attack.
  const isDoer = lower.actors.some(({ mention }) => mention.head === upper.head);
  const sameDoer = lower.actors.length === 0 || isDoer || haveSame(upper.actors, lower.actors);
  if (!sameDoer) return false;
  if (isOutcome || isWhatIsSaid(upper, lower, tree)) return true;
  return (
    lower.recipients.length === 0 ||
    upper.recipients.length === 0 ||
    haveSame(upper.recipients, lower.recipients)
  );
}

/** "With him *met and* about trade *talked*": one verb for both, of which only one says with whom. */
function isOneTalk(upper: Draft, lower: Draft, subtype: string | null): boolean {
  const isOpen = upper.recipients.length === 0 || lower.recipients.length === 0;
  return upper.sense.type === 'CONSULT' && subtype === ELIDED && isOpen && upper.actors.length > 0;
}

/** "Criticised her plan, *saying* that it was absurd": the words of the blame, whoever they name besides. */
function isWhatIsSaid(upper: Draft, lower: Draft, tree: Slots['tree']): boolean {
  const isBehind = tree.relation(lower.head) === 'advcl' && tree.head(lower.head) === upper.head;
  return isBehind && lower.sense.type === 'ACCUSE' && lower.rule.includes(' >ccomp');
}

function haveSame(a: Draft['actors'], b: Draft['actors']): boolean {
  return b.some((p) => a.some((q) => q.referent.id === p.referent.id));
}

function join(upper: Draft, lower: Draft): Draft {
  return {
    ...upper,
    actors: upper.actors.length > 0 ? upper.actors : lower.actors,
    recipients: upper.recipients.length > 0 ? upper.recipients : lower.recipients,
    when: upper.when ?? lower.when,
    where: upper.where ?? lower.where,
    figures: [...upper.figures, ...lower.figures.filter((one) => !isAmong(one, upper.figures))],
  };
}

/** Whether the same words of the text count the same thing already. */
function isAmong(one: Draft['figures'][number], figures: Draft['figures']): boolean {
  return figures.some(({ of, span }) => of === one.of && span[0] === one.span[0]);
}
