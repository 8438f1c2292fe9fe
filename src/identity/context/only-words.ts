import { hasRussianAdjectiveEnding, type Word } from '../../language/index.js';
import type { Extent } from './atoms.js';
import { capitalState, isBody, isPlace, type Known } from './known.js';
import { hasCase } from './name-words.js';
import type { Scanned } from './scanned.js';

/** Letters from which on a name of the tables in a script without capitals is hardly also a word. */
const LONG = 7;

/** Letters that stand apart, as those of پ‌ک‌ک, are read one by one. */
const SPELT = /^\p{L}(?:[\u200c.]\p{L})+$/u;

/** Whether a form that the tables have as a name can hardly also be a word. */
export function isUnlikeWords(form: string): boolean {
  return (form.length >= LONG || SPELT.test(form)) && !hasCase(form);
}

/** Letters from which on Persian nouns that are names of bodies (داعش, حماس) are hardly also words. */
const FOREIGN = 4;

const isForeign = (word: Word | undefined): boolean =>
  word?.upos === 'NOUN' && word.form.length >= FOREIGN;

/** Letters from which on a Persian noun that is somebody's surname is hardly another word. */
const LEAST_OF_SURNAME = 5;

const isForeignSurname = (word: Word | undefined): boolean =>
  word?.upos === 'NOUN' && word.form.length >= LEAST_OF_SURNAME;

/** Whether words that the tables know as a name are only words where they stand, nobody else taking them for a name. */
export function areOnlyWords(known: Known, extent: Extent, scanned: Scanned): boolean {
  return (
    isWord(known, extent, scanned) ||
    isHomograph(extent, scanned) ||
    isPartOfVerb(known, extent, scanned)
  );
}

/** "خاک کشور را ترک کرد": the noun of a compound verb ("leaving did") is no people that is written alike (Turk). */
function isPartOfVerb({ match }: Known, { from, to }: Extent, { tree }: Scanned): boolean {
  const { upos, deprel } = tree.words[from] ?? {};
  return match.via === 'demonym' && to === from + 1 && upos === 'NOUN' && deprel === 'compound:lvc';
}

/**
 * "Северная и Центральная Америка": an adjective before its noun is no place of that name (Северный is a
 * town), whatever the network sees there; states have adjectives of their own, and no capital of a state is
 * called by one ("подписал с Пхеньяном договор").
 */
export function isEpithet(
  { entity }: Known,
  { from, to, head }: Extent,
  { tree, tables }: Scanned,
): boolean {
  const { upos, form = '' } = tree.words[head] ?? {};
  if (upos !== 'ADJ' || to !== from + 1 || !isPlace(entity)) return false;
  if (!hasRussianAdjectiveEnding(form) || capitalState(entity, tables) !== null) return false;
  return hasCase(form) && tree.relation(head) === 'amod' && tree.head(head) > head;
}

/**
 * "Конгресс профсоюзов", "کنگره پزشکان": what a body's short name is of tells another body, unless that is a state.
 */
export function isOfOthers(
  { entity }: Known,
  { to, from, head }: Extent,
  { tree, lang, keys, vocabulary }: Scanned,
): boolean {
  // Persian trees hang objects on the names before them: "داعش مسئولیت حمله را پذیرفت".
  if (lang === 'fa' && !vocabulary.has('homograph', keys, from)) return false;
  if (!isBody(entity) || to !== from + 1 || tree.words[head]?.upos !== 'NOUN') return false;
  const behind = tree.words[to];
  return behind?.upos === 'NOUN' && tree.head(to) === head && tree.relation(to) === 'nmod';
}

/** Relations by which an owner stands below what it owns. */
const OWNERS: ReadonlySet<string> = new Set(['nmod', 'amod', 'compound', 'det']);

/**
 * "Russia's Security Council", "the African Union's Peace and Security Council": what the vocabulary knows as a
 * body of any state is no body of the world where somebody else has it.
 */
export function isOfAnother(
  { entity }: Known,
  { from, to, head }: Extent,
  scanned: Scanned,
): boolean {
  const { tree, tables, keys, vocabulary } = scanned;
  if (!isBody(entity) || entity.state !== null) return false;
  if (vocabulary.find('body', keys, from)?.to !== to) return false;
  const known = (word: number) => tables.matchFrom(keys.type(word)!.begins, scanned.pieced, word);
  // Half of a longer name: "Peace and Security Council".
  const isCapital = /^\p{Lu}/u.test(tree.words[from - 2]?.form ?? '');
  const isJoined = tree.words[from - 1]?.upos === 'CCONJ' && isCapital;
  const isHalf = isJoined && known(from - 2).length === 0;
  const isOwner = (word: number) => {
    const cases = tree.children(word).filter((c) => tree.relation(c) === 'case');
    const isMarked = cases.every(
      (c) => tree.words[c]?.upos === 'PART' || vocabulary.has('genitive', keys, c),
    );
    return isMarked && OWNERS.has(tree.relation(word));
  };
  const below = tree.children(head).filter((word) => (word < from || word >= to) && isOwner(word));
  const isState = (word: number) =>
    known(word).some((match) => tables.entity(match.entity)?.kind === 'state');
  return isHalf || below.some(isState);
}

