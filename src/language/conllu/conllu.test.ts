import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../load.js';
import { parseConllu } from './read.js';
import { reparse } from './reparse.js';
import { toConllu } from './write.js';

describe('toConllu', () => {
  it('writes what parseConllu reads, with multi-word tokens and spaces', () => {
    const text = "Putin didn't sign it.\n\nHe left.";
    const written = toConllu(loadLanguage('en').parse(text), text);
    expect(written).toContain("# text = Putin didn't sign it.");
    expect(written).toContain("2-3\tdidn't\t_");
    expect(written).toMatch(/\tit\t.*SpaceAfter=No/u);
    const read = parseConllu(written);
    expect(read.ok && read.value.sentences.map((s) => s.forms.join(' '))).toEqual([
      "Putin did n't sign it .",
      'He left .',
    ]);
  });

  it('leaves tags out where there is no model', () => {
    const text = 'Ovaj jezik nema modela.';
    expect(toConllu(loadLanguage('und').parse(text), text)).toContain(
      '1\tOvaj\t_\t_\t_\t_\t_\t_\t_\t',
    );
  });
});

describe('parseConllu', () => {
  it('names the line that is wrong', () => {
    const read = parseConllu('1\tHe\t_\t_\t_\t_\t_\t_\t_\t_\n3\tleft\t_\t_\t_\t_\t_\t_\t_\t_\n');
    expect(read).toEqual({
      ok: false,
      failure: { code: 'conllu', message: 'Line 2 is not CoNLL-U: word 3 stands where 2 is due.' },
    });
  });
});

describe('reparse', () => {
  it('keeps comments, words, ranges and MISC and fills in the rest', () => {
    const source = [
      '# sent_id = a',
      "1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
      '1\tdid\t_\t_\tVBD\t_\t_\t_\t_\tX=1',
      "2\tn't\t_\t_\tRB\t_\t_\t_\t_\t_",
      '2.1\tempty\t_\t_\t_\t_\t_\t_\t_\t_',
      '',
      '',
    ].join('\n');
    const read = parseConllu(source);
    if (!read.ok) throw new Error(read.failure.message);
    const lines = reparse(read.value, loadLanguage('en')).split('\n');
    expect(lines[0]).toBe('# sent_id = a');
    expect(lines[1]).toBe("1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_");
    expect(lines[2]).toMatch(/^1\tdid\tdo\tAUX\tVBD\t.*\tX=1$/u);
    expect(lines[4]).toContain('2.1\tempty');
  });
});
