import { type IsoDate, remembered } from '../../base/index.js';
import type { Certainty, EntityId, OfficeKind, Term } from '../types.js';
import { daysAfter, earliest, latest } from './dates.js';

/** A term as the table has it. */
export interface TermRow extends Term {
  /** Last day on which the source saw a term without an end still going on. */
  readonly seen: IsoDate | null;
  readonly source: string;
}

/** Someone who held an office on a date, or may have. */
export interface Holder {
  readonly term: TermRow;
  readonly certainty: Certainty;
  /** For people: "term from 2012-05-07, not ended when last seen (2026-01-22)". */
  readonly why: string;
}

/** For how long after the last sighting an open term is taken to go on: half a year. */
const CARRIED_DAYS = 183;

/** Terms of office, asked by office and date or by person. */
export class Terms {
  readonly #of: (id: EntityId) => readonly TermRow[];
  /** What a person held, by the start of the terms. */
  readonly #heldBy = remembered((person) =>
    this.#of(person as EntityId)
      .filter((term) => term.person === person)
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  );

  /** @param of all terms of a person, or of a state or organisation, in the order of the tables */
  constructor(of: (id: EntityId) => readonly TermRow[]) {
    this.#of = of;
  }

  /**
   * Who held an office on a date. One sure holder, or several unsure ones where the sources
   * disagree, the date is too coarse, or the term's end is not known; nobody in a gap or
   * where the date is missing.
   *
   * @param title the office's English title, if known: where the table has terms under just that
   *   title they answer, whatever their kind (Iran's president is no head of state); kind `other`,
   *   which holds many offices, is answered by the title alone
   */
  holders(kind: OfficeKind, of: EntityId, date: IsoDate | null, title?: string): Holder[] {
    if (date === null) return [];
    const best = new Map<EntityId, Holder>();
    for (const term of this.#candidates(kind, of, title)) {
      const holder = judge(term, date);
      const known = best.get(term.person);
      if (holder !== null && (known === undefined || rank(holder) > rank(known))) {
        best.set(term.person, holder);
      }
    }
    const holders = [...best.values()].sort((a, b) => rank(b) - rank(a));
    const sure = holders.filter((h) => h.certainty === 'sure');
    if (sure.length === 1) return sure;
    return holders.map((h) =>
      h.certainty === 'sure'
        ? { ...h, certainty: 'unsure', why: `${h.why}; the sources name ${sure.length} holders` }
        : h,
    );
  }

  #candidates(kind: OfficeKind, of: EntityId, title: string | undefined): readonly TermRow[] {
    const owned = this.#of(of).filter((term) => term.of === of);
    const ofKind = owned.filter((term) => term.kind === kind);
    if (title === undefined) return ofKind;
    const titled = titledAs(title, owned);
    return titled.length > 0 || kind === 'other' ? titled : ofKind;
  }

  /** What a person held on a date, or ever where it is null, by the start of the terms. */
  offices(person: EntityId, date: IsoDate | null): Holder[] {
    const terms = this.#heldBy(person);
    if (date === null) {
      return terms.map((term) => ({ term, certainty: 'unsure', why: 'no date to choose by' }));
    }
    return terms.map((term) => judge(term, date)).filter((h) => h !== null);
  }
}

/**
 * Terms under just a title, of their owner itself: "Head of the Chechen Republic" is no head of Russia. What the owner
 * is called, its leading offices tell.
 */
function titledAs(title: string, owned: readonly TermRow[]): readonly TermRow[] {
  const begins = `${title.toLowerCase()} of `;
  const rest = ({ office }: TermRow) => office.toLowerCase().slice(begins.length);
  const of = (office: string) => office.toLowerCase().replace(/^.*? of /, '');
  const owners = new Set(
    owned.filter(({ kind }) => kind !== 'other').map((term) => of(term.office)),
  );
  return owned.filter(
    (term) =>
      term.office === title ||
      (term.office.toLowerCase().startsWith(begins) &&
        (term.kind !== 'other' || owners.has(rest(term)))),
  );
}

function rank(holder: Holder): number {
  return holder.certainty === 'sure' ? 1 : 0;
}

function judge(term: TermRow, date: IsoDate): Holder | null {
  const first = earliest(date);
  const last = latest(date);
  if (last < earliest(term.from)) return null;
  const during = `term from ${term.from}`;
  if (term.to === null) {
    const carried = term.seen === null ? null : daysAfter(term.seen, CARRIED_DAYS);
    const why = `${during}, not ended when last seen (${term.seen ?? 'unknown'})`;
    const sure = first >= latest(term.from) && carried !== null && last <= carried;
    return { term, certainty: sure ? 'sure' : 'unsure', why };
  }
  if (first > latest(term.to)) return null;
  const why = `${during} to ${term.to}`;
  const sure = first >= latest(term.from) && last < earliest(term.to);
  return { term, certainty: sure ? 'sure' : 'unsure', why };
}
