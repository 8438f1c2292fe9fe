import { expect, test } from 'vitest';
import { readArticle } from '../read.js';

const SENTENCE =
  'The ministers of both countries spoke for two hours about the valley and its three crossings';

function kindsOf(body: string): Map<string, string> {
  const html = `<!doctype html><html lang="en"><head><title>Talks in Orvale</title></head><body><main><h1>Talks in Orvale</h1>${body}</main></body></html>`;
  const read = readArticle({ bytes: new TextEncoder().encode(html), path: 'page.html' });
  const { text = '', blocks = [] } = read.ok ? read.value : {};
  return new Map(blocks.map(({ span, kind }) => [text.slice(...span).trim(), kind]));
}

const entry = (time: string, words: string) =>
  `<div class="row"><div class="at">${time}</div><div class="card"><p>${words}</p></div></div>`;

test('entries of a live blog are kept, each after its time', () => {
  const times = ['16.42', '15:31', '14.55', '2h ago13.20', 'Updated at 9:15'];
  const kinds = kindsOf(
    times.map((time, i) => entry(time, `${SENTENCE}, part ${i} of this story says.`)).join(''),
  );
  for (const [i, time] of times.entries()) {
    expect(kinds.get(time), time).toBe('date');
    expect(kinds.get(`${SENTENCE}, part ${i} of this story says.`)).toBe('body');
  }
});

test('captions of a gallery are kept, counters and credits are not', () => {
  const pictures = ['first', 'second', 'third', 'fourth', 'fifth'].map(
    (which, i) =>
      `<li><figure><figcaption><span>${i + 1} of 5</span><p>The ${which} lorry of the convoy waits at the crossing.</p><span>Photograph: L. Arden/Agency</span></figcaption></figure><a href="#">View in fullscreen</a></li>`,
  );
  const kinds = kindsOf(`<p>${SENTENCE}, in pictures.</p><ul>${pictures.join('')}</ul>`);
  expect(kinds.get('The fifth lorry of the convoy waits at the crossing.')).toBe('body');
  for (const line of ['3 of 5', 'Photograph: L. Arden/Agency', 'View in fullscreen']) {
    expect(kinds.get(line), line).toBe('boilerplate');
  }
});

test('a sentence with a time in it is no time line', () => {
  const kinds = kindsOf(`<p>${SENTENCE}.</p><p>They met at 16.42.</p><p>${SENTENCE} again.</p>`);
  expect([...kinds.values()]).not.toContain('date');
});
