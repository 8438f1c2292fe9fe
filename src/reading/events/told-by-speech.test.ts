import { expect, test } from 'vitest';
import { compileLexicon } from '../lexicon/compile.js';
import { storyOf } from '../testing/contexts.js';
import { sentenceOf } from '../testing/trees.js';
import { findEvents } from './find.js';

const { lexicon } = compileLexicon('ru', {
  shared: {
    languages: 'lang\tnull_subject\torder\nru\tno\tcase\n',
    plover: 'type\tquad\nPROTEST\t4\nREQUEST\t3\n',
    frames: 'frame\tsymmetric\tneeds\nprotest\tno\t\nrequest\tno\tactor\n',
    senses: [
      'sense\ttype\tmode\tcontexts\tcameo\tgoldstein\tframe\tstatus',
      'demonstrate\tPROTEST\t\t\t140\t-6.5\tprotest\t',
      'appeal\tREQUEST\t\t\t100\t0\trequest\t',
    ].join('\n'),
    implied: '',
    counted: '',
    properties: '',
    callings: '',
    stances: '',
    confidence: '',
  },
  own: {
    frames: 'frame\tpos\tactor\trecipient\nprotest\tN\tgen\tпротив\nrequest\tV\tsubj\tк\n',
    entries:
      'pattern\tpos\tsense\tneeds\nмитинг\tN\tdemonstrate\tnone\nобращаться >к *\tV\tappeal\tactor\n',
    operators:
      'pattern\tpos\tslot\tstatus\tpolarity\tspeaker\tcontrol\nзаявить\tV\tccomp\t\t\tsubj\t\n',
    markers: '',
    facts: '',
    classes: 'class\tlemma\nturning\tобращаться\n',
    numbers: '',
    units: '',
    described: '',
    inflection: '',
    aspects: '',
  },
});
const typesIn = (rows: string) =>
  findEvents(storyOf(sentenceOf(rows), lexicon), 0).map(({ sense }) => sense.type);

test('a gathering at which one person speaks is no protest by itself', () => {
  const rows = (verb: string) => `
    Putin PROPN 2 nsubj Case=Nom
    был VERB 0 root VerbForm=Fin|Voice=Act ${verb}
    на ADP 4 case
    митинге NOUN 2 obl Case=Loc митинг`;
  expect(typesIn(rows('заявить'))).toEqual([]);
  expect(typesIn(rows('быть'))).toEqual(['PROTEST']);
});

test('who says something turning to somebody asks nothing of them', () => {
  const rows = (form: string) => `
    Putin PROPN 2 nsubj Case=Nom
    заявил VERB 0 root VerbForm=Fin|Voice=Act заявить
    обращаясь VERB 2 conj VerbForm=${form}|Voice=Act обращаться
    к ADP 5 case
    Rahmon PROPN 3 obl Case=Dat`;
  expect(typesIn(rows('Conv'))).toEqual([]);
  expect(typesIn(rows('Fin'))).toEqual(['REQUEST']);
});
