import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type SlotLanguage, Slots } from './slots.js';
import { Tree } from './surface.js';

const ARABIC: SlotLanguage = {
  agentCases: new Set(['علي_ايدي']),
  relationalNouns: new Set(['ايدي']),
  quantityNouns: new Set(),
  agreement: 'behind',
};

/** Deep slots of a word, where the word behind it is written to it. */
function slotsOf(rows: string, at: number): readonly string[] {
  const sentence = sentenceOf(rows);
  const words = sentence.words.map((word, i) => (i === at + 1 ? { ...word, token: at } : word));
  const slots = new Slots(new Tree({ ...sentence, words }), ARABIC);
  return slots.of(at).map((f) => `${f.slot}:${words[f.word]!.form}`);
}

test('a noun before a verb that has its own pronoun and a subject behind it is the object', () => {
  const rows = `
    الطائرة NOUN 2 nsubj
    أسقط VERB 0 root
    ها PRON 2 obj
    صاروخ NOUN 2 nsubj`;
  expect(slotsOf(rows, 1)).toEqual(['obj:الطائرة', 'subj:صاروخ']);
});

test('who stands behind a noun that makes an adposition of the agent does it', () => {
  const rows = `
    قتل VERB 0 root Voice=Pass
    جنود NOUN 1 nsubj:pass
    على ADP 4 case
    أيدي NOUN 1 obl
    مسلحين NOUN 4 nmod`;
  expect(slotsOf(rows, 0)).toContain('subj:مسلحين');
});

test('words in quotation marks are told apart, whatever they are to their verb', () => {
  const rows = `
    وصف VERB 0 root
    الرواية NOUN 1 obj
    « PUNCT 4 punct
    مسرحية NOUN 1 xcomp`;
  expect(slotsOf(rows, 0)).toEqual(['obj:الرواية', 'xcomp:مسرحية', 'quoted:مسرحية']);
});

test('a pronoun behind an adposition takes up what a relative clause describes, unless the relative pronoun is the subject', () => {
  const slots = (relation: string) => {
    const rows = `
      الاتفاق NOUN 0 root Number=Sing
      الذي PRON 3 ${relation} PronType=Rel
      توصل VERB 1 acl:relcl
      إلي ADP 5 case _ إلى
      ه PRON 3 obl Gender=Masc|Number=Sing|Person=3
      الرئيسان NOUN 3 nsubj`;
    const sentence = sentenceOf(rows);
    const words = sentence.words.map((word, i) => (i === 4 ? { ...word, token: 3 } : word));
    const deep = new Slots(new Tree({ ...sentence, words }), ARABIC);
    return deep.of(2).map((f) => `${f.slot}:${words[f.word]!.form}`);
  };
  expect(slots('obj')).toContain('الي:الاتفاق');
  expect(slots('nsubj')).toContain('الي:ه');
});
