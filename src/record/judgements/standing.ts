import type { Judgement } from './types.js';

/** Judgements in the order in which they were made; those of one moment by id. */
export function inOrder(judgements: readonly Judgement[]): Judgement[] {
  return [...judgements].sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
}

/**
 * Which judgement undid each that is undone. An undoing can be undone: then what it undid holds
 * again.
 */
export function undoneBy(judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const undone = new Map<string, string>();
  // The latest first: whether an undoing holds is known before what it undoes is looked at.
  for (const { id, decision } of inOrder(judgements).reverse()) {
    if (decision.kind === 'undo' && !undone.has(id)) undone.set(decision.judgement, id);
  }
  return undone;
}

/** Documents that a judgement concerns. */
export function documentsOf({ decision }: Judgement): readonly string[] {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'edit':
    case 'merge':
    case 'prefer':
      return distinct(decision.targets.map(({ document }) => document));
    case 'split':
      return distinct([...decision.targets, ...decision.from].map(({ document }) => document));
    case 'relink':
    case 'add-event':
    case 'add-fact':
      return [decision.document];
    case 'undo':
      return [];
  }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** Pairs that people said are one, or are not. */
export function pairsOf({
  decision,
}: Judgement): readonly { a: string; b: string; same: boolean }[] {
  switch (decision.kind) {
    case 'merge': {
      const { targets } = decision;
      return targets.flatMap(({ id: a }, i) =>
        targets.slice(i + 1).map(({ id: b }) => ({ a, b, same: true })),
      );
    }
    case 'split':
      return decision.targets.flatMap(({ id: a }) =>
        decision.from.map(({ id: b }) => ({ a, b, same: false })),
      );
    default:
      return [];
  }
}
