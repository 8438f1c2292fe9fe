import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withActiveVerbs } from './active-verbs.js';

test('nobody undergoes what takes no object, whatever the tree calls its subject', () => {
  const rows = `
    Prosecutors NOUN 2 nsubj:pass
    called VERB 0 root Tense=Past|VerbForm=Part|Voice=Pass call
    for ADP 4 case
    inquiry NOUN 2 obl
    . PUNCT 2 punct`;
  const [subject, verb] = withActiveVerbs(sentenceOf(rows), ({ lemma }) => lemma === 'call').words;
  expect([subject?.deprel, verb?.feats.VerbForm]).toEqual(['nsubj', 'Fin']);
});

test('a verb read as a passive that has an object is none', () => {
  const rows = `
    Jets NOUN 2 nsubj:pass
    killed VERB 0 root Tense=Past|VerbForm=Part kill
    ten NUM 4 nummod
    men NOUN 2 obl`;
  const words = withActiveVerbs(sentenceOf(rows), () => false).words;
  expect(words.map(({ deprel }) => deprel)).toEqual(['nsubj', 'root', 'nummod', 'obj']);
  const week = rows.replace('men NOUN', 'week NOUN');
  expect(withActiveVerbs(sentenceOf(week), () => false).words[0]!.deprel).toBe('nsubj:pass');
});
