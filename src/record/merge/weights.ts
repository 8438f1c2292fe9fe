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
  alone: -3.7,
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
  otherPlaceOfDeed: -4.5,
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
export const SAME = 0.4;
/** From this probability on they may be. */
export const UNSURE = 0.25;

/** From this probability on two deeds are one of which a part is told in two ways. */
export const DISPUTED = { date: 0.08, identity: 0.05, attribution: 0.03 } as const;

/** From this probability on two accounts are looked at together for contradictions. */
export const CONTRADICTING = 0.06;
