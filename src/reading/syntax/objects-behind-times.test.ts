import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withObjectsBehindTimes } from './objects-behind-times.js';

const mended = (rows: string) =>
  withObjectsBehindTimes(sentenceOf(rows)).words.map((w) => `${w.form}<${w.head}:${w.deprel}`);

test('a second subject behind the verb is what something is done to', () => {
  const words = mended(`
    Riyadh PROPN 2 nsubj:pass
    executed VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass
    on ADP 4 case
    Sunday PROPN 2 obl
    a DET 6 det
    man NOUN 2 nsubj:pass`);
  expect(words[0]).toBe('Riyadh<1:nsubj');
  expect(words[5]).toBe('man<1:obj');
});

test('what a bare participle tells of stands beside the verb before it', () => {
  const words = mended(`
    They PRON 2 nsubj
    handed VERB 0 root Tense=Past|VerbForm=Fin
    over ADP 2 compound:prt
    to ADP 5 case
    Astana PROPN 2 obl
    a DET 7 det
    native NOUN 8 nsubj
    wanted VERB 2 advcl Tense=Past|VerbForm=Part|Voice=Pass`);
  expect(words[6]).toBe('native<1:obj');
  expect(words[7]).toBe('wanted<6:acl');
});

test('what a comma sets off, and the only subject of a passive, stay what they are', () => {
  const absolute = mended(`
    Troops NOUN 2 nsubj
    left VERB 0 root Tense=Past|VerbForm=Fin
    , PUNCT 5 punct
    morale NOUN 5 nsubj
    broken VERB 2 advcl Tense=Past|VerbForm=Part|Voice=Pass`);
  expect(absolute[3]).toBe('morale<4:nsubj');
  const passive = mended(`
    said VERB 0 root Tense=Past|VerbForm=Fin
    officials NOUN 1 nsubj`);
  expect(passive[1]).toBe('officials<0:nsubj');
});
