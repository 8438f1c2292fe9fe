import { type DateSays, dateLabels } from '../lexicon/date-labels.js';
import type { DayOrder } from './numeric.js';
import { dateTold, type KnownDate } from './parse-date.js';

/** A date that a line shows, and what the words before it say that it is. */
export interface DateShown extends KnownDate {
  readonly says: DateSays | null;
}

/** Lower is better: a line that tells of several dates tells of publication by the best of them. */
const RANK: Readonly<Record<DateSays | 'plain', number>> = {
  first: 0,
  published: 1,
  plain: 1,
  changed: 2,
};

const PRECISION = { day: 0, month: 1, year: 2 } as const;

/**
 * The date of publication that a line shows, such as "Updated 5 June 2023 · First published 1 June
 * 2023": first publication before any, what was only changed last. Null where it shows no year.
 *
 * @param order of day and month where their numbers leave it open
 * @example dateShown('17/9/2022 | آخر تحديث: 19/9/2022', 'ar', null)?.date // '2022-09-17'
 */
export function dateShown(line: string, lang: string, order: DayOrder | null): DateShown | null {
  const text = apart(line);
  const labels = dateLabels(text);
  const pieces = [{ start: 0, says: null }, ...labels].map(({ start, says }, i) => ({
    says,
    piece: text.slice(start, labels[i]?.start),
  }));
  const shown = pieces.flatMap(({ piece, says }): DateShown[] => {
    const date = dateTold(piece, lang, order) ?? (lang === 'en' ? null : dateTold(piece, 'en'));
    return date === null ? [] : [{ ...date, says }];
  });
  const worth = ({ says, precision }: DateShown) =>
    10 * PRECISION[precision] + RANK[says ?? 'plain'];
  return shown.reduce<DateShown | null>(
    (best, it) => (best === null || worth(it) < worth(best) ? it : best),
    null,
  );
}

/** Parts what lost its blanks when a page became text: "HealthDECEMBER 22, 2022Updated". */
function apart(line: string): string {
  return line.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/(?<=\p{Nd})(?=\p{Lu}\p{L})/gu, ' ');
}
