import type { Fact, ReadEvent } from '../../reading/index.js';
import { shortHash } from '../ids.js';
import type { Dispute, DisputeKind } from '../types.js';
import type { Combined } from './combine.js';
import { daysBetween, daysOf } from './dates.js';
import { type Account, documentsNear, judge, sharesFigure, sharesWords } from './judge.js';
import { agree, comparable, showQuantity } from './quantities.js';
import { isDenied } from './status.js';
import { sourcesOf, type Told } from './told.js';

/** Reports of one deed that differ by more days than this are of two deeds. */
const DAYS_APART = 3;
/** PLOVER's quad class of deeds done against each other. */
const MATERIAL_CONFLICT = 4;

/** Contradictions within and between the deeds of one block. */
export function eventDisputes(deeds: readonly Combined[]): Dispute[] {
  return [...deeds.flatMap(figureDisputes), ...statusDisputes(deeds), ...dateDisputes(deeds)];
}

/** A dispute whose id depends on nothing but its kind and what it is about. */
export function dispute(
  kind: DisputeKind,
  about: Dispute['about'],
  positions: readonly {
    readonly value: string;
    readonly told: readonly Told<ReadEvent | Fact>[];
  }[],
): Dispute {
  return {
    id: `d${shortHash('dispute', kind, about.label, ...about.ids)}`,
    kind,
    about,
    positions: positions.map(({ value, told }) => ({ value, sources: sourcesOf(told) })),
  };
}

/** Numbers of one deed that cannot all be true, such as 12 and 15 killed. */
function figureDisputes({ event, accounts }: Combined): Dispute[] {
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
    return [dispute('figure', { ids: [event.id], label: of }, inOrder(values))];
  });
}

/** A deed that some assert and others deny: of several that may be meant, the likeliest. */
function statusDisputes(deeds: readonly Combined[]): Dispute[] {
  const asserted = deeds.filter(
    ({ event }) => !isDenied(event) && ['occurred', 'ongoing', 'planned'].includes(event.status),
  );
  return deeds.flatMap((no) => {
    if (!isDenied(no.event)) return [];
    const yes = likeliest(no, asserted);
    if (yes === null) return [];
    const ids = [yes.event.id, no.event.id].sort();
    return [
      dispute('status', { ids, label: yes.event.type }, [
        { value: yes.event.status, told: yes.accounts },
        { value: 'denied', told: no.accounts },
      ]),
    ];
  });
}

function likeliest(denied: Combined, asserted: readonly Combined[]): Combined | null {
  let found: Combined | null = null;
  let best = 0;
  for (const deed of asserted) {
    if (toldTogether(denied, deed)) continue;
    for (const x of denied.accounts) {
      for (const y of deed.accounts) {
        const { verdict, score } = judge(x, y, { anyStatus: true });
        if (verdict === 'same' && score > best) [found, best] = [deed, score];
      }
    }
  }
  return found;
}

/** A deed that is told of different days, though nearly everything else is the same. */
function dateDisputes(deeds: readonly Combined[]): Dispute[] {
  const dated = deeds
    .flatMap((deed) => (deed.event.when === null ? [] : [{ deed, days: daysOf(deed.event.when) }]))
    .filter(({ days }) => days.first === days.last)
    .sort((a, b) => (a.days.first < b.days.first ? -1 : a.days.first > b.days.first ? 1 : 0));
  return dated.flatMap((a, i) => {
    const found: Dispute[] = [];
    for (const b of dated.slice(i + 1)) {
      const gap = daysBetween(a.days.first, b.days.first);
      if (gap > DAYS_APART) break;
      if (gap === 0 || !oneDeedOfTwoDays(a.deed, b.deed)) continue;
      const ids = [a.deed.event.id, b.deed.event.id].sort();
      found.push(
        dispute('date', { ids, label: a.deed.event.type }, [
          { value: a.days.first, told: a.deed.accounts },
          { value: b.days.first, told: b.deed.accounts },
        ]),
      );
    }
    return found;
  });
}

/** Without a shared date (up to 0.3) the rest must be nearly all there to tell of one deed. */
const WITHOUT_DATE = 0.65;

/**
 * Whether two deeds may be one that somebody dates wrongly. Attacks repeat from day to day at one
 * place and in the same words, so that only a common figure makes them one.
 */
function oneDeedOfTwoDays(a: Combined, b: Combined): boolean {
  if (toldTogether(a, b)) return false;
  return a.accounts.some((x) =>
    b.accounts.some((y) => {
      if (x.what.where?.id === undefined || x.what.where.id !== y.what.where?.id) return false;
      const alike =
        sharesFigure(x.what, y.what) || (x.what.quad !== MATERIAL_CONFLICT && sharesWords(x, y));
      return alike && documentsNear(x, y) && judge(x, y, { anyDate: true }).score >= WITHOUT_DATE;
    }),
  );
}

/** A document that tells of both knows them to be two. */
function toldTogether(a: Combined, b: Combined): boolean {
  return b.accounts.some(({ teller }) => a.documents.has(teller.id));
}

function inOrder(values: ReadonlyMap<string, Account[]>): { value: string; told: Account[] }[] {
  return [...values]
    .map(([value, told]) => ({ value, told }))
    .sort((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }));
}
