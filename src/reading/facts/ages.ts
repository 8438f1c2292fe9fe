import { cover } from '../../base/index.js';
import type { Mention } from '../../identity/index.js';
import type { Word } from '../../language/index.js';
import type { StoryContext } from '../events/context.js';
import { parseNumeral } from '../figures/numerals.js';
import type { Measured } from '../figures/quantity.js';
import { fold } from '../lexicon/fold.js';
import { isIn } from '../lexicon/in-class.js';
import type { DraftFact } from './find.js';
import { factOfMention, personNamed } from './of-mention.js';

const AGE_CONFIDENCE = 0.85;
/** Numbers beside names that may be ages: others are dates, scores, seats. */
const [YOUNGEST, OLDEST] = [12, 110];
/** How far behind the comma after a name its age may stand: "the", "64", "-", "year", "-", "old". */
const MAX_TO_AGE = 8;
const OPENS = new Set([',', '،', '(']);
const CLOSES = new Set([',', '،', ')', '.', ';', '؛']);

/**
 * "Sadyr Japarov, *52*, has been …", "Иван Петров (*52 года*)": a number alone behind a person's name, set off from
 * it, is the age. One fact a person.
 */
export function ageFacts(
  context: StoryContext,
  mentions: readonly Mention[],
): readonly DraftFact[] {
  const seen = new Set<string>();
  return mentions.flatMap((mention): DraftFact[] => {
    const referent = personNamed(mention);
    if (referent === null || seen.has(referent.id)) return [];
    const { words } = context.sentences[mention.sentence]!;
    const [from, to] = mention.words;
    const measured =
      ageBehind(words, to, context) ??
      ageInWords(words, to, context) ??
      ageBefore(words, from, context) ??
      ageOfTitle(context, mention) ??
      ageBeside(words, mention, context);
    if (measured === null) return [];
    seen.add(referent.id);
    const told = { property: 'age', value: { kind: 'measure', measured } } as const;
    return [factOfMention(context, mention, referent, told, AGE_CONFIDENCE)];
  });
}

/** The number set off behind a name, perhaps with a word for years. */
function ageBehind(
  words: readonly Word[],
  name: number,
  { lexicon }: StoryContext,
): Measured | null {
  // "Rahmon, *aged* 73,".
  const isAged = lexicon.classes.get('aged')?.has(fold(words[name + 1]?.form ?? '')) === true;
  const at = isAged && OPENS.has(words[name]!.form) ? name + 1 : name;
  const [opening, numeral, next] = words.slice(at, at + 3);
  if (opening === undefined || numeral === undefined || next === undefined) return null;
  const number = isAged || OPENS.has(opening.form) ? parseNumeral(numeral.form) : null;
  if (!mayBeAge(number)) return null;
  const isYear = isYears(next.lemma, lexicon);
  const closing = isYear ? words[at + 3] : next;
  if (closing === undefined || !CLOSES.has(closing.form)) return null;
  // "Smith, 52, 48 and 31": a list of numbers, not an age.
  const behind = words[at + (isYear ? 4 : 3)];
  if (behind !== undefined && parseNumeral(behind.form) !== null) return null;
  return aged(number, words, at + 1, isYear ? at + 3 : at + 2);
}

/**
 * Arabic "شريف، *البالغ من العمر 72 عاما*", Persian "شریف *۷۲ ساله*": words that can only tell an age need no comma
 * behind it (classes `age-telling`, `age-filling`).
 */
function ageInWords(
  words: readonly Word[],
  at: number,
  { lexicon }: StoryContext,
): Measured | null {
  let from = OPENS.has(words[at]?.form ?? '') ? at + 1 : at;
  let isTold = false;
  for (; from < words.length; from++) {
    const { form, lemma } = words[from]!;
    const isOf = (name: string) => isIn(lexicon, name, lemma) || isIn(lexicon, name, form);
    if (isOf('age-telling')) isTold = true;
    else if (!isOf('age-filling')) break;
  }
  const [numeral, years] = words.slice(from, from + 2);
  const number = parseNumeral(numeral?.form ?? '');
  if (years === undefined || !mayBeAge(number) || !isYears(years.lemma, lexicon)) return null;
  return isTold || years.upos === 'ADJ' ? aged(number, words, from, from + 2) : null;
}

/** Persian "شریف، نخست‌وزیر *۷۲ ساله* پاکستان": the age as an adjective of what somebody is. */
function ageOfTitle(context: StoryContext, { sentence, head }: Mention): Measured | null {
  const { tree } = context.slots[sentence]!;
  const above = tree.relation(head) === 'appos' ? [tree.word(head).head] : [];
  for (const noun of [head, ...tree.childrenBy(head, 'appos'), ...above]) {
    for (const years of tree.childrenBy(noun, 'amod')) {
      const number = years > 0 ? parseNumeral(tree.word(years - 1).form) : null;
      if (!isYears(tree.word(years).lemma, context.lexicon) || !mayBeAge(number)) continue;
      return aged(number, context.sentences[sentence]!.words, years - 1, years + 1);
    }
  }
  return null;
}

/** "*52-летний* Садыр Жапаров", "the *52-year-old* Sadyr Japarov": the age as an adjective of the name. */
function ageBefore(words: readonly Word[], at: number, { lexicon }: StoryContext): Measured | null {
  const before = words[at - 1];
  if (before?.upos !== 'ADJ') return null;
  const [numeral, ...unit] = fold(before.lemma).split('-');
  const written = parseNumeral(numeral!);
  if (mayBeAge(written) && isYears(unit.join('-'), lexicon)) {
    return aged(written, words, at - 1, at);
  }
  const [first, hyphen, years] = words.slice(Math.max(0, at - 5), at);
  const number = at >= 5 && hyphen?.form === '-' ? parseNumeral(first!.form) : null;
  const isAge = mayBeAge(number) && isYears(years!.lemma, lexicon);
  return isAge ? aged(number, words, at - 5, at) : null;
}

/** "Daniel Marsh, the *64-year-old* chief executive": the age as an adjective of what is said beside the name. */
function ageBeside(
  words: readonly Word[],
  { words: [from, to], sentence }: Mention,
  context: StoryContext,
) {
  if (!OPENS.has(words[to]?.form ?? '')) return null;
  const { tree } = context.slots[sentence]!;
  for (let at = to + 1; at < Math.min(words.length, to + MAX_TO_AGE); at++) {
    const measured = ageBefore(words, at + 1, context);
    if (measured === null) continue;
    const noun = tree.word(at).head;
    if (noun < 0 || tree.relation(noun) !== 'appos' || tree.word(noun).upos !== 'NOUN') return null;
    const { head } = tree.word(noun);
    return head >= from && head < to ? measured : null;
  }
  return null;
}

const isYears = (word: string, { units }: StoryContext['lexicon']) => {
  const unit = units.get(fold(word));
  return unit?.unit === 'year' && unit.factor === 1;
};

const mayBeAge = (number: number | null): number is number =>
  number !== null && Number.isInteger(number) && number >= YOUNGEST && number <= OLDEST;

function aged(number: number, words: readonly Word[], from: number, to: number): Measured {
  return {
    number,
    unit: 'year',
    dimension: 'duration',
    bound: 'exact',
    span: cover(words[from]!.span, words[to - 1]!.span),
    words: [from, to],
  };
}
