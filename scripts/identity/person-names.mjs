/** How the sources write names and titles of people, made into running text. */

export const plain = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ð/g, 'd').toLowerCase();
export const slug = (name) =>
  plain(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
/** Spellings of one name agree on consonants: y and i, kh and h, double letters fall together. */
export const rough = (word) =>
  plain(word)
    .replace(/[^a-z]/g, '')
    .replace(/kh|gh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1/g, '$1');

/** Too many bear these to tell anybody by them alone. */
const COMMON = new Set('mhmd mhmmd md bd bn bnt l ld ms jn ls frnsk nt'.split(' '));

/** Forenames agree on more consonants than surnames: c, q and k, x and ks, th and t fall together. */
const forename = (word) =>
  rough(plain(word).replace(/x/g, 'ks'))
    .replace(/[cq]/g, 'k')
    .replace(/h/g, '')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');

/** "Sam" is short for "Samuel". */
const isShort = (a, b) => Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a));

/**
 * Whether two names may be spellings of one: the same surname by its consonants, and the first
 * names agree, one is short or an initial of the other, or another forename of both agrees.
 */
export function isSpelling(name, other, strict) {
  const [a, b] = [plain(name).split(/[\s-]+/), plain(other).split(/[\s-]+/)];
  if (a.length < 2 || b.length < 2) return false;
  const [x, y] = [a.at(-1), b.at(-1)];
  if (
    x[0] !== y[0] ||
    rough(x) !== rough(y) ||
    rough(x).length < 2 ||
    /a$/.test(x) !== /a$/.test(y)
  ) {
    return false;
  }
  const [first, second] = [a[0].replace(/\W/g, ''), b[0].replace(/\W/g, '')];
  if (first[0] === second?.[0] && (first.length === 1 || second.length === 1)) return true;
  if (first[0] === second[0] && (forename(first) === forename(second) || isShort(first, second))) {
    return !COMMON.has(forename(first)) || a.length === b.length;
  }
  // In "Hamad bin Khalifa Al Thani" only the first name is his own.
  if (/ (?:bin|ibn|al) /.test(plain(`${name} ${other}`))) return false;
  const isAmong = (word, words) =>
    word.length > 1 && !COMMON.has(word) && words.slice(1, -1).map(forename).includes(word);
  return !strict && (isAmong(forename(first), b) || isAmong(forename(second), a));
}

/** "Mikhail Vladimirovich MISHUSTIN" in running text; the capitals mark the surname. */
export function readable(name) {
  const clean = name
    .replace(/\(.*?\)|"[^"]*"/g, ' ')
    .replace(
      /^(?:.*\b(?:President|Premier|Minister|Chairman|Gen\.|Col\.|Dr\.?|Sir|Sheikh|Shaykh|Prince|King|Queen)\b)\s+/,
      '',
    )
    .replace(/ of the US$| also spelled .*$|,.*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return clean.replace(/\p{Lu}[\p{Lu}'’-]+/gu, (word) =>
    /^(?:I{1,3}|IV|VI{0,3}|XVI|XIV)$/.test(word)
      ? word
      : word.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase()),
  );
}

/** Without the middle names: "Mikhail Mishustin". */
export function short(name) {
  const capitals = name.match(/\p{Lu}[\p{Lu}'’-]{2,}/gu) ?? [];
  const first = name.split(' ')[0];
  if (capitals.length !== 1 || capitals[0] === first || !name.endsWith(capitals[0])) return null;
  return readable(`${first} ${capitals[0]}`);
}

export function titleOf(title, kind) {
  const usual =
    /^(?:acting |interim |transitional? )?(prime minister|president|premier|king|queen|chancellor|emperor|sultan|amir|pope|prince|grand duke|leader)/i.exec(
      title,
    );
  if (usual !== null)
    return usual[1].replace(/\b\w/g, (c) => c.toUpperCase()).replace('Amir', 'Emir');
  return kind === 'head-of-state' ? 'Head of State' : 'Head of Government';
}
