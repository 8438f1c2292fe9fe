import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withAnnouncedClauses } from './announced-clauses.js';

const mended = (rows: string) =>
  withAnnouncedClauses(sentenceOf(rows), (form) => form === 'از' || form === 'به').words.map(
    ({ head, deprel }) => [head, deprel],
  );

test('a clause that a pronoun behind an adposition announces hangs on the verb', () => {
  const words = mended(`
    رئیس NOUN 8 nsubj
    پس ADP 4 case
    از ADP 4 case
    آنکه SCONJ 8 obl
    مجروح ADJ 6 compound:lvc
    شد VERB 4 acl
    منتقل ADJ 8 xcomp
    گشت VERB 0 root`);
  expect(words[5]).toEqual([7, 'advcl']);
  expect(words[3]).toEqual([5, 'mark']);
  expect(words[1]).toEqual([5, 'mark']);
});

test('so does one whose conjunction stands behind the pronoun', () => {
  const words = mended(`
    پیش ADP 3 case
    از ADP 3 case
    این PRON 7 obl
    که SCONJ 6 mark
    وارد ADJ 6 xcomp
    شود VERB 3 acl
    گفت VERB 0 root`);
  expect(words[5]).toEqual([6, 'advcl']);
  expect(words[2]).toEqual([5, 'mark']);
});

test('what a verb is about and what describes a pronoun stays', () => {
  const content = mended(`
    از ADP 2 case
    اینکه NOUN 5 obl
    نرفت VERB 2 acl
    انتقاد NOUN 5 compound:lvc
    کرد VERB 0 root`);
  expect(content[2]).toEqual([1, 'acl']);
  const described = mended(`
    برای ADP 2 case
    آنان PRON 4 obl
    رفتند VERB 2 acl
    گریست VERB 0 root`);
  expect(described[2]).toEqual([1, 'acl']);
});
