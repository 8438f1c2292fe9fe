import { expect, test } from 'vitest';
import type { Sentence } from '../../language/index.js';
import { Tree } from '../syntax/surface.js';
import { sentenceOf } from '../testing/trees.js';
import { placeTimes } from './times.js';
import { type TimedDeed, whenOf } from './when.js';

/** A Wednesday. */
const PUBLISHED = '2024-05-15';

const formsOf = ({ words }: Sentence) => words.map(({ form }) => form).join(' ');

/** The day of a deed of one sentence. */
function dayOf(rows: string, deed: Partial<TimedDeed> & Pick<TimedDeed, 'chain'>): string | null {
  const sentence = sentenceOf(rows);
  const text = formsOf(sentence);
  const whole: TimedDeed = { carriers: [], isSaying: false, status: 'occurred', ...deed };
  const times = placeTimes(sentence, text, 'en');
  return whenOf(new Tree(sentence), times, whole, PUBLISHED, text)?.from ?? null;
}

const RAIDS = `
  the DET 2 det
  raids NOUN 0 root
  that PRON 5 obj PronType=Rel
  Russia PROPN 5 nsubj
  conducted VERB 2 acl:relcl Tense=Past _ conduct
  on ADP 7 case
  Monday PROPN 5 obl`;

test('the time of a verb that only carries a noun is that of the deed', () => {
  expect(dayOf(RAIDS, { chain: [1], carriers: [4] })).toBe('2024-05-13');
  expect(dayOf(RAIDS, { chain: [1] })).toBeNull();
});

const SAID = `
  Iran PROPN 2 nsubj
  said VERB 0 root Tense=Past _ say
  on ADP 4 case
  Monday PROPN 2 obl
  it PRON 6 nsubj
  opposes VERB 2 ccomp Tense=Pres _ oppose`;

test('who does by saying does it when it is said', () => {
  expect(dayOf(SAID, { chain: [5], isSaying: true })).toBe('2024-05-13');
  expect(dayOf(SAID, { chain: [5] })).toBeNull();
});

const CALLED = `
  unions NOUN 2 nsubj
  called VERB 0 root Tense=Past _ call
  a DET 4 det
  strike NOUN 2 obj
  on ADP 6 case
  Monday PROPN 4 nmod`;

test('what is planned lies ahead where the day hangs on it, not on a past verb above', () => {
  expect(dayOf(CALLED, { chain: [3, 1], status: 'planned' })).toBe('2024-05-20');
  const told = CALLED.replace('4 nmod', '2 obl');
  expect(dayOf(told, { chain: [3, 1], status: 'planned' })).toBe('2024-05-13');
});

test('a perfect beside a past is not dated by it', () => {
  const both = (aux: string) => `
    Israel PROPN 2 nsubj
    signed VERB 0 root Tense=Past|VerbForm=Fin sign
    in ADP 4 case
    1998 NUM 2 obl
    but CCONJ 7 cc
    ${aux} AUX 7 aux _ ${aux}
    ratified VERB 2 conj Tense=Past|VerbForm=Part ratify`;
  expect(dayOf(both('have'), { chain: [6] })).toBeNull();
  expect(dayOf(both('be'), { chain: [6] })).toBe('1998');
});
