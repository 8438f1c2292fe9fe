import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { type SubjectRules, Subjects } from './subjects.js';
import { Tree } from './surface.js';

const RULES: SubjectRules = {
  agentCases: new Set(['by']),
  assessing: new Set(['condemn']),
  judging: new Set(['accuse']),
  summoning: new Set(['summon']),
  complaining: new Set(['complain']),
};

function subjectsOf(form: string, rows: string, rules = RULES): readonly string[] {
  const tree = new Tree(sentenceOf(rows));
  const at = tree.words.findIndex((word) => word.form === form);
  return new Subjects(tree, rules).of(at).map((word) => tree.word(word).form);
}

test('whoever an attempt is by would do it', () => {
  const survived = `
    Pashinyan PROPN 2 nsubj
    survived VERB 0 root _ survive
    attempts NOUN 2 obj
    by ADP 5 case
    Armenia PROPN 3 nmod
    to PART 7 mark
    impeach VERB 3 acl VerbForm=Inf`;
  expect(subjectsOf('impeach', survived)).toEqual(['Armenia']);
});

test('who condemns a plan has none, who announces one has it', () => {
  const plan = (verb: string) => `
    Italy PROPN 2 nsubj
    did VERB 0 root _ ${verb}
    plans NOUN 2 obj
    to PART 5 mark
    arm VERB 3 acl VerbForm=Inf`;
  expect(subjectsOf('arm', plan('condemn'))).toEqual([]);
  expect(subjectsOf('arm', plan('announce'))).toEqual(['Italy']);
});

test('what a paper says, whoever issues it says, not who refuses it', () => {
  const rows = `
    Council NOUN 2 nsubj
    adopted VERB 0 root _ adopt
    resolution NOUN 2 obj
    condemning VERB 3 acl VerbForm=Ger condemn`;
  const rules = { utterances: new Set(['resolution']), issuing: new Set(['adopt']) };
  const subject = (text: string, r = rules) => new Subjects(new Tree(sentenceOf(text)), r).of(3);
  expect(subject(rows)).toEqual([0]);
  expect(subject(rows.replace('_ adopt', '_ veto'))).toEqual([]);
  expect(subject(rows.replace('resolution', 'spokesman'))).toEqual([2]);
});

test('by what somebody is accused of it, the accused did', () => {
  const accused = (mark: string) => `
    Naidoo PROPN 2 nsubj
    accused VERB 0 root _ accuse
    Sats PROPN 2 obj
    of ADP 5 case
    racism NOUN 2 obl
    ${mark} SCONJ 7 mark _ ${mark}
    threatening VERB 2 advcl VerbForm=Ger`;
  expect(subjectsOf('threatening', accused('by'))).toEqual(['Sats']);
  expect(subjectsOf('threatening', accused('after'))).toEqual(['Naidoo']);
});

test('who summons somebody complains, who is summoned explains', () => {
  const summoned = (verb: string) => `
    Paris PROPN 2 nsubj
    summoned VERB 0 root _ summon
    envoys NOUN 2 obj
    to PART 5 mark
    ${verb} VERB 2 xcomp VerbForm=Inf`;
  expect(subjectsOf('complain', summoned('complain'))).toEqual(['Paris']);
  expect(subjectsOf('explain', summoned('explain'))).toEqual(['envoys']);
});

test('an Arabic verb does not share the subject of one of another gender, but answers whom that was done to', () => {
  const arabic: SubjectRules = { isWhileDoing: true };
  const pelted = (and: string, next: string) => `
    رشق VERB 0 root Person=3|Gender=Masc
    المتظاهر NOUN 1 nsubj
    الشرطة NOUN 1 obj
    ${and} CCONJ 5 cc
    ${next} VERB 1 conj Person=3|Gender=${next.endsWith('ت') ? 'Fem' : 'Masc'}`;
  expect(subjectsOf('هرب', pelted('و', 'هرب'), arabic)).toEqual(['المتظاهر']);
  expect(subjectsOf('هربت', pelted('و', 'هربت'), arabic)).toEqual([]);
  expect(subjectsOf('ردت', pelted('ف', 'ردت'), arabic)).toEqual(['الشرطة']);
});
