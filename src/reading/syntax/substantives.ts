import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';

/** Relations in which only a noun stands. */
const NOMINAL: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod']);
/** What a bare participle in one of these cases is to the verb that it is hung on as if it were a clause. */
const GOVERNED: Readonly<Record<string, string>> = { Gen: 'obj', Acc: 'obj', Dat: 'iobj' };
const OBJECT = /^(?:obj|iobj|nsubj:pass)$/;
/** Endings of Russian participles as they are declined, behind a hissing stem and behind any other. */
const DECLINED = /(?:его|ему|ими|ого|ому|ыми|[еио]й|[аоеиыу][яею]|[еиоы]м|[иы]х)(ся)?$/;

/**
 * Takes participles in a noun's place for the nouns that they are: "протестующие потребовали",
 * "arrested the accused", "задержанных развезли по отделам". To be done before names are resolved, which look
 * for people among nouns.
 */
export function withSubstantives(given: Sentence): Sentence {
  const sentence = withPeopleBeforePhrase(withCoordinatedPeople(given));
  const { words } = sentence;
  if (!words.some(isDeclined)) return sentence;
  const mended = words.map((word, i): Word => {
    if (!isDeclined(word)) return word;
    if (NOMINAL.has(word.deprel.split(':')[0]!)) return asNoun(word);
    const deprel = governedAs(words, i);
    return deprel === null ? word : { ...asNoun(word), deprel };
  });
  return { ...sentence, words: mended };
}

/**
 * "Столкновения между протестующими и полицией": an adjective of another number before "and" does not describe the noun
 * behind it; the two are coordinated.
 */
function withCoordinatedPeople(sentence: Sentence): Sentence {
  const { words } = sentence;
  const at = words.findIndex(({ upos, deprel, head, feats }, i) => {
    const isBefore = words[i + 1]?.upos === 'CCONJ' && head === i + 2;
    const noun = words[i + 2];
    const isPlural = upos === 'ADJ' && deprel === 'amod' && feats.Number === 'Plur';
    return isBefore && isPlural && noun?.feats.Number === 'Sing' && noun.feats.Case === feats.Case;
  });
  if (at < 0) return sentence;
  const noun = at + 2;
  const mended = words.map((word, i): Word => {
    if (i === at) return { ...word, upos: 'NOUN', head: headOf(words, at), deprel: 'nmod' };
    if (i === noun) return { ...word, head: at, deprel: 'conj' };
    return word.head === noun && i < at ? { ...word, head: at } : word;
  });
  return { ...sentence, words: mended };
}

/** Relations of people to a verb by their case. */
const BY_CASE: Readonly<Record<string, string>> = { ...GOVERNED, Nom: 'nsubj', Ins: 'obl' };

/**
 * "Вызвал поверенного в делах": an adjective before an adposition does not describe the noun behind that; it is a noun
 * to which the phrase belongs.
 */
function withPeopleBeforePhrase(sentence: Sentence): Sentence {
  const { words } = sentence;
  const at = words.findIndex(
    ({ upos, deprel, head, form }, i) =>
      upos === 'ADJ' &&
      deprel === 'amod' &&
      head > i + 1 &&
      words[i + 1]?.upos === 'ADP' &&
      words[i + 1]?.head === head &&
      /^\p{Ll}/u.test(form) &&
      words[words[head]!.head]?.upos === 'VERB',
  );
  if (at < 0) return sentence;
  const noun = words[at]!.head;
  const verb = words[noun]!.head;
  const role = BY_CASE[words[at]!.feats.Case ?? ''];
  const isTaken = words.some((w) => w.head === verb && w.deprel === role);
  if (role === undefined || isTaken) return sentence;
  const mended = words.map((word, i): Word => {
    if (i === at) return { ...word, upos: 'NOUN', head: verb, deprel: role };
    return i === noun ? { ...word, head: at, deprel: 'nmod' } : word;
  });
  return { ...sentence, words: mended };
}

/** Where people before a coordinated noun belong: to the noun before their adposition, or where that one hung. */
function headOf(words: readonly Word[], at: number): number {
  const before = words[at - 1]?.upos === 'ADP' ? at - 2 : at - 1;
  return words[before]?.upos === 'NOUN' ? before : words[at + 2]!.head;
}

/** Of "заключенный" parsers do not always say that it is a participle; what else is a verb has no case. */
function isDeclined({ upos, feats: { VerbForm = 'Part', Case } }: Word): boolean {
  return upos === 'VERB' && VerbForm === 'Part' && Case !== undefined;
}

function asNoun(word: Word): Word {
  return { ...word, upos: 'NOUN', lemma: dictionaryForm(word) };
}

/** "Протестующих" is no form of "протестовать" any more. */
function dictionaryForm({ form, lemma }: Word): string {
  const [ending, reflexive = ''] = DECLINED.exec(form) ?? [];
  if (ending === undefined) return lemma;
  const stem = form.slice(0, -ending.length).toLowerCase();
  return `${stem}${/[щш]$/.test(stem) ? 'ий' : 'ый'}${reflexive}`;
}

/** What a participle is to a verb that has no object yet, where trees take it for a clause beside that verb. */
function governedAs(words: readonly Word[], i: number): string | null {
  const { deprel, feats, head } = words[i]!;
  const verb = words[head];
  if (deprel !== 'advcl' || verb?.upos !== 'VERB' || hasCase(words, i)) return null;
  if (verb.feats.VerbForm !== 'Fin') return null;
  const hasObject = words.some((word) => word.head === head && OBJECT.test(word.deprel));
  return hasObject ? null : (GOVERNED[feats.Case ?? ''] ?? null);
}
