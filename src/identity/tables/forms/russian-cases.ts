/** A Russian case, as Universal Dependencies call it. */
export type RussianCase = 'Nom' | 'Acc' | 'Gen' | 'Dat' | 'Ins' | 'Loc';

/** Endings of the singular by the ending of the nominative, and the cases that each may be; `A`: of living beings. */
type Paradigm = readonly [
  nominative: RegExp,
  cut: number,
  endings: Readonly<Record<string, string>>,
];

const PARADIGMS: readonly Paradigm[] = [
  [
    /(?:[сцзн]кий|[нвл]ый|[^аеиоу]ой)$/,
    2,
    { ий: 'Nom', ый: 'Nom', ой: 'Nom', ого: 'Gen A', ому: 'Dat', им: 'Ins', ым: 'Ins', ом: 'Loc' },
  ],
  [/(?:[сцзн]кая|[нвл]ая)$/, 2, { ая: 'Nom', ую: 'Acc', ой: 'Gen Dat Ins Loc' }],
  [/(?:[оеё]в|[иы]н)$/, 0, { а: 'Gen A', у: 'Dat', ым: 'Ins', ом: 'Ins Loc', е: 'Loc' }],
  [/(?:[оеё]ва|[иы]на)$/, 1, { а: 'Nom', у: 'Acc', ой: 'Gen Dat Ins Loc', ы: 'Gen', е: 'Dat Loc' }],
  [/ия$/, 1, { я: 'Nom', и: 'Gen Dat Loc', ю: 'Acc', ей: 'Ins' }],
  [/ий$/, 1, { я: 'Gen A', ю: 'Dat', ем: 'Ins', и: 'Loc' }],
  [/[аеоуы]й$/, 1, { я: 'Gen A', ю: 'Dat', ем: 'Ins', е: 'Loc' }],
  [/а$/, 1, { а: 'Nom', ы: 'Gen', и: 'Gen', е: 'Dat Loc', у: 'Acc', ой: 'Ins', ей: 'Ins' }],
  [/я$/, 1, { я: 'Nom', и: 'Gen', е: 'Dat Loc', ю: 'Acc', ей: 'Ins' }],
  [/ь$/, 1, { я: 'Gen A', ю: 'Dat', ем: 'Ins', е: 'Loc', и: 'Gen Dat Loc', ью: 'Ins' }],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, { а: 'Gen A', у: 'Dat', ом: 'Ins', ем: 'Ins', е: 'Loc' }],
];
/** "Египет", "Египта": stems that lose a vowel. */
const FLEETING = /^(.{2,})[ео](ц|к|т|л)$/;

/**
 * The cases in which a word of a name in the singular may stand, told by its form and its nominative, both folded; null
 * where the form tells nothing, as with names that are not declined.
 *
 * @param isAlive of people: their accusative is their genitive; that of others is their nominative, unless they end in -а or -я
 * @example
 * russianCases('польшу', 'польша', false) // ['Acc']
 */
export function russianCases(
  word: string,
  nominative: string,
  isAlive: boolean,
): readonly RussianCase[] | null {
  if (word === nominative) return ofNominative(nominative, isAlive);
  for (const [pattern, cut, endings] of PARADIGMS) {
    if (!pattern.test(nominative)) continue;
    const stem = cut === 0 ? nominative : nominative.slice(0, -cut);
    const cases = word.startsWith(stem) ? endings[word.slice(stem.length)] : undefined;
    return cases === undefined ? ofFleeting(word, nominative, isAlive) : casesOf(cases, isAlive);
  }
  return null;
}

function ofFleeting(word: string, nominative: string, isAlive: boolean) {
  const m = FLEETING.exec(nominative);
  if (m === null) return null;
  const ending = [`${m[1]}${m[2]}`, `${m[1]}ь${m[2]}`, `${m[1]}й${m[2]}`]
    .filter((stem) => word.startsWith(stem))
    .map((stem) => word.slice(stem.length))[0];
  const cases = ending === undefined ? undefined : PARADIGMS.at(-1)![2][ending];
  return cases === undefined ? null : casesOf(cases, isAlive);
}

function casesOf(cases: string, isAlive: boolean): readonly RussianCase[] {
  const whole = isAlive ? cases.replace('A', 'Acc') : cases.replace(' A', '');
  return whole.split(' ') as RussianCase[];
}

/** A name as the dictionary has it stands in the nominative if it is one that has other forms. */
function ofNominative(nominative: string, isAlive: boolean): readonly RussianCase[] | null {
  if (/[бвгджзклмнпрстфхцчшщй]$/.test(nominative)) {
    // Women's names that end so have one form: "Кристин Лагард".
    if (!isAlive) return ['Nom', 'Acc'];
    return /(?:[оеё]в|[иы]н|[сц]кий)$/.test(nominative) ? ['Nom'] : null;
  }
  return /[ая]$/.test(nominative) ? ['Nom'] : null;
}
