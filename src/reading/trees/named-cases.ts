import {
  type Mention,
  pieces,
  type RussianCase,
  russianCases,
  type Tables,
} from '../../identity/index.js';
import type { Sentence } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';

/** A name whose form tells in which cases it may stand. */
export interface NameInCase {
  /** Words of the mention, titles included. */
  readonly words: readonly [from: number, to: number];
  /** Those of the name alone. */
  readonly name: readonly [from: number, to: number];
  readonly head: number;
  readonly cases: readonly RussianCase[];
}

/** Capitals only: such names have one form. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * Names of a sentence that the tables know, with the cases in which their forms may stand: "Польшу" can only be an
 * accusative, whatever the tree takes it for.
 */
export function namedCases(
  { words }: Sentence,
  mentions: readonly Mention[],
  tables: Tables,
): readonly NameInCase[] {
  return mentions.flatMap((mention) => {
    const [referent] = mention.referents;
    if (referent === undefined || mention.referents.length > 1) return [];
    if (mention.form !== 'name' && mention.form !== 'metonym') return [];
    const [from, to] = mention.words;
    const forms = words.slice(from, to).map(({ form }) => form);
    for (const name of tables.called(referent.id)('ru')) {
      const found = casesAt(forms, name, referent.kind === 'person');
      if (found === null) continue;
      const [start, end, cases] = found;
      const isItself = mention.head >= from + start && mention.head < from + end;
      // "The government of Georgia" is the state, but stands in the case of its own noun; titles in that of the name.
      if (!isItself && referent.kind !== 'person') return [];
      return [
        { words: mention.words, name: [from + start, from + end], head: mention.head, cases },
      ];
    }
    return [];
  });
}

/** Where a name stands in a mention's words, or its last word alone, and in which cases it may be there. */
function casesAt(
  forms: readonly string[],
  name: string,
  isPerson: boolean,
): readonly [from: number, to: number, cases: readonly RussianCase[]] | null {
  const wanted = pieces(name).map(fold);
  const written = forms.map((form) => pieces(form).map(fold));
  const surname = wanted.slice(-1);
  for (const words of isPerson && wanted.length > 1 ? [wanted, surname] : [wanted]) {
    for (let from = forms.length - 1; from >= 0; from--) {
      const found = casesFrom(forms, written, from, words, isPerson);
      if (found !== null) return [from, found.to, found.cases];
    }
  }
  return null;
}

function casesFrom(
  forms: readonly string[],
  written: readonly (readonly string[])[],
  from: number,
  wanted: readonly string[],
  isPerson: boolean,
): { readonly to: number; readonly cases: readonly RussianCase[] } | null {
  const declined: (readonly RussianCase[])[] = [];
  const plain: (readonly RussianCase[])[] = [];
  let at = 0;
  let to = from;
  for (; at < wanted.length && to < forms.length; to++) {
    for (const [part, piece] of written[to]!.entries()) {
      const nominative = wanted[at++];
      if (nominative === undefined) return null;
      const cases = ACRONYM.test(forms[to]!) ? null : russianCases(piece, nominative, isPerson);
      // Of "Куала-Лумпур" only the last part changes.
      const isLast = part === written[to]!.length - 1;
      if (piece === nominative) plain.push(isLast ? (cases ?? []) : []);
      else if (cases === null) return null;
      else declined.push(cases);
    }
  }
  if (at < wanted.length) return null;
  const told =
    declined.length > 0
      ? declined
      : plain.filter((cases) => cases.length > 0).slice(0, isPerson ? 2 : 1);
  const [first, ...others] = told;
  if (first === undefined) return null;
  const cases = first.filter((one) => others.every((other) => other.includes(one)));
  return cases.length === 0 ? null : { to, cases };
}
