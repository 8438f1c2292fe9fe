import { describe, expect, it } from 'vitest';
import { ModelFile } from './model-file.js';

/** A model file with one tensor of two rows, [[1, -2], [0.5, 0.25]], as bytes with scales. */
function smallFile(magic = 'DRGM', version = 1): Uint8Array {
  const sizes = { word: 1, prefix: 1, suffix: 1, shape: 1, gram: 1 };
  const header = JSON.stringify({
    config: { width: 8, layers: 1, rows: sizes, dims: sizes },
    labels: { upos: ['NOUN'] },
    tensors: { t: [0, 2, 2, 'int8'] },
  });
  const json = new TextEncoder().encode(header.padEnd(Math.ceil(header.length / 4) * 4));
  const bytes = new Uint8Array(12 + json.length + 8 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(4, version, true);
  view.setUint32(8, json.length, true);
  bytes.set(json, 12);
  const base = 12 + json.length;
  view.setFloat32(base, 1, true);
  view.setFloat32(base + 4, 0.25, true);
  new Int8Array(bytes.buffer).set([1, -2, 2, 1], base + 8);
  return bytes;
}

describe('ModelFile', () => {
  it('multiplies bytes with the scale of their row', () => {
    expect(Array.from(new ModelFile(smallFile()).matrix('t').values)).toEqual([1, -2, 0.5, 0.25]);
  });

  it('refuses other files and other versions with a word on what to do', () => {
    expect(() => new ModelFile(smallFile('ELF!'))).toThrow('rebuild it');
    expect(() => new ModelFile(smallFile('DRGM', 2))).toThrow('rebuild it');
  });

  it('names a tensor that is missing', () => {
    const file = new ModelFile(smallFile());
    expect(file.has('u')).toBe(false);
    expect(() => file.matrix('u')).toThrow('no tensor u');
  });
});
