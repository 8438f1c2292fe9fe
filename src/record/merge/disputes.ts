import type { Fact, ReadEvent } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import type { Dispute, DisputeKind } from '../types.js';
import type { Account } from './account.js';
import type { Combined } from './combine.js';
import { dateDisputes, doerDisputes, personDisputes, statusDisputes } from './deed-disputes.js';
import type { Judging } from './judge.js';
import { preferenceOf } from './prefer.js';
import { agree, comparable, showQuantity } from './quantities.js';
import { inTimeOrder, sourcesOf, spreadOf, type Told } from './told.js';

/** Contradictions within and between the deeds of one block. */
export function eventDisputes(deeds: readonly Combined[], judging: Judging): ToldDispute[] {
  return [
    ...deeds.flatMap(figureDisputes),
    ...statusDisputes(deeds, judging),
    ...dateDisputes(deeds, judging),
    ...personDisputes(deeds, judging),
    ...doerDisputes(deeds, judging),
  ];
}

/** One side of a contradiction. */
export interface Side {
  readonly value: string;
  readonly told: readonly Told<ReadEvent | Fact>[];
  /** The id of the fact that it is, where all who tell this fact are on this side. */
  readonly of?: string;
}

/** A dispute with the accounts of each position; what lists show of them is worked out when asked for. */
export interface ToldDispute extends Dispute {
  readonly sides: readonly Side[];
}

/** A dispute whose id depends on nothing but its kind and what it is about. */
export function dispute(
  kind: DisputeKind,
  about: Dispute['about'],
  sides: readonly Side[],
): ToldDispute {
  let shown: Dispute['positions'] | null = null;
  const positions = () => {
    shown ??= sides.map(({ value, told }) => ({
      value,
      sources: inTimeOrder(sourcesOf(told)),
      ...spreadOf(told),
    }));
    return shown;
  };
  return {
    id: `d${shortHash('dispute', kind, about.label, ...about.ids)}`,
    ...{ kind, about, sides },
    get positions() {
      return positions();
    },
    get preferred() {
      return preferenceOf({ kind, about, positions: positions() });
    },
  };
}

/** Numbers of one deed that cannot all be true, such as 12 and 15 killed. */
function figureDisputes({ event, accounts }: Combined): ToldDispute[] {
  const counted = new Set(event.figures.map((figure) => figure.of));
  return [...counted].sort().flatMap((of) => {
    const given = accounts.flatMap((account) =>
      account.what.figures
        .filter((figure) => figure.of === of)
        .map((figure) => ({ figure, account })),
    );
    // One document that gives several numbers of a kind counts parts, which contradict nothing.
    const documents = new Map<string, number>();
    for (const { account } of given) {
      documents.set(account.teller.id, (documents.get(account.teller.id) ?? 0) + 1);
    }
    const single = given.filter(({ account }) => documents.get(account.teller.id) === 1);
    const clash = single.some(({ figure: a }) =>
      single.some(({ figure: b }) => comparable(a, b) && !agree(a, b)),
    );
    if (!clash) return [];
    const values = new Map<string, Account[]>();
    for (const { figure, account } of single) {
      const value = showQuantity(figure);
      values.set(value, [...(values.get(value) ?? []), account]);
    }
    const sides = [...values].map(([value, told]) => ({ value, told }));
    sides.sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
    return [dispute('figure', { ids: [event.id], label: of }, sides)];
  });
}
