import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withSubjectBehindAnd } from './subject-behind-and.js';

const read = (rows: string) => {
  const { words } = withSubjectBehindAnd(sentenceOf(rows));
  return words.map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`);
};

test('a name that "and" parts from the clause before is the subject of the verb behind it', () => {
  const rows = `
    Nobody PRON 2 nsubj
    recognised VERB 0 root
    Hanoi PROPN 2 obj
    , PUNCT 10 punct
    and CCONJ 10 cc
    Washington PROPN 3 conj
    which PRON 8 nsubj
    froze VERB 3 acl:relcl
    aid NOUN 8 obj
    urged VERB 2 conj
    talks NOUN 10 obj`;
  const mended = read(rows);
  expect(mended).toContain('Washington nsubj urged');
  expect(mended).toContain('froze acl:relcl Washington');
});

test('a name behind an adposition of the clause that goes on is no subject', () => {
  const rows = `
    Hanoi PROPN 2 nsubj
    protested VERB 0 root
    , PUNCT 7 punct
    and CCONJ 7 cc
    in ADP 6 case
    June PROPN 2 obl
    closed VERB 2 conj`;
  expect(read(rows)).toContain('June obl protested');
});
