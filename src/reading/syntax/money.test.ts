import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withMoney } from './money.js';

test('a sum behind the sign of a currency is what is given', () => {
  const { words } = withMoney(
    sentenceOf(`
    выделил VERB 0 root VerbForm=Fin
    Киеву PROPN 1 iobj Case=Dat
    $ VERB 1 parataxis
    100 NUM 5 nummod:gov
    млн NOUN 3 obl`),
  );
  expect(words[2]).toMatchObject({ lemma: 'доллар', upos: 'NOUN', deprel: 'obj', head: 0 });
  expect(words[4]).toMatchObject({ deprel: 'nummod', head: 2 });
});

test('a sum behind a preposition stays where it is', () => {
  const { words } = withMoney(
    sentenceOf(`
    купил VERB 0 root VerbForm=Fin
    на ADP 3 case
    $ SYM 1 obl
    5 NUM 3 nummod`),
  );
  expect(words[2]).toMatchObject({ lemma: 'доллар', deprel: 'obl' });
});
