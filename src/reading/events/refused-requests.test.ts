import { expect, test } from 'vitest';
import { compileLexicon } from '../lexicon/compile.js';
import { loadLexicon } from '../lexicon/load.js';
import { storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import type { Draft } from './draft.js';
import { findEvents } from './find.js';

const { lexicon } = compileLexicon('en', {
  shared: {
    languages: '',
    plover: 'type\tquad\tgoldstein\tdefinition\nREJECT\t3\t-4\tRefuse.\nREQUEST\t3\t-1\tAsk.\n',
    frames:
      'frame\tsymmetric\tneeds\tdefinition\nstance\tno\tactor\tRefuse.\nrequest\tno\tactor\tAsk.\n',
    senses:
      'sense\ttype\tcameo\tframe\tgoldstein\tstatus\tdefinition\treject\nreject\tREJECT\t120\tstance\t-4\toccurred\tRefuse.\nappeal\tREQUEST\t020\trequest\t-1\toccurred\tAsk.\n',
    implied: '',
    counted: '',
    stances: '',
    confidence: '',
    callings: '',
    properties: '',
  },
  own: {
    frames: 'frame\tpos\tactor\trecipient\nstance\tV\tsubj\tobj\nrequest\tN\tfrom\tto\n',
    entries: 'pattern\tpos\tsense\nreject\tV\treject\nrequest\tN\tappeal\n',
    operators:
      'pattern\tpos\tslot\tstatus\tpolarity\tspeaker\tcontrol\nreject\tV\tobj\tdenied\t-\tsubj\tsubj\n',
    markers: '',
    facts: '',
    classes: 'class\tlemma\nasking\trequest\nweighing\tweigh\n',
    numbers: '',
    described: '',
    units: '',
    inflection: '',
    aspects: '',
  },
});

const toldBy = (d: Draft) => [
  d.sense.type,
  d.status,
  d.actors.map((p) => p.referent.label).join(),
  d.recipients.map((p) => p.referent.label).join(),
];

test('what somebody refuses was asked of them', () => {
  const rows = `
    Putin PROPN 2 nsubj
    rejected VERB 0 root _ reject
    requests NOUN 2 obj _ request
    from ADP 5 case
    Rahmon PROPN 3 nmod`;
  const found = findEvents(storyOf(sentenceOf(rows), lexicon), 0).map(toldBy);
  expect(found).toEqual([
    ['REJECT', 'occurred', 'Putin', 'Rahmon'],
    ['REQUEST', 'occurred', 'Rahmon', 'Putin'],
  ]);
});

test('what somebody weighs was asked of them', () => {
  const rows = `
    Putin PROPN 2 nsubj
    weighed VERB 0 root _ weigh
    requests NOUN 2 obj _ request
    from ADP 5 case
    Rahmon PROPN 3 nmod`;
  const [request] = findEvents(storyOf(sentenceOf(rows), lexicon), 0);
  expect(request?.status).toBe('occurred');
  expect(request?.recipients.map((p) => p.referent.label)).toEqual(['Putin']);
});

test('so it is in Arabic, where the noun stands behind its verb', () => {
  const rows = `
    رفض VERB 0 root _ رفض
    Putin PROPN 1 nsubj
    دعوات NOUN 1 obj _ دعوة
    Rahmon PROPN 3 nmod`;
  const arabic = loadLexicon('ar')!;
  const found = findEvents(storyOf(sentenceOf(rows), arabic), 0).map(toldBy);
  expect(found).toEqual([
    ['REJECT', 'occurred', 'Putin', 'Rahmon'],
    ['REQUEST', 'occurred', 'Rahmon', 'Putin'],
  ]);
});
