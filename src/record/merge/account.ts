import type { EventType, ReadEvent } from '../../reading/index.js';
import { words } from '../text/words.js';
import { type Days, daysOf } from './dates.js';
import { sideKeys } from './sides.js';
import type { Told } from './told.js';

/** An account of a deed with what judging needs worked out once. */
export interface Account extends Told<ReadEvent> {
  readonly sides: readonly string[];
  /** When, null where that is not known. */
  readonly days: Days | null;
  /** Longer words of the quotation. */
  readonly vocabulary: ReadonlySet<string>;
}

/** Works out once what is compared many times. */
export function account(told: Told<ReadEvent>): Account {
  let vocabulary: ReadonlySet<string> | null = null;
  return {
    what: told.what,
    get quote() {
      return told.quote;
    },
    teller: told.teller,
    sides: sideKeys(told.what),
    days: told.what.when === null ? null : daysOf(told.what.when),
    // Most accounts are ruled out before their words are looked at.
    get vocabulary() {
      vocabulary ??= new Set(words(told.quote).filter((word) => word.length > 3));
      return vocabulary;
    },
  };
}

/** Types that two tellings of one deed may be read as, by the first type of each family. */
const FAMILIES: Readonly<Record<EventType, EventType>> = {
  CONSULT: 'CONSULT',
  AGREE: 'CONSULT',
  COOPERATE: 'CONSULT',
  SUPPORT: 'SUPPORT',
  AID: 'SUPPORT',
  CONCEDE: 'CONCEDE',
  RETREAT: 'CONCEDE',
  REQUEST: 'REQUEST',
  ACCUSE: 'REQUEST',
  REJECT: 'REQUEST',
  THREATEN: 'REQUEST',
  PROTEST: 'PROTEST',
  SANCTION: 'COERCE',
  MOBILIZE: 'MOBILIZE',
  COERCE: 'COERCE',
  ASSAULT: 'COERCE',
};

/** The family of a type: only accounts of one family are compared. */
export function family(type: EventType): EventType {
  return FAMILIES[type];
}
