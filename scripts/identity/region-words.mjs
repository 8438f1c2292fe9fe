/** What languages call the types of regions, and the names of regions with and without them. */

/** English nouns by ISO 3166-2 type, the usual first; former Soviet regions go by three names. */
const ENGLISH = {
  Province: ['Province'],
  Region: ['Region', 'Province'],
  'Administrative region': ['Region', 'Oblast'],
  'Administrative territory': ['Krai', 'Territory'],
  Oblast: ['Oblast', 'Region'],
  State: ['State'],
  Department: ['Department'],
  County: ['County'],
  Governorate: ['Governorate', 'Province'],
  Prefecture: ['Prefecture'],
  Rayon: ['District'],
  District: ['District'],
  Municipality: ['Municipality'],
  Parish: ['Parish'],
  Canton: ['Canton'],
  Division: ['Division'],
  Emirate: ['Emirate'],
  Voivodship: ['Voivodeship'],
  'Regional state': ['Region'],
  'Autonomous region': ['Autonomous Region', 'Region'],
  'Autonomous district': ['Autonomous Okrug'],
};
const SOVIET = new Set(['RUS', 'UKR', 'BLR', 'KAZ', 'UZB', 'KGZ', 'TJK', 'TKM']);
/** Names of regions that without their type are words: "the Detention Centre", "Jewish settlers". */
const WORDS = new Set(['Centre', 'Jewish', 'Somali']);
/** ISO's word for a type is not always the one that news says. */
const ENGLISH_OF = {
  ROU: ['County'],
  HUN: ['County'],
  SVK: ['Region'],
  CZE: ['Region'],
  GEO: ['Region'],
};
const SOVIET_REGION = ['Region', 'Oblast', 'Province'];

const RUSSIAN = {
  Province: 'провинция',
  Region: 'область',
  Governorate: 'провинция',
  State: 'штат',
  Department: 'департамент',
  County: 'графство',
  Prefecture: 'префектура',
  District: 'округ',
  Rayon: 'район',
  Canton: 'кантон',
  Emirate: 'эмират',
  'Regional state': 'регион',
};
const ARABIC = {
  Province: 'محافظة',
  Region: 'إقليم',
  'Administrative region': 'مقاطعة',
  Governorate: 'محافظة',
  State: 'ولاية',
  Department: 'مقاطعة',
  Prefecture: 'محافظة',
  District: 'منطقة',
  Canton: 'كانتون',
  Emirate: 'إمارة',
  'Regional state': 'إقليم',
};
const PERSIAN = {
  Province: 'استان',
  Region: 'استان',
  'Administrative region': 'استان',
  Governorate: 'استان',
  State: 'ایالت',
  Department: 'استان',
  County: 'شهرستان',
  Prefecture: 'استان',
  Emirate: 'امارت',
  'Regional state': 'ایالت',
};
/** Afghanistan and Tajikistan say ولایت of their provinces. */
const PERSIAN_OF = { AFG: 'ولایت', TJK: 'ولایت', UZB: 'ولایت', KGZ: 'ولایت', TKM: 'ولایت' };

/** Words of a type that stand before or behind a name. */
const TYPES = {
  en: /^(?:Republic of |Province of |Region of |Emirate of |Department of |City of |Autonomous Republic of )|,? (?:Autonomous )?(?:Province|Region|Oblast|oblast|Krai|Governorate|State|Department|County|Prefecture|District|Municipality|Parish|Canton|Division|Emirate|Voivodeship|oblysy|Republic|kraj|okrug|Okrug|Territory)$/u,
  ru: /^(?:Республика|провинция|Провинция|штат|Штат|мухафаза|Мухафаза|вилайет|Вилайет|департамент|Департамент|кантон|Кантон|эмират|графство|Графство|регион|Регион|область|Область|префектура|Префектура|муниципалитет|Муниципалитет|община|Община|автономный район|остан|вилоят|ил) | (?:республика|Республика)$/u,
  ar: /^(?:محافظة|ولاية|مقاطعة|إقليم|منطقة|جمهورية|قضاء|مديرية|بلدية|دائرة|إمارة|كانتون|دولة|كوميونة|أبرشية|إدارة|أوبليس|أوبلاست|مدينة) | (?:أوبلاست|كراي|أوكروغ|أوبليس)$/u,
  fa: /^(?:استان|ولایت|شهرستان|ایالت|سرزمین|جمهوری|ناحیه|منطقه|بخش|شهرداری|فرمانداری|کانتون|امارت|دپارتمان|حوزه|شهر) /u,
};

/**
 * The names of a region without its type ("Kandahar") and with it ("Kandahar Province").
 *
 * @param {'en' | 'ar' | 'ru' | 'fa'} language
 * @param {string[]} names as the sources have them
 * @param {string} type of ISO 3166-2
 * @param {string} state ISO alpha-3
 * @returns {{ bare: string[], full: string[] }}
 */
export function formsOf(language, names, type, state) {
  const bare = names.map((name) => name.replace(TYPES[language], '').trim()).filter(Boolean);
  const typed = names.filter((name) => TYPES[language].test(name));
  const made = bare
    .slice(0, language === 'en' ? 2 : 1)
    .flatMap((name) => withType(language, name, type, state));
  return {
    bare: bare.filter((name) => !(language === 'ru' && isAdjectival(name)) && !WORDS.has(name)),
    full: [
      ...new Set([
        ...bare.filter((name) => language === 'ru' && isAdjectival(name)),
        ...typed.filter((n) => !/obl[a-z]+y$/.test(n)),
        ...made,
      ]),
    ],
  };
}

function withType(language, name, type, state) {
  switch (language) {
    case 'en': {
      const soviet = SOVIET.has(state) && type === 'Region';
      // "Ohio State" is a university.
      if (state === 'USA') return [`state of ${name}`];
      return (soviet ? SOVIET_REGION : (ENGLISH_OF[state] ?? ENGLISH[type] ?? []))
        .filter(() => !TYPES.en.test(name))
        .map((noun) => `${name} ${noun}`);
    }
    case 'ru':
      // Of an adjective ("Архангельская") the type is part already.
      return RUSSIAN[type] === undefined ||
        /(?:ая|ий|ый|ой|область|край|округ|район|остан)$/u.test(name)
        ? []
        : [`${RUSSIAN[type]} ${name}`];
    case 'ar':
      return ARABIC[type] === undefined ? [] : [`${ARABIC[type]} ${name}`];
    case 'fa': {
      const noun = PERSIAN_OF[state] ?? PERSIAN[type];
      return noun === undefined ? [] : [`${noun} ${name}`];
    }
    default:
      return [];
  }
}

/** "Архангельская область": the type is part of the name. */
export function isAdjectival(name) {
  return /(?:область|край|округ|район)$/u.test(name);
}
