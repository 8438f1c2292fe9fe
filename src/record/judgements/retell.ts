import { overlaps, quote, type Span } from '../../base/index.js';
import type { EntityId } from '../../identity/index.js';
import type { Actor, Fact, ReadEvent, Where } from '../../reading/index.js';
import { apply, eventOf, factOf } from './changes.js';
import type { Anchor, Judgement } from './types.js';

/** What a document tells, as it was read or as people corrected it. */
export interface Telling<T extends ReadEvent | Fact = ReadEvent | Fact> {
  readonly what: T;
  readonly quote: string;
}

/** What a document tells after people's judgements, and which of them no longer fit its words. */
export interface Retold {
  readonly told: readonly Telling[];
  /** By judgement: why a person has to look at it. */
  readonly review: ReadonlyMap<string, string>;
  /** Where anchors of this document now are, by the id that they had: itself in most cases. */
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Applies judgements, oldest first, to what was read of one document. A judgement holds where its
 * words are byte-equal to the words of what it was made about; else it changes nothing and goes to
 * review.
 *
 * @param judgements those that hold and concern this document, oldest first
 */
export function retell(
  document: { readonly id: string; readonly text: string },
  read: readonly Telling[],
  judgements: readonly Judgement[],
): Retold {
  let told = [...read];
  const review = new Map<string, string>();
  const found = new Map<string, string>();
  const locate = (judgement: Judgement, anchor: Anchor): number => {
    const at = find(told, anchor);
    if (at === -1)
      review.set(judgement.id, `"${anchor.quote}" is no longer read as ${anchor.type}.`);
    else found.set(anchor.id, told[at]!.what.id);
    return at;
  };
  for (const judgement of judgements) {
    const { decision } = judgement;
    switch (decision.kind) {
      case 'accept':
      case 'reject':
      case 'edit':
        for (const anchor of here(document.id, decision.targets)) {
          const at = locate(judgement, anchor);
          if (at === -1) continue;
          const one = told[at]!;
          if (decision.kind === 'reject') told.splice(at, 1);
          else if (decision.kind === 'accept') told[at] = sure(one);
          else told[at] = sure({ ...one, what: apply(one.what, decision.changes) });
        }
        break;
      case 'relink': {
        if (!isSameQuote(document.text, decision)) {
          review.set(judgement.id, `"${decision.quote}" no longer stands where it was marked.`);
          break;
        }
        const relinked = told.map((one) => relink(one, decision.span, decision.to));
        if (relinked.every((one, i) => one === told[i])) {
          review.set(judgement.id, `Nobody is read at "${decision.quote}" any more.`);
        }
        told = relinked;
        break;
      }
      case 'add-event':
      case 'add-fact': {
        if (!isSameQuote(document.text, decision)) {
          review.set(judgement.id, `"${decision.quote}" no longer stands where it was marked.`);
          break;
        }
        const what =
          decision.kind === 'add-event'
            ? eventOf(judgement.id, decision.span, decision.event)
            : factOf(judgement.id, decision.span, decision.fact);
        told.push({ what, quote: decision.quote });
        break;
      }
      case 'merge':
      case 'prefer':
        for (const anchor of here(document.id, decision.targets)) locate(judgement, anchor);
        break;
      case 'split':
        for (const anchor of here(document.id, [...decision.targets, ...decision.from])) {
          locate(judgement, anchor);
        }
        break;
      case 'undo':
        break;
    }
  }
  return { told, review, found };
}

function here(document: string, anchors: readonly Anchor[]): readonly Anchor[] {
  return anchors.filter((anchor) => anchor.document === document);
}

/** The telling with this id and these words, else the only one of its type with these words. */
function find(told: readonly Telling[], anchor: Anchor): number {
  const fits = ({ what, quote: words }: Telling) =>
    words === anchor.quote && ('property' in what ? 'fact' : 'event') === anchor.kind;
  const same = told.findIndex((one) => one.what.id === anchor.id && fits(one));
  if (same !== -1) return same;
  const alike = told.flatMap((one, i) =>
    fits(one) && typeOf(one.what) === anchor.type ? [i] : [],
  );
  return alike.length === 1 ? alike[0]! : -1;
}

/** Type of an event, property of a fact. */
export function typeOf(what: ReadEvent | Fact): string {
  return 'property' in what ? what.property : what.type;
}

function isSameQuote(
  text: string,
  { span: at, quote: words }: { readonly span: Span; readonly quote: string },
): boolean {
  return at[1] <= text.length && quote(text, at) === words;
}

/** What a person confirmed or put right is certain. */
function sure(one: Telling): Telling {
  return { ...one, what: { ...one.what, confidence: 1 } };
}

interface Target {
  readonly id: string;
  readonly label: string;
  readonly kind: Actor['kind'];
  readonly state: string | null;
}

/** Whoever is named by the marked words is somebody else; the same object where nobody is. */
function relink(one: Telling, at: Span, to: Target): Telling {
  let changed = false;
  const actor = (before: Actor): Actor => {
    if (!overlaps(before.span, at)) return before;
    changed = true;
    const { state: _state, as: _as, ...rest } = before;
    const state = to.state === null ? {} : { state: to.state as EntityId };
    return { ...rest, id: to.id as EntityId, label: to.label, kind: to.kind, score: 1, ...state };
  };
  const place = (before: Where | null): Where | null => {
    if (before === null || !overlaps(before.span, at)) return before;
    changed = true;
    const { id, label, state } = to;
    return {
      ...before,
      id: id as EntityId,
      label,
      state: state as EntityId | null,
      lat: null,
      lon: null,
    };
  };
  const { what } = one;
  const speaker = what.saidBy === null ? null : actor(what.saidBy);
  const now: ReadEvent | Fact =
    'property' in what
      ? {
          ...what,
          saidBy: speaker,
          subject: actor(what.subject),
          value:
            typeof what.value === 'object' && 'id' in what.value ? actor(what.value) : what.value,
        }
      : {
          ...what,
          saidBy: speaker,
          actors: what.actors.map(actor),
          recipients: what.recipients.map(actor),
          where: place(what.where),
        };
  return changed ? { ...one, what: now } : one;
}
