import type { Mention } from '../../identity/index.js';
import { fold, foldWithoutArticle } from '../lexicon/fold.js';
import { formsOf } from '../lexicon/match.js';
import type { StoryContext } from './context.js';

/** What a title may be continued by up to the name of whoever bears it. */
const WITHIN: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON', 'X', 'NUM']);
const MANY: ReadonlySet<string> = new Set(['Plur', 'Dual']);
/** Adpositions inside titles: the office *of* a movement, the envoy *to* Yemen. */
const OF_TITLES: ReadonlySet<string> = new Set(['ل', 'الي', 'في', 'لدي', 'ب']);
/** Words further on are no part of a title. */
const REACH = 9;

/**
 * The name behind a title whose owner is told before it, wherever the tree hangs it, in languages whose
 * definite nouns have no owner (Arabic): in "the candidate of the opposition Jean Ping" a definite noun
 * that is nobody ends the title, so that the name is the candidate's. In "the lawyer of the president
 * Anwar" the name is the president's. Null where no such name follows.
 */
export function nameOfTitle(
  context: StoryContext,
  sentence: number,
  title: number,
): Mention | null {
  const { tree } = context.slots[sentence]!;
  const { upos, feats } = tree.word(title);
  if (upos !== 'NOUN' || MANY.has(feats.Number ?? '') || !isPerson(context, sentence, title))
    return null;
  let isEnded = tree.word(title).form.startsWith('ال');
  let adpositions = 0;
  for (let i = title + 1; i < tree.words.length && i <= title + REACH; i++) {
    const name = nameFrom(context, sentence, i);
    if (name !== null && isEnded) return name;
    if (tree.word(i).upos === 'ADP') {
      const of = adpositions > 0 ? null : fold(tree.word(i).lemma);
      if (of === null || !OF_TITLES.has(of) || nameFrom(context, sentence, i + 1) !== null)
        return null;
      adpositions++;
      // The name of the place or body in the title is not yet its bearer's.
      const body = nameOver(context, sentence, i + 1);
      if (body !== null) {
        isEnded = true;
        i = body - 1;
      }
      continue;
    }
    if (!WITHIN.has(tree.word(i).upos)) return null;
    // "A Turkish judge issued an *order* to detain the mayor A": what ends like an object is none of the title.
    const { upos: kind, form } = tree.word(i);
    if (kind === 'NOUN' && tree.relation(i) === 'obj' && /[^ىا]ا$/.test(form)) return null;
    // "The Republican deputy the President B": with an adjective between, another title begins.
    const isNext = tree.word(i).form.startsWith('ال') && isPerson(context, sentence, i);
    if (isEnded && isNext && tree.word(i - 1).upos === 'ADJ') return null;
    if (tree.childrenBy(i, 'case').length > 0 && adpositions === 0) return null;
    isEnded ||= endsTitle(context, sentence, i);
  }
  return null;
}

/** A person's name of which a word is the first, but for honorifics that identity takes with it. */
function nameFrom(context: StoryContext, sentence: number, word: number): Mention | null {
  const found = context.mentions
    .in(sentence)
    .find(({ form, words: [from, to], nested, referents }) => {
      const isPersonal = referents.some(({ kind }) => kind === 'person');
      return form === 'name' && !nested && isPersonal && from <= word && word < to;
    });
  return found ?? null;
}

/** Where the name of a state, place or body ends that begins at a word; null where none does. */
function nameOver(context: StoryContext, sentence: number, word: number): number | null {
  const found = context.mentions
    .in(sentence)
    .find(
      ({ form, words: [from], nested, referents }) =>
        form !== 'pronoun' &&
        !nested &&
        from === word &&
        referents.every(({ kind }) => kind !== 'person'),
    );
  return found?.words[1] ?? null;
}

/** A definite noun, or one with a possessor, that is no person: whose the title is has been told. */
function endsTitle(context: StoryContext, sentence: number, word: number): boolean {
  const { tree } = context.slots[sentence]!;
  const { form, upos } = tree.word(word);
  if (upos === 'PRON') return true;
  if (isPerson(context, sentence, word)) return false;
  const isNamed = context.mentions
    .in(sentence)
    .some(({ form: kind, words: [from, to] }) => kind !== 'pronoun' && from <= word && word < to);
  return form.startsWith('ال') || (upos === 'PROPN' && isNamed);
}

/** As written first: المعارضة is the opposition, though its dictionary form may be "opponent". */
function isPerson({ slots, lexicon }: StoryContext, sentence: number, word: number): boolean {
  const { tree } = slots[sentence]!;
  const written = lexicon.described.get(foldWithoutArticle(tree.word(word).form));
  if (written !== undefined) return written.kind === 'people';
  return formsOf(tree, word, lexicon).some(
    (form) => lexicon.described.get(form)?.kind === 'people',
  );
}
