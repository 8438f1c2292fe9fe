import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withCorrelatives } from './correlatives.js';

/** Each word as `form:relation<head`, of those whose place changed. */
function mended(rows: string): readonly string[] {
  const sentence = sentenceOf(rows);
  const isAnnouncing = (word: number) => sentence.words[word]!.form === 'том';
  const { words } = withCorrelatives(sentence, isAnnouncing);
  return words.flatMap(({ form, deprel, head }, i) => {
    const before = sentence.words[i]!;
    const isSame = before.head === head && before.deprel === deprel;
    return isSame ? [] : [`${form}:${deprel}<${words[head]?.form}`];
  });
}

test('what a pronoun announces is the content of the verb that it hangs on', () => {
  const rows = `
    Киев PROPN 2 nsubj
    обвинил VERB 0 root
    Россию PROPN 2 obj
    в ADP 5 case
    том PRON 2 obl
    , PUNCT 9 punct
    что SCONJ 9 mark
    она PRON 9 nsubj
    напала VERB 5 acl`;
  expect(mended(rows)).toEqual(['напала:ccomp<обвинил']);
});

test('behind a noun it is the content of the noun, wherever the pronoun hangs', () => {
  const rows = `
    Иран PROPN 2 nsubj
    отверг VERB 0 root
    обвинения NOUN 2 obj
    в ADP 5 case
    том PRON 2 obl
    , PUNCT 9 punct
    что SCONJ 9 mark
    он PRON 9 nsubj
    напал VERB 5 acl`;
  expect(mended(rows)).toEqual(['том:nmod<обвинения', 'напал:ccomp<обвинения']);
});

test('a pronoun that a relative clause describes announces nothing', () => {
  const rows = `
    сказал VERB 0 root
    о ADP 3 case
    том PRON 1 obl
    кто PRON 5 nsubj
    напал VERB 3 acl:relcl`;
  expect(mended(rows)).toEqual([]);
});
