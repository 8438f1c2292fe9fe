import type { Entry } from '../lexicon/types.js';
import type { Assertion } from './assertion.js';
import type { Roles } from './roles.js';

const BASE = 0.62;
const PER_CONDITION = 0.1;
const BOTH_SIDES = 0.16;
const NOUN = -0.08;
const PER_OPERATOR = -0.06;
const REPORTED_ELSEWHERE = -0.12;
const NEAR = -0.18;

/**
 * How likely a reader would agree with a draft, from 0.05 to 0.98: patterns with conditions and
 * deeds with both sides named are surer, nouns, deeds under several operators and
 * sides taken by nearness less; the links
 * to identities weigh in by their own scores. The weights are set by hand on development data.
 */
export function confidenceOf(
  entry: Entry,
  roles: Roles,
  assertion: Assertion,
  isDoubtful: boolean,
  isNear: boolean,
): number {
  const parties = [...roles.actors, ...roles.recipients];
  const link = parties.reduce((least, p) => Math.min(least, p.score), 1);
  const form =
    BASE +
    Math.min(2, entry.pattern.conditions.length) * PER_CONDITION +
    (roles.actors.length > 0 && roles.recipients.length > 0 ? BOTH_SIDES : 0) +
    (entry.pattern.pos === 'N' ? NOUN : 0) +
    assertion.depth * PER_OPERATOR +
    (isDoubtful ? REPORTED_ELSEWHERE : 0) +
    (isNear ? NEAR : 0);
  return Math.round(Math.max(0.05, Math.min(0.98, form * (0.5 + 0.5 * link))) * 100) / 100;
}
