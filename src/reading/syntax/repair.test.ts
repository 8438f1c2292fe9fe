import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { repaired } from './repair.js';

const ROWS = `
Six NOUN 3 nsubj:pass
were AUX 3 aux:pass
arrested VERB 0 root VerbForm=Part
after SCONJ 6 mark
protesters NOUN 3 obl
clashed VERB 3 advcl VerbForm=Part`;

test('a noun between a subordinator and its verb is the subject of that verb', () => {
  const { words } = repaired(sentenceOf(ROWS));
  expect(words[4]).toMatchObject({ head: 5, deprel: 'nsubj' });
});

test('a noun behind a preposition stays where it is', () => {
  const rows = `${ROWS}\nin ADP 5 case`;
  expect(repaired(sentenceOf(rows)).words[4]).toMatchObject({ head: 2, deprel: 'obl' });
});

test('a relative clause with a conjunction and a subject of its own is what was claimed', () => {
  const rows = `
    Kenya PROPN 2 nsubj
    rejected VERB 0 root
    accusations NOUN 2 obj
    that SCONJ 6 mark
    it PRON 6 nsubj
    recognised VERB 3 acl:relcl`;
  expect(repaired(sentenceOf(rows)).words[5]).toMatchObject({ head: 2, deprel: 'acl' });
});

test('a verb with a subject behind a subordinator is finite, though spelled like a participle', () => {
  const rows = ROWS.replace('after SCONJ', 'after ADP').replace(
    'advcl VerbForm=Part',
    'advcl Tense=Past|VerbForm=Part|Voice=Pass',
  );
  const verb = repaired(sentenceOf(rows)).words[5]!;
  expect(verb.feats).toMatchObject({ VerbForm: 'Fin' });
  expect(verb.feats.Voice).toBeUndefined();
});

test('a bare oblique before the auxiliary of its verb is its subject', () => {
  const rows = `
    Rahmon PROPN 2 nsubj
    worries VERB 0 root
    since ADP 6 mark
    America PROPN 6 obl
    has AUX 6 aux
    decided VERB 2 advcl Tense=Past|VerbForm=Part`;
  expect(repaired(sentenceOf(rows)).words[3]).toMatchObject({ head: 5, deprel: 'nsubj' });
  const place = `${rows}\n    in ADP 4 case`;
  expect(repaired(sentenceOf(place)).words[3]).toMatchObject({ deprel: 'obl' });
});
