/** Tags of perfects that are written like nouns or names: بحث, صادق. */
export const MISREAD: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'X']);
/** What may stand before the verb of a sentence. */
export const OPENING: ReadonlySet<string> = new Set(['CCONJ', 'PART', 'PUNCT', 'AUX', 'ADV']);
/** What such a word is as a verb. */
export const PERFECT = {
  Aspect: 'Perf',
  Gender: 'Masc',
  Number: 'Sing',
  Person: '3',
  VerbForm: 'Fin',
  Voice: 'Act',
};
/** What a verb is where a noun would be part of another noun. */
export const VERBAL: Readonly<Record<string, string>> = {
  nmod: 'acl',
  nsubj: 'advcl',
  obj: 'ccomp',
};
