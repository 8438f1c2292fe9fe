import { expect, test } from 'vitest';
import { storyOf } from '../testing/contexts.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { groundOf } from './context.js';
import type { Draft } from './draft.js';
import { withWordings } from './wordings.js';

const LEXICON = {
  ...emptyLexicon('en'),
  classes: new Map([['utterance', new Set(['resolution'])]]),
};
const ROWS = `
  Council PROPN 2 nsubj
  adopted VERB 0 root Tense=Past|VerbForm=Fin adopt
  resolution NOUN 2 obj
  condemning VERB 3 acl VerbForm=Ger condemn
  raids NOUN 4 obj`;

const draft = (head: number, type: string, actor: string) =>
  ({ head, sense: { type }, actors: [{ referent: { id: actor } }] }) as unknown as Draft;
const typesLeft = (rows: string, ...drafts: readonly Draft[]) =>
  withWordings(drafts, groundOf(storyOf(sentenceOf(rows), LEXICON), 0)).map((d) => d.sense.type);

test('whoever adopts what condemns does not support anybody as well', () => {
  expect(typesLeft(ROWS, draft(1, 'SUPPORT', 'a'), draft(3, 'ACCUSE', 'a'))).toEqual(['ACCUSE']);
});

test('what others say, or what is no paper, leaves the adoption', () => {
  expect(typesLeft(ROWS, draft(1, 'SUPPORT', 'a'), draft(3, 'ACCUSE', 'b'))).toHaveLength(2);
  const law = ROWS.replace('resolution', 'law');
  expect(typesLeft(law, draft(1, 'SUPPORT', 'a'), draft(3, 'ACCUSE', 'a'))).toHaveLength(2);
});
