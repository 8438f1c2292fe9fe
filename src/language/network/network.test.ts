import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ModelFile } from './model-file.js';
import { Network } from './network.js';

const file = new ModelFile(readFileSync(new URL('../../../models/en.bin', import.meta.url)));
const SENTENCE = 'The president of Tajikistan met the Russian foreign minister on Monday .'.split(
  ' ',
);

describe('Network', () => {
  it('says the same of a sentence, whatever is read before or beside it', () => {
    const others = Array.from({ length: 60 }, (_, i) => [`word${i}`, 'saw', `thing${i}`, '.']);
    const alone = new Network(file).analyse([SENTENCE])[0];
    expect(new Network(file).analyse([SENTENCE, ...others])[0]).toEqual(alone);
    const used = new Network(file);
    used.analyse(others);
    expect(used.analyse([SENTENCE])[0]).toEqual(alone);
  });

  it('says the same of words that it keeps while it forgets others', () => {
    const network = new Network(file);
    const others = (round: number) =>
      Array.from({ length: 600 }, (_, i) => [`word${round}-${i}`, 'saw', `thing${round}-${i}`]);
    const late = (round: number) => [`City${round}`, 'met', 'the', `minister${round}`, '.'];
    const read = [SENTENCE];
    const first = [network.analyse([['Others', 'came', 'before', '.'], SENTENCE])[1]];
    for (let round = 0; round < 8; round++) {
      network.analyse(others(round));
      read.push(late(round));
      first.push(network.analyse([late(round)])[0]);
      expect(network.analyse(read)).toEqual(first);
    }
  });
});
