import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { withReportingClauses } from './reporting-clauses.js';

const SAYING = new Set(['сообщил', 'сообщили', 'передает', 'утверждает']);
const read = (rows: string) => {
  const sentence = sentenceOf(rows);
  const isSaying = (word: number) => SAYING.has(sentence.words[word]!.form);
  return withReportingClauses(sentence, isSaying).words.map(
    ({ form, head, deprel }) => `${form} ${head + 1} ${deprel}`,
  );
};

test('what is told hangs on the verb of saying behind the comma', () => {
  const words = read(`
    Трое NUM 2 nsubj
    погибли VERB 0 root VerbForm=Fin
    , PUNCT 4 punct
    сообщил VERB 2 conj VerbForm=Fin|Number=Sing
    Киев PROPN 4 nsubj Case=Nom`);
  expect(words[1]).toBe('погибли 4 ccomp');
  expect(words[3]).toBe('сообщил 0 root');
});

test('a plural verb with the place where it was said is one, too', () => {
  const words = read(`
    Трое NUM 2 nsubj
    погибли VERB 0 root VerbForm=Fin
    , PUNCT 4 punct
    сообщили VERB 2 parataxis VerbForm=Fin|Number=Plur
    в ADP 6 case
    МИД PROPN 4 obl Case=Acc`);
  expect(words[1]).toBe('погибли 4 ccomp');
});

test('a name that shows no case is who says it', () => {
  const words = read(`
    Трое NUM 2 nsubj
    погибли VERB 0 root VerbForm=Fin
    , PUNCT 4 punct
    передает VERB 2 conj VerbForm=Fin|Number=Sing
    ТАСС PROPN 4 obj Case=Acc`);
  expect(words[4]).toBe('ТАСС 4 nsubj');
});

test('a body that is written alike in both cases is who says it, too, but a thing that is told is not', () => {
  const said = (noun: string) =>
    read(`
    Трое NUM 2 nsubj
    погибли VERB 0 root VerbForm=Fin
    , PUNCT 4 punct
    передает VERB 2 parataxis VerbForm=Fin|Number=Sing
    ${noun} NOUN 4 obj Case=Acc`)[4];
  expect(said('Минобороны')).toBe('Минобороны 4 nsubj');
  expect(said('подробности')).toBe('подробности 4 obj');
});

test('"as somebody claims" in the midst of a sentence gives it back its subject', () => {
  const words = read(`
    Боевики NOUN 4 ccomp Case=Nom
    , PUNCT 4 punct
    как SCONJ 4 mark
    утверждает VERB 7 nsubj VerbForm=Fin|Number=Sing
    МИД PROPN 4 nsubj Case=Nom
    , PUNCT 4 punct
    убили VERB 0 root VerbForm=Fin`);
  expect(words[0]).toBe('Боевики 7 nsubj');
  expect(words[6]).toBe('убили 4 ccomp');
});

test('who goes on to tell somebody something is no reporter', () => {
  const words = read(`
    Путин PROPN 2 nsubj Case=Nom
    прилетел VERB 0 root VerbForm=Fin
    , PUNCT 4 punct
    сообщил VERB 2 conj VerbForm=Fin|Number=Sing
    о ADP 6 case
    планах NOUN 4 obl Case=Loc`);
  expect(words[3]).toBe('сообщил 2 conj');
});
