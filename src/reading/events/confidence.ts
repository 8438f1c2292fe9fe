import type { EventType, Status } from '../types.js';

/** What is known of an event by which its reading can be judged. */
export interface Judged {
  readonly lang: string;
  readonly type: EventType;
  readonly quad: number;
  readonly status: Status;
  readonly polarity: boolean;
  readonly isSpoken: boolean;
  /** As in `why.rule`: "issue/V >obj", then "near", "story-reply" and the like, or "as AGREE". */
  readonly rule: string;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
}

interface Side {
  readonly id: string;
  readonly state: string | null;
  readonly score: number;
}

/** Weights by the name of what they weigh (`lexicons/confidence.tsv`). */
export type Weights = ReadonlyMap<string, number>;

const SETTLED: ReadonlySet<Status> = new Set(['occurred', 'ongoing']);

/**
 * What speaks for and against a reading, by name: the words that bear it out, who is named and how
 * surely, and how the text asserts it. Only what is present is listed.
 */
export function evidenceOf(event: Judged): ReadonlyMap<string, number> {
  const { lang, type, quad, status, polarity, isSpoken, rule, actors, recipients } = event;
  const sides = [...actors, ...recipients];
  const conditions = rule.split(' >').length - 1;
  const signs: readonly (readonly [name: string, value: number | boolean])[] = [
    ['base', true],
    ['one-condition', conditions === 1],
    ['more-conditions', conditions > 1],
    ['noun', rule.includes('/N')],
    ['near', rule.includes(' near')],
    ['stance', rule.includes(' as ')],
    ['story', rule.includes(' story')],
    ['no-actor', actors.length === 0],
    ['no-recipient', recipients.length === 0],
    ['link', sides.reduce((least, { score }) => Math.min(least, score), 1)],
    ['same-state', actors.some((a) => recipients.some((r) => isOfOneState(a, r)))],
    ['several', actors.length > 1 || recipients.length > 1],
    ['nobody', sides.length === 0],
    ['unknown-side', sides.some(({ id }) => id.startsWith('local:'))],
    ['hypothetical', status === 'hypothetical'],
    ['unsettled', !SETTLED.has(status) && status !== 'hypothetical'],
    ['denied', !polarity],
    ['spoken', isSpoken],
    [`quad-${quad}`, true],
    [`type-${type}`, true],
    [`lang-${lang}`, true],
  ];
  return new Map(
    signs.flatMap(([name, value]) => (value === false ? [] : [[name, Number(value)]])),
  );
}

function isOfOneState(a: Side, b: Side): boolean {
  return a.state !== null && a.state === b.state;
}

/**
 * How likely a reader would agree with an event, sides included, from 0.05 to 0.98: a logistic
 * function of its evidence, fitted on annotated news (`bench/reading/calibrate.mjs`).
 */
export function confidenceOf(event: Judged, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of evidenceOf(event)) sum += value * (weights.get(name) ?? 0);
  const likely = 1 / (1 + Math.exp(-sum));
  return Math.round(Math.max(0.05, Math.min(0.98, likely)) * 100) / 100;
}