/** Letters from which on the name of a capital is no other word but those that the vocabulary lists. */
const LEAST_OF_CAPITAL = 4;

/**
 * Where capitals do not tell names from words, a noun or adjective that nobody else takes for a
 * name is a word: دولة is a state, though a town in India is written the same. Capitals of states
 * are spoken of every day, so that most of their names are nothing else (دوحه, منامه).
 */
function isWord(known: Known, extent: Extent, scanned: Scanned): boolean {
  const { entity, match } = known;
  const { from, to, head } = extent;
  const { tree, tables, keys, vocabulary } = scanned;
  const word = tree.words[head];
  const isCapital = match.via === 'metonym' || capitalState(entity, tables) !== null;
  const isKnownName = match.exact && (word?.form.length ?? 0) >= LEAST_OF_CAPITAL;
  const isOften = vocabulary.has('homograph', keys, from);
  // "*Monday*, Beijing …": what begins a sentence before a comma is when.
  const isSetOff = from === 0 && /^[،,]$/.test(tree.words[to]?.form ?? '');
  if (isOften && isSetOff && scanned.times.mayTell(tree.words[from]!)) return true;
  if (isCapital && isKnownName && (!isOften || isPlaced(extent, scanned))) return false;
  // الحوثيون are hardly ever anybody else, though a parser takes them for a noun.
  const isUnlike = isUnlikeWords(word?.form ?? '') || (scanned.lang === 'fa' && isForeign(word));
  if (isBody(entity) && match.exact && isUnlike && !isOften) return false;
  // پزشکیان, a noun to the parser, may be the president; the whole document tells (`settleSurnames`).
  const isSurname = match.via === 'surname' && match.exact && scanned.lang === 'fa';
  if (isSurname && isForeignSurname(word) && !isOften) return false;
  const cased = hasCase(word?.form ?? '');
  const common = word?.upos === 'NOUN' || word?.upos === 'ADJ';
  return (
    !cased && common && to === from + 1 && (entity.kind !== 'state' || match.via === 'metonym')
  );
}

/** The adposition of where somebody goes to. */
const TO = 'به';

/**
 * "به دوشنبه سفر کرد", "تهران و دوشنبه": a capital that is written like a common word (Monday) is meant behind what
 * tells of going there, and beside another capital.
 */
function isPlaced(
  { from, to }: Extent,
  { tree, keys, vocabulary, tables, lang }: Scanned,
): boolean {
  const form = (at: number) => tree.words[at]?.form ?? '';
  const isGoing = (at: number) => vocabulary.has('movement', keys, at);
  if (form(from - 1) === TO && tree.words.some((_, at) => isGoing(at))) return true;
  if (isGoing(from - 1) || isLoneSubject(from, tree, lang)) return true;
  const isCapitalAt = (at: number) =>
    tables
      .match([form(at)], 0, lang)
      .some(
        ({ exact, via, entity }) =>
          exact && via === 'metonym' && tables.entity(entity)?.kind === 'state',
      );
  const isAnd = (at: number) => tree.words[at]?.upos === 'CCONJ';
  return (isAnd(from - 1) && isCapitalAt(from - 2)) || (isAnd(to) && isCapitalAt(to + 1));
}

/** "*دوشنبه* با ارسال یادداشتی اعتراض کرد": alone at the head of a sentence it does what the verb tells; days have more beside them. */
function isLoneSubject(word: number, tree: Scanned['tree'], lang: string): boolean {
  if (lang !== 'fa' || word !== 0 || tree.words[1]?.upos !== 'ADP') return false;
  const verb = tree.head(word);
  const isSubject = (at: number) => tree.head(at) === verb && tree.relation(at) === 'nsubj';
  return tree.children(word).length === 0 && !tree.words.some((_, at) => at > 0 && isSubject(at));
}

/** "Financial aid" is no aid of Mali's: a word that is also a name, behind the noun that it describes. */
function isHomograph(
  { from, to }: Extent,
  { tree, keys, vocabulary, times, lang }: Scanned,
): boolean {
  if (vocabulary.find('homograph', keys, from)?.to !== to) return false;
  if (to > from + 1) return true;
  const { upos = 'X' } = tree.words[from] ?? {};
  const describes =
    tree.head(from) < from && ['amod', 'nmod', 'compound'].includes(tree.relation(from));
  // "The meeting of *Monday*": a word for a day behind a noun without an adposition is the day, also where it is taken for a name.
  const isDay = lang === 'fa' && times.mayTell(tree.words[from]!);
  const isPlaceBefore = vocabulary.has('place-noun', keys, from - 1);
  const isBodys = (['body', 'crowd', 'role'] as const).some((kind) =>
    vocabulary.has(kind, keys, tree.head(from)),
  );
  const isBare = describes && !isBodys && tree.child(from, 'case') === undefined;
  return isBare && (upos !== 'PROPN' || (isDay && !isPlaceBefore));
}
