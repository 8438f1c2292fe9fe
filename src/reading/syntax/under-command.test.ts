import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withOwnersByCommand } from './under-command.js';

const FORCES = `
  نیروهای NOUN 6 nsubj Number=Plur
  تحت ADP 3 case
  فرمان NOUN 6 obl
  حفتر PROPN 3 nmod
  حمله NOUN 6 compound:lvc
  کردند VERB 0 root`;
const mended = (isOwning: boolean) =>
  withOwnersByCommand(sentenceOf(FORCES), () => isOwning).words.map(({ head }) => head + 1);

test('whoever has the command is whose the forces are', () => {
  expect(mended(true)).toEqual([6, 3, 1, 1, 6, 0]);
});

test('what is under anything else is left where it hangs', () => {
  expect(mended(false)).toEqual([6, 3, 6, 3, 6, 0]);
});
