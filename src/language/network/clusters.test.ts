import { describe, expect, it } from 'vitest';
import { Clusters } from './clusters.js';
import expected from './features.expected.json' with { type: 'json' };
import { featuresOf } from './features.js';
import { Slots } from './slots.js';

const { slots, columns, examples } = expected.clusters;
const clusters = new Clusters(new Slots(Uint8Array.from(slots), columns));

describe('Clusters', () => {
  it.each(examples)('gives the rows that training computed for $form', ({ form, cluster }) => {
    expect(featuresOf(form, expected.rows, clusters).cluster).toEqual(cluster);
  });

  it('gives unknown words the last row, even where no slot is empty', () => {
    const full = Uint8Array.from({ length: 3 * columns }, () => 1);
    expect(new Clusters(new Slots(full, columns)).rows('неведомое')).toEqual([768, 768, 768]);
  });
});
