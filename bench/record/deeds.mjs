// What truly happened in the synthetic world: continuing matters (stories), each a line of deeds.
import { addDays, COUNTED, DEEDS } from './world.mjs';

const LANGS = ['en', 'ar', 'ru', 'fa'];
const SHARES = Object.fromEntries(Object.entries(DEEDS).map(([kind, { share }]) => [kind, share]));
const FRIENDLY = ['visit', 'meeting', 'call', 'accord', 'trade', 'drill', 'aid', 'praise'];

/** A word that means nothing but is the same wherever the same thing is told. */
export function word(lang, n) {
  const letters = {
    en: 'bcdfghjklmnprstv',
    ar: 'بتثجحخدذرزسشصضطظ',
    ru: 'бвгджзклмнпрстфх',
    fa: 'بپتثجچحخدذرزژسشص',
  }[lang];
  const vowels = { en: 'aeiou', ar: 'اوي', ru: 'аеиоу', fa: 'اوی' }[lang];
  let left = n * 7919 + 104_729;
  let made = '';
  for (let i = 0; i < 3; i++) {
    made += letters[left % 16] + vowels[Math.floor(left / 16) % vowels.length];
    left = Math.floor(left / 31) + n * (i + 3);
  }
  return made + letters[n % 16];
}

/** Deeds of one matter, in order of time, in random gaps. */
function matter(random, world, id, { from, days }) {
  const [a, b] = random.some(world.states, 2);
  const conflict = random.chance(0.4);
  const rival = conflict && random.chance(0.4) ? random.pick(world.groups) : null;
  const sides = { a: rival ?? a, b };
  const topic = random.between(0, 4000);
  const deeds = [];
  let day = addDays(from, random.between(0, days));
  const length = random.between(1, 9);
  for (let i = 0; i < length; i++) {
    let kind = random.weighted(SHARES);
    if (rival !== null) kind = random.pick(['strike', 'clash', 'blame', 'threat']);
    else if (conflict && FRIENDLY.includes(kind) && random.chance(0.6)) kind = 'blame';
    const one = deed(random, sides, kind, day, { matter: id, n: i, topic });
    deeds.push(one);
    // Whoever visits also talks and signs: other deeds of the same people, day and place.
    if (FRIENDLY.includes(kind) && random.chance(0.3)) {
      const beside = random.pick(
        ['meeting', 'accord', 'praise', 'visit'].filter((k) => k !== kind),
      );
      const other = deed(random, sides, beside, day, { matter: id, n: i + 200, topic });
      deeds.push({ ...other, actors: one.actors, recipients: one.recipients, where: one.where });
    }
    // A repeated deed: the same sides do the same again, days or weeks later.
    if (random.chance(0.3)) {
      const again = addDays(day, random.pick([1, 1, 2, 7, 30]));
      deeds.push(deed(random, sides, kind, again, { matter: id, n: i + 100, topic }));
    }
    day = addDays(day, random.pick([1, 2, 3, 5, 9, 14]));
  }
  return deeds;
}

function deed(random, { a, b }, kind, day, { matter, n, topic }) {
  const swap = a.kind !== 'group' && random.chance(0.5);
  const [doer, target] = swap ? [b, a] : [a, b];
  const who = (side) => {
    if (side.kind === 'group') return [side];
    const level = random.weighted({ leader: 6, minister: 3, state: 3 });
    if (level === 'leader') return [side.leader];
    return level === 'minister' ? [random.pick(side.others)] : [side];
  };
  const violent = ['strike', 'clash', 'drill', 'sanction', 'trade', 'aid'].includes(kind);
  const host = target.kind === 'group' ? target.home : target;
  const base = random.between(0, 4000);
  return {
    id: `${matter}.${n}`,
    matter,
    kind,
    day,
    actors: violent ? [doer] : who(doer),
    recipients: violent ? [target] : who(target),
    doer,
    target,
    where: random.chance(0.85) ? random.pick(host.cities) : null,
    figures: (COUNTED[kind] ?? [])
      .filter(() => random.chance(0.75))
      .map((of) => ({
        of,
        number:
          of === 'troops' || of === 'money'
            ? random.between(5, 90) * 100 + random.between(0, 99)
            : random.between(1, 60),
      })),
    planned: random.chance(0.25),
    // Words of the deed itself, and of the matter that it belongs to.
    words: Object.fromEntries(
      LANGS.map((lang) => [
        lang,
        [
          ...Array.from({ length: 5 }, (_, i) => word(lang, base + i * 13)),
          ...Array.from({ length: 3 }, (_, i) => word(lang, topic + i * 17)),
        ],
      ]),
    ),
  };
}

/** All deeds of the world between two dates, by matter. */
export function makeDeeds(random, world, { matters, from = '2024-01-01', days = 700 }) {
  return Array.from({ length: matters }, (_, i) => matter(random, world, `m${i}`, { from, days }));
}
