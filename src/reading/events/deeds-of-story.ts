import type { EventType } from '../types.js';
import type { Concerned } from './concerned-way.js';

/** Deeds whose other side the story may tell. */
export const OPEN: ReadonlySet<EventType> = new Set([
  'REJECT',
  'ACCUSE',
  'THREATEN',
  'REQUEST',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'AID',
  'SANCTION',
  'MOBILIZE',
]);

/** Deeds that reply to nobody's words: of force, of goods, and talks. */
export const NO_REPLIES: ReadonlySet<EventType> = new Set([
  'AID',
  'SANCTION',
  'MOBILIZE',
  'CONSULT',
  'COOPERATE',
]);

/**
 * Deeds of which a way of reading the story finds the other side about as often as a wrong one or oftener, by what annotators
 * say and by agency news read critically (`bench/reading/why.mjs`). Of others the side stays open: "opposes the meeting" and
 * "ended the protest" mostly concern somebody else than who was told of.
 */
export const TOLD_BY: Readonly<Partial<Record<Concerned['way'], ReadonlySet<EventType>>>> = {
  deed: new Set(['REJECT', 'REQUEST', 'CONSULT', 'THREATEN', 'SANCTION']),
  reply: new Set(['ACCUSE', 'THREATEN', 'SANCTION']),
  met: new Set(['SANCTION', 'SUPPORT']),
};

/** Senses of force that answers force: "repelled four attacks". */
export const DEFENCES: ReadonlySet<string> = new Set([
  'repel',
  'recapture',
  'intercept',
  'shoot-down',
]);

/** Frames of words that are meant for nobody who merely acted: an agreement is signed with its parties. */
export const WITH_PARTIES: ReadonlySet<string> = new Set(['agreement', 'accession']);

/** Deeds by which those who are governed turn to those who govern them. */
export const TO_POWER: ReadonlySet<EventType> = new Set(['PROTEST', 'REQUEST', 'ACCUSE', 'REJECT']);

/** Deeds of other states that concern the one that a story is on. */
export const FROM_ABROAD: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'SANCTION',
  'AID',
  'SUPPORT',
  'THREATEN',
]);

/** Frames of what is done without an addressee, or for all who come. */
export const FOR_NOBODY: ReadonlySet<string> = new Set(['unilateral', 'gathering-host']);
