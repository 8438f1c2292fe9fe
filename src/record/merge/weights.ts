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
    bias: -0.15,
    weights: {
      alone: -0.9,
      moreDays: -3.3,
      leftOut: -0.65,
      person: 1.1,
      publishedNear: -0.6,
      publishedFar: 0.45,
      toldBefore: -0.75,
      undatedLater: -0.95,
      samePlace: 2.45,
      placeWithin: 0.5,
      otherPlace: -1.4,
      otherPlaceOfDeed: -1,
      sameMode: 0.35,
      otherMode: -0.25,
      otherType: -0.9,
      sameCode: 0.8,
      sameFigure: 1.6,
      otherFigure: -1.8,
      words: 2.5,
      otherWords: -2.85,
      toldOnce: 0.3,
      ruledOut: -1.5,
    },
    least: 0.5,
  },
  identity: {
    bias: -0.2,
    weights: {
      person: 0.8,
      otherPerson: 0.65,
      same: -0.7,
      leftOut: -0.85,
      sameDay: 2.15,
      month: 1.05,
      year: -0.65,
      undated: -1.05,
      undatedLater: -0.95,
      undatedFar: -0.75,
      toldAtOnce: 0.95,
      toldSoon: -0.5,
      toldLater: -0.65,
      toldBefore: -0.85,
      samePlace: 1.1,
      placeWithin: -0.35,
      otherPlace: -1.45,
      otherType: -0.8,
      sameCode: 1.35,
      otherCode: -0.7,
      words: 1.05,
      otherWords: -1.9,
      toldOnce: -0.5,
      ruledOut: -0.25,
    },
    least: 0.4,
  },
  attribution: {
    bias: 0.15,
    weights: {
      surplus: 0.3,
      sameDay: 1.2,
      month: -0.3,
      year: -0.8,
      undatedLater: -0.35,
      toldAtOnce: 0.3,
      toldLater: -0.3,
      samePlace: 0.9,
      otherPlaceOfDeed: -1.5,
      sameMode: 1,
      otherMode: -0.6,
      sameCode: 0.7,
      otherCode: -0.65,
      sameFigure: 1.45,
      otherFigure: -1.65,
      words: 0.3,
      otherWords: -1.25,
    },
    least: 0.5,
  },
};
