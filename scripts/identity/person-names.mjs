/** How the sources write names and titles of people, made into running text. */

export const plain = (name) =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase();
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
