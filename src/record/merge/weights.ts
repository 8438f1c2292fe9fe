import type { Sign } from './evidence.js';

/** Log-odds of two compared accounts being of one deed before anything speaks for it. */
export const BIAS = -0.05;

/**
 * What each sign adds to the log-odds: fitted by bench/record/fit.mjs on the training part of the
 * synthetic corpus and rounded; made stricter by hand where its world is kinder than the news
 * (`alone`, `otherPlaceOfDeed`), and set by hand where contradictions are looked for
 * (`otherPerson`, `otherDoer`, `daysApart`).
 */
export const WEIGHTS: Readonly<Record<Sign, number>> = {
  person: 0.7,
  same: 0.2,
  stateForItsOwn: 0.15,
  bodies: 0.0,
  otherPerson: -1,
  leftOut: -0.1,
  alone: -4.25,
  surplus: -0.8,
  otherDoer: -1,
  sameDay: 1.65,
  fewDays: 0.8,
  month: -0.3,
  year: -0.9,
  undated: -0.3,
  undatedLater: -0.7,
  undatedFar: -1,
  daysApart: -3,
  toldAtOnce: 0.8,
  toldSoon: 0.2,
  toldLater: -0.5,
  toldBefore: -4.5,
  publishedNear: 0.05,
  publishedFar: -0.35,
  samePlace: 0.8,
  placeWithin: 0.25,
  otherPlace: -2.2,
  otherPlaceOfDeed: -5,
  otherState: -9,
  sameMode: 0.25,
  otherMode: -1.05,
  otherType: -1.65,
  sameCode: 1.3,
  otherCode: -0.1,
  sameFigure: 2,
  otherFigure: -1.2,
  words: 3.3,
  otherWords: -1.3,
};

/** From this probability on two accounts are one deed. */
export const SAME = 0.28;
/** From this probability on they may be. */
export const UNSURE = 0.25;

/** What speaks for or against two deeds being one that is told in two ways. */
export type Contradiction = Sign | 'ruledOut' | 'toldOnce' | 'moreDays';

/**
 * The same for two deeds of which a part is told in two ways: what the means of the signs between
 * their accounts add to the log-odds, and from which probability on it is a dispute. Fitted by
 * bench/record/fit-disputes.mjs on the training part of the synthetic corpus and rounded.
 */
export const DISPUTED: Readonly<
  Record<
    'date' | 'identity' | 'attribution',
    {
      readonly bias: number;
      readonly weights: Readonly<Partial<Record<Contradiction, number>>>;
      readonly least: number;
    }
  >
> = {
  date: {
    bias: -0.35,
    weights: {
      daysApart: 0.65,
      moreDays: -1.7,
      leftOut: -1,
      same: 0.6,
      samePlace: 1.7,
      otherPlace: -0.7,
      otherType: -0.65,
      sameFigure: 0.55,
      otherFigure: -0.45,
      words: 0.7,
      otherWords: -1.65,
      undated: -0.45,
      toldOnce: 0.65,
      ruledOut: -0.35,
    },
    least: 0.42,
  },
  identity: {
    bias: 0,
    weights: {
      person: 0.55,
      otherPerson: 0.4,
      same: -0.8,
      sameDay: 0.95,
      undated: -0.3,
      samePlace: 1,
      placeWithin: -0.45,
      otherPlace: -0.25,
      otherType: -0.7,
      sameCode: 1,
      otherCode: -0.3,
      toldOnce: -0.25,
    },
    least: 0.52,
  },
  attribution: {
    bias: 0.5,
    weights: {
      otherDoer: 0.35,
      surplus: 0.7,
      stateForItsOwn: 0.35,
      sameDay: 0.6,
      moreDays: -0.65,
      month: -0.35,
      samePlace: 0.55,
      placeWithin: -0.3,
      sameFigure: 0.5,
      otherFigure: -0.45,
      toldOnce: 0.35,
    },
    least: 0.4,
  },
};

/** From this probability on two accounts are looked at together for contradictions. */
export const CONTRADICTING = 0.06;
