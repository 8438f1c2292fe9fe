import { describe, expect, it } from 'vitest';
import expected from './features.expected.json' with { type: 'json' };
import { featuresOf } from './features.js';
import { Gazetteer } from './gazetteer.js';
import { Slots } from './slots.js';

const { slots, columns, examples } = expected.gazetteer;
const gazetteer = new Gazetteer(new Slots(Uint8Array.from(slots), columns));

describe('Gazetteer', () => {
  it.each(examples)(
    'gives the kinds that training found for $form',
    ({ form, gazetteer: kinds }) => {
      expect(featuresOf(form, expected.rows, undefined, gazetteer).gazetteer).toEqual(kinds);
    },
  );

  it('knows nothing of other words, even where no slot is empty', () => {
    const full = Uint8Array.from({ length: 3 * columns }, () => 1);
    expect(new Gazetteer(new Slots(full, columns)).rows('atlantis')).toEqual([]);
  });
});
