import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflateJson, inflateJson, packJson, unpackJson } from './pack.js';

const value = fc.jsonValue({ stringUnit: 'binary' });

test('what is packed comes back as it was', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(unpackJson(packJson(one))).toBe(JSON.stringify(one));
      expect(inflateJson(deflateJson(one))).toBe(JSON.stringify(one));
    }),
  );
});

test('texts that look like the packing itself come back as well', () => {
  const one = { 'quote": "': '\u0001\u001f0 ,"kind":"state "id":" \ud800', span: [0, 1] };
  expect(JSON.parse(unpackJson(packJson(one)))).toEqual(one);
});
