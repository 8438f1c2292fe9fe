import { expect, test } from 'vitest';
import { sentenceOf } from '../testing/trees.js';
import { introducedSpeaker, withIntroducedSpeaker } from './introduced-speaker.js';
import { Tree } from './surface.js';

test('who speaks before a colon is not the subject of what is said', () => {
  const sentence = withIntroducedSpeaker(
    sentenceOf(`
    سخنگو NOUN 6 nsubj
    : PUNCT 1 punct
    ایران PROPN 6 nsubj
    به ADP 5 case
    آژانس PROPN 6 obl
    هشدار VERB 0 root`),
  );
  expect(sentence.words[0]).toMatchObject({ head: 5, deprel: 'dislocated' });
  expect(introducedSpeaker(new Tree(sentence))).toBe(0);
});

test('who says what "we" do is the subject of it', () => {
  const { words } = withIntroducedSpeaker(
    sentenceOf(`
    وزیر NOUN 0 root
    : PUNCT 1 punct
    با ADP 4 case
    آمریکا PROPN 5 obl
    می‌جنگیم VERB 1 parataxis Person=1`),
  );
  expect(words[0]).toMatchObject({ head: 4, deprel: 'nsubj' });
  expect(words[4]).toMatchObject({ head: -1, deprel: 'root' });
});

test('a colon behind a verb of speech, or behind an adposition, introduces no one anew', () => {
  const said = sentenceOf(`
    وزیر NOUN 2 nsubj
    گفت VERB 0 root
    : PUNCT 2 punct
    ایران PROPN 5 nsubj
    رفت VERB 2 ccomp`);
  expect(withIntroducedSpeaker(said)).toBe(said);
});

test('the agency behind a dateline speaks, not the place', () => {
  const sentence = withIntroducedSpeaker(
    sentenceOf(`
    تهران PROPN 6 dep
    - PUNCT 1 punct
    ایرنا PROPN 6 parataxis
    : PUNCT 3 punct
    ارتش NOUN 6 nsubj
    رفت VERB 0 root`),
  );
  expect(introducedSpeaker(new Tree(sentence))).toBe(2);
});
