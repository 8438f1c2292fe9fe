import type { Fact } from '../../reading/index.js';
import { nameKey } from '../text/words.js';
import type { Days } from './dates.js';
import { isQuantity, MUTUAL, spellOf } from './facts.js';
import { looseBound, type Measured, measure } from './quantities.js';
import type { Told } from './told.js';

/** What a fact says, with what comparing needs worked out once. */
export interface Statement {
  readonly told: Told<Fact>;
  /** Equal for facts that say the same, but for numbers that may agree without being equal. */
  readonly key: string;
  /** The number that it states, null where it states none. */
  readonly measured: Measured | null;
  readonly spell: Days | null;
  readonly time: string;
}

/** Works out once what is compared many times. */
export function statementOf(told: Told<Fact>): Statement {
  const { value, valid } = told.what;
  const measured = isQuantity(value) ? measure(value) : null;
  return {
    told,
    key: keyOf(told.what, measured),
    measured,
    spell: spellOf(told.what),
    time: valid?.from ?? told.teller.published ?? '9999',
  };
}

/** The key of what a fact says, see {@link Statement}. */
export function statementKey(fact: Fact): string {
  return keyOf(fact, isQuantity(fact.value) ? measure(fact.value) : null);
}

function keyOf({ subject, property, polarity, value }: Fact, measured: Measured | null): string {
  const said =
    measured !== null
      ? ['number', measured.unit, looseBound(measured.bound)]
      : typeof value === 'string'
        ? ['words', nameKey(value)]
        : ['id', 'id' in value ? value.id : ''];
  // Facts of one subject key are of one subject, or of two ends of one border, or of one office.
  const of = MUTUAL.has(property) ? '' : subject.id;
  return JSON.stringify([polarity, of, ...said]);
}
