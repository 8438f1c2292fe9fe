import { expect, test } from 'vitest';
import { treeOf } from '../syntax/surface.js';
import { emptyLexicon } from '../testing/lexicons.js';
import { sentenceOf } from '../testing/trees.js';
import { Inflection } from './inflection.js';
import { formsOf } from './keys.js';

const lexicon = {
  ...emptyLexicon('ar'),
  inflection: new Inflection(
    'pos\tside\tfrom\tto\nV\tsuffix\tت\tي\nJ\tprefix\tي\tا\nJ\tpenult\t.\tا\n',
  ),
  classes: new Map([
    ['jussive', new Set(['لم'])],
    ['meeting', new Set(['التقي'])],
    ['answering', new Set(['استجاب'])],
  ]),
};

test('the letters of the article begin a verb as they do any', () => {
  const tree = treeOf(sentenceOf('التقت VERB 0 root _ التق'));
  expect(formsOf(tree, 0, lexicon)).toEqual(['التقي']);
});

test('a verb is shortened only behind the particle that shortens', () => {
  const behind = treeOf(sentenceOf('لم PART 2 advmod\nيستجب VERB 0 root _ ستجب'));
  expect(formsOf(behind, 1, lexicon)).toEqual(['استجاب']);
  const bare = treeOf(sentenceOf('يستجب VERB 0 root _ ستجب'));
  expect(formsOf(bare, 0, lexicon)).toEqual([]);
});

test('a verb that is listed is an inflected form of nothing else', () => {
  const rows = 'pos\tside\tfrom\tto\nV\tprefix\tي\tا\nV\twhole\tيمر\tمر\n';
  const listed = {
    ...lexicon,
    inflection: new Inflection(rows),
    classes: new Map([['ordering', new Set(['امر', 'اغلق'])]]),
  };
  expect(formsOf(treeOf(sentenceOf('يمر VERB 0 root _ مر')), 0, listed)).toEqual([]);
  expect(formsOf(treeOf(sentenceOf('يغلق VERB 0 root _ غلق')), 0, listed)).toEqual(['اغلق']);
});
