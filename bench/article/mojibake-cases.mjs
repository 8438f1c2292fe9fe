// Makes 200 broken texts over 20 codec pairs and four languages, the same for the same seed:
//   node bench/article/mojibake-cases.mjs [--seed N] > cases.jsonl
// Each line is {id, lang, pair, kind, broken, intact}. The sentences are our own, in sentences.json.
// Kinds: whole (every character went through the pair), word (only one word or quotation did, as when
// pages are put together from parts), mixed (two stretches of one text went through two pairs), twice.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';

/** What the text was written in, and what it was read as. */
export const PAIRS = [
  ...[
    'windows-1252',
    'iso-8859-1',
    'windows-1250',
    'windows-1251',
    'windows-1253',
    'windows-1254',
    'windows-1255',
    'windows-1256',
    'windows-1257',
    'windows-874',
    'macintosh',
    'koi8-r',
    'cp866',
    'cp437',
    'iso-8859-5',
  ].map((read) => ['utf-8', read]),
  ['windows-1251', 'windows-1252'],
  ['windows-1251', 'koi8-r'],
  ['koi8-r', 'windows-1251'],
  ['cp866', 'windows-1251'],
  ['windows-1256', 'windows-1252'],
];

/** A small generator of even numbers from 0 to 1 (mulberry32), so that everybody gets the same cases. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Decodes as browsers do: bytes that a page leaves undefined become C1 controls. */
function readAs(bytes, page) {
  if (page === 'iso-8859-1') return Buffer.from(bytes).toString('latin1');
  try {
    return new TextDecoder(page === 'cp866' ? 'ibm866' : page).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), page);
  }
}

/** The text as it shows after the wrong turn; null where a character is lost on the way. */
function breakText(text, [written, read]) {
  const bytes = iconv.encode(text, written);
  if (iconv.decode(bytes, written) !== text) return null;
  const broken = readAs(bytes, read);
  return broken.includes('\ufffd') || broken === text ? null : broken;
}

function makeCase(id, lang, pair, kind, sentences, pick) {
  const choose = () => sentences[Math.floor(pick() * sentences.length)];
  for (let attempt = 0; attempt < 200; attempt++) {
    const intact = choose();
    let broken = null;
    let full = intact;
    if (kind === 'whole') broken = breakText(intact, pair);
    else if (kind === 'twice') {
      const once = breakText(intact, pair);
      broken = once && breakText(once, pair);
    } else if (kind === 'word') {
      const words = intact.split(' ');
      const at = words.findIndex((word, i) => i > 1 && /[^\0-\x7f]/.test(word) && pick() < 0.5);
      if (at === -1) continue;
      const part = breakText(words[at], pair);
      broken = part && words.with(at, part).join(' ');
    } else {
      const second = choose();
      const other = pair[1] === 'windows-1252' ? 'windows-1251' : 'windows-1252';
      const [one, two] = [breakText(intact, pair), breakText(second, ['utf-8', other])];
      full = `${intact}\n${second}`;
      broken = one && two && `${one}\n${two}`;
    }
    if (broken) return { id, lang, pair: pair.join(' read as '), kind, broken, intact: full };
  }
  return null;
}

/** 200 cases: ten a pair, every pair in each language that its first code page can write. */
export function mojibakeCases(seed = 1) {
  const pick = random(seed);
  const sentences = JSON.parse(readFileSync(new URL('sentences.json', import.meta.url), 'utf8'));
  const cases = [];
  for (const pair of PAIRS) {
    const langs = LANGS_OF[pair[0]] ?? ['en', 'ar', 'ru', 'fa'];
    const kinds =
      pair[0] === 'utf-8'
        ? ['whole', 'whole', 'word', 'whole', 'twice', 'whole', 'word', 'mixed', 'twice', 'whole']
        : [
            'whole',
            'whole',
            'whole',
            'whole',
            'whole',
            'whole',
            'whole',
            'mixed',
            'whole',
            'mixed',
          ];
    kinds.forEach((kind, i) => {
      for (let at = 0; at < langs.length; at++) {
        const lang = langs[(i + at) % langs.length];
        const made = makeCase(`${cases.length + 1}`, lang, pair, kind, sentences[lang], pick);
        if (made === null) continue;
        cases.push(made);
        return;
      }
      throw new Error(`No sentence can go through ${pair} as ${kind}`);
    });
  }
  return cases;
}

const LANGS_OF = {
  'windows-1251': ['ru'],
  'koi8-r': ['ru'],
  cp866: ['ru'],
  'windows-1256': ['ar'],
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--seed');
  const seed = at === -1 ? 1 : Number(process.argv[at + 1]);
  for (const one of mojibakeCases(seed)) console.log(JSON.stringify(one));
}
