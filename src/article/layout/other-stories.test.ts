import { expect, test } from 'vitest';
import { articleOfText } from '../text.js';

const STORY = `Ministers agree to share river data

The water ministers of the four river states agreed in Lund on Monday to publish the levels of their reservoirs every day.

The data will go to a joint office with eleven staff, and Tessaly will pay for the reservoirs' gauges in the first two years.

Environmental groups welcomed the decision but said that without fines for the states it would be easy to ignore.`;

const kinds = (text: string) =>
  articleOfText(text, {}).blocks.map(({ span, kind }) => [text.slice(...span).trim(), kind]);

test('a complete story that follows without a word between is told apart and read on its own', () => {
  const other = `Football: Velm stun champions in cup

Second-division Velm knocked the football champions out of the cup on Sunday with a goal in the last minute.`;
  const text = `${STORY}\n\n${other}`;
  expect(kinds(text)).toContainEqual([expect.stringContaining('Second-division'), 'other-story']);
  expect(articleOfText(text, {}).stories).toHaveLength(2);
});

test('a part of the same story under a heading of its own is kept', () => {
  const part = `Farmers want more water

Farmers downstream said that the ministers of the river states had once more forgotten that they want more water.`;
  expect(kinds(`${STORY}\n\n${part}`).map(([, kind]) => kind)).not.toContain('other-story');
});
