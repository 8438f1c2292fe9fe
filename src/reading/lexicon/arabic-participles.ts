import { fold } from './fold.js';

/** Letters that carry a hamza inside a participle and are an alef at the start of its verb: مؤكد, أكد. */
const HAMZA = /^[ؤئ]/;
const HOLLOW = /ي(?=.$)/;
const LEAST = 2;

/** A participle as it stands beside a verb: its stem and what its ending says. */
export interface Circumstantial {
  readonly stem: string;
  readonly gender: 'Masc' | 'Fem';
  readonly number: 'Sing' | 'Plur';
}

/** Indefinite endings of a participle that says in what state or act somebody does something. */
const ENDINGS: readonly (readonly [RegExp, 'Masc' | 'Fem', 'Sing' | 'Plur'])[] = [
  [/(?<=...)ين$/, 'Masc', 'Plur'],
  [/(?<=...)ات$/, 'Fem', 'Plur'],
  [/(?<=..)ة$/, 'Fem', 'Sing'],
  [/(?<=..)ا$/, 'Masc', 'Sing'],
];

/** The stem of a word that may be an indefinite participle in the accusative; null for others. */
export function circumstantialOf(form: string): Circumstantial | null {
  const folded = fold(form);
  if (form.startsWith('ال')) return null;
  for (const [ending, gender, number] of ENDINGS) {
    if (ending.test(folded)) return { stem: folded.replace(ending, ''), gender, number };
  }
  return null;
}

/**
 * Verbs whose active participle a stem may be, folded, by the patterns of Arabic's ten forms: منتقد of انتقد,
 * معرب of أعرب, مشير of أشار, رافض of رفض, قائل of قال, داعي of دعا. Far too many: only those that a lexicon knows
 * are meant to be used.
 *
 * @param stem folded, without article and ending
 */
export function verbsOfParticiple(stem: string): readonly string[] {
  const found = new Set<string>([...ofFirstForm(stem), ...ofDerivedForms(stem)]);
  return [...found].filter((verb) => verb.length >= LEAST);
}

function ofFirstForm(stem: string): readonly string[] {
  if (stem[1] !== 'ا' || stem.length < 3 || stem.length > 4) return [];
  const [first, , second, third = ''] = stem;
  // A doubled verb, or a defective one whose last letter fell before the ending: حاث, ناف.
  if (third === '') return [first! + second!, `${first}${second}ي`, `${first}${second}ا`];
  if (second === 'ئ') return [`${first}ا${third}`];
  if (third === 'ي') return [`${first}${second}ي`, `${first}${second}ا`];
  return [`${first}${second}${third}`];
}

function ofDerivedForms(stem: string): readonly string[] {
  if (!stem.startsWith('م') || stem.length < 4) return [];
  const rest = stem.slice(1);
  const bases = [rest, rest.replace(HOLLOW, 'ا'), rest.replace(/ئ$/, 'ا'), `${rest}ي`];
  return bases.flatMap((base) =>
    HAMZA.test(base) ? [base.replace(HAMZA, 'ا')] : [base, `ا${base}`],
  );
}
