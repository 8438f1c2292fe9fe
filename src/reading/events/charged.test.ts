import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { isWhatIsCharged } from './charged.js';
import { groundOf } from './context.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([
    ['trying', new Set(['convict'])],
    ['charged-with', new Set(['of', 'for'])],
    ['crime-mark', new Set(['of'])],
  ]),
};

const isCharge = (deed: string, mark = 'of', type: 'ASSAULT' | 'PROTEST' = 'ASSAULT') => {
  const rows = `
    Courts NOUN 2 nsubj
    convicted VERB 0 root Tense=Past|VerbForm=Fin convict
    men NOUN 2 obj
    ${mark} ADP 5 case
    ${deed}
    villages NOUN 5 obj`;
  return isWhatIsCharged(groundOf(storyOf(sentenceOf(rows), LEXICON), 0), 4, type);
};

test('what somebody is convicted of doing is the charge', () => {
  expect(isCharge('shelling VERB 2 advcl VerbForm=Ger shell')).toBe(true);
});

test('so it is where the tree hangs it on whom it is said of', () => {
  expect(isCharge('shelling VERB 3 acl VerbForm=Ger shell')).toBe(true);
});

test('a noun, a protest and what happened besides are deeds that are told', () => {
  expect(isCharge('shelling NOUN 2 obl', 'for')).toBe(false);
  expect(isCharge('protesting VERB 2 advcl VerbForm=Ger protest', 'of', 'PROTEST')).toBe(false);
  expect(isCharge('shelling VERB 2 advcl VerbForm=Ger shell', 'after')).toBe(false);
});

test('a noun behind "of" is the name of the crime', () => {
  expect(isCharge('shelling NOUN 2 obl')).toBe(true);
});
