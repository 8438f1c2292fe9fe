import { expect, test } from 'vitest';
import { compileLexicon, type LexiconFiles } from './compile.js';

const SHARED: LexiconFiles['shared'] = {
  languages: 'lang\tnull_subject\nen\tno\n',
  plover: 'type\tquad\tgoldstein\tdefinition\nCONSULT\t1\t2.5\tmeetings\n',
  frames: 'frame\tsymmetric\tneeds\tdefinition\nmeeting\tyes\tactor recipient\tmeet\n',
  senses:
    'sense\ttype\tmode\tcontexts\tcameo\tgoldstein\tframe\tstatus\nmeet\tCONSULT\t\tdiplomatic\t040\t1.0\tmeeting\toccurred\n',
  implied: '',
  counted: 'sense\tcounts\tunits\n',
  properties:
    'property\tsubject\tvalue\tdated\tnamed\nborder_length\tstate\t\tno\tsubject\nmember_of\tstate\torganisation\town\tboth\n',
  callings: '',
  stances: '',
  confidence: '',
};

const OWN: LexiconFiles['own'] = {
  frames: 'frame\tpos\tactor\trecipient\nmeeting\tV\tsubj\tobj with\n',
  entries:
    'pattern\tpos\tsense\tactor\trecipient\tneeds\texample\nmeet\tV\tmeet\t\t\t\tThey met.\n',
  operators: '',
  markers: '',
  facts: '',
  classes: 'class\tlemma\ndocument\tTreaty\ndocument\taccord\n',
  numbers: '',
  described: '',
  units: '',
  inflection: '',
  aspects: '',
};

function compiled(own: Partial<LexiconFiles['own']>, shared: Partial<LexiconFiles['shared']> = {}) {
  return compileLexicon('en', { shared: { ...SHARED, ...shared }, own: { ...OWN, ...own } });
}

test('who suffers by an entry does not do it by its frame', () => {
  const row = 'meet\tV\tmeet\t\tsubj\t\t\n';
  const entries = `pattern\tpos\tsense\tactor\trecipient\tneeds\texample\n${row}`;
  expect(compiled({ entries }).lexicon.entries.get('meet')?.[0]).toMatchObject({
    actor: [],
    recipient: [['subj']],
  });
});

test('an entry takes from its frame what it does not say itself', () => {
  const { lexicon, problems } = compiled({});
  expect(problems).toEqual([]);
  expect(lexicon.entries.get('meet')?.[0]).toMatchObject({
    actor: [['subj']],
    recipient: [['obj'], ['with']],
    needs: ['actor', 'recipient'],
    sense: { id: 'meet', type: 'CONSULT', quad: 1, symmetric: true },
  });
});

test.each([
  [
    'a sense that is not there',
    { entries: 'pattern\tpos\tsense\nmeet\tV\tmete\n' },
    'sense "mete"',
  ],
  [
    'a part of speech that is none',
    { entries: 'pattern\tpos\tsense\nmeet\tQ\tmeet\n' },
    'pos must be',
  ],
  [
    'a pattern without a head',
    { entries: 'pattern\tpos\tsense\n>obj x\tV\tmeet\n' },
    'one head lemma',
  ],
  [
    'a class that is not there',
    { entries: 'pattern\tpos\tsense\nsign >obj @act\tV\tmeet\n' },
    '@act',
  ],
  [
    'a noun whose frame has no row for nouns',
    { entries: 'pattern\tpos\tsense\nmeeting\tN\tmeet\n' },
    'no N row',
  ],
  ['an operator without a slot', { operators: 'pattern\tpos\tslot\nplan\tV\t\n' }, 'slot must say'],
  [
    'a status that is none',
    { operators: 'pattern\tpos\tslot\tstatus\nplan\tV\txcomp\tsoon\n' },
    'status "soon"',
  ],
  [
    'a factor of nothing',
    { units: 'word\tunit\tdimension\tfactor\nmile\tkm\tlength\t0\n' },
    'factor',
  ],
])('%s is reported with its line', (_, own, reason) => {
  const { problems } = compiled(own);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 2 });
  expect(problems[0]!.reason).toContain(reason);
});

test('a sense with an unknown type or frame is reported and left out', () => {
  const senses = `${SHARED.senses}chat\tTALK\t\t\t040\t1\tmeeting\t\nchat2\tCONSULT\t\t\t040\t1\tparty\t\n`;
  const { problems } = compiled({}, { senses });
  expect(problems.map((p) => [p.file, p.line])).toEqual([
    ['senses.tsv', 3],
    ['senses.tsv', 4],
  ]);
});

test('a pattern may ask that a slot be empty', () => {
  const entries = 'pattern\tpos\tsense\ndemonstrate >!obj\tV\tmeet\n';
  const [entry] = compiled({ entries }).lexicon.entries.get('demonstrate')!;
  expect(entry!.pattern.conditions).toEqual([{ kind: 'empty', slot: 'obj' }]);
});

test('patterns read lemmas, classes and kinds of identity', () => {
  const entries = 'pattern\tpos\tsense\nsign >obj @document|pact >with #state|#group\tV\tmeet\n';
  const [entry] = compiled({ entries }).lexicon.entries.get('sign')!;
  expect(entry!.pattern.conditions).toEqual([
    { kind: 'filled', slot: 'obj', lemmas: new Set(['treaty', 'accord', 'pact']), of: [] },
    { kind: 'filled', slot: 'with', lemmas: new Set(), of: ['state', 'group'] },
  ]);
});

test('a fact of a property that is not listed is reported and left out', () => {
  const facts = `pattern\tpos\tproperty\tsubject\tvalue\tqualifiers\texample
member\tN\tmember_of\tsubj\tof\t\t
chair\tN\tsits_on\tsubj\tof\t\t
`;
  const { lexicon, problems } = compiled({ facts });
  expect(problems).toEqual([
    { file: 'en/facts.tsv', line: 3, reason: 'property "sits_on" is not in properties.tsv' },
  ]);
  expect([...lexicon.facts.keys()]).toEqual(['member']);
});

test('an office is called by its title and whoever stands in the slots', () => {
  const facts = `pattern\tpos\tproperty\tsubject\tvalue\tqualifiers\texample
premier\tN\tmember_of\tsubj\ttitle:Prime_Minister of gen\t\t
`;
  expect(compiled({ facts }).lexicon.facts.get('premier')?.[0]?.value).toEqual({
    kind: 'title',
    title: 'Prime Minister',
    slots: [['of'], ['gen']],
  });
});

test('a frame says whose deed a noun tells, and a wrong word for it is reported', () => {
  const frames = `frame\tsymmetric\tneeds\tnoun\tdefinition
meeting\tyes\tactor recipient\towner objekt\tmeet
`;
  const { lexicon, problems } = compiled({}, { frames });
  expect(problems).toEqual([
    { file: 'frames.tsv', line: 2, reason: 'noun "objekt" must be owner or object' },
  ]);
  expect(lexicon.entries.get('meet')?.[0]?.sense).toMatchObject({
    isOwners: true,
    isDoneTo: false,
  });
});
