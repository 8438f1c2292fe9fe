import { type Article, type BlockKind, blocksFrom, type Story } from '../article/index.js';
import { overlaps, remembered } from '../base/index.js';
import { findMentions, mentionIndex, type Tables } from '../identity/index.js';
import type { Sentence, Word } from '../language/index.js';
import { withClaims } from './events/claims.js';
import type { StoryContext } from './events/context.js';
import type { Draft } from './events/draft.js';
import { findEvents, withConfidence } from './events/find.js';
import { joinRetellings } from './events/retellings.js';
import { withSidesOfStory } from './events/sides-of-story.js';
import { timesOfStory } from './events/times.js';
import { isUntold } from './events/untold.js';
import { ageFacts } from './facts/ages.js';
import { findFacts, withoutRepeats } from './facts/find.js';
import { officeFacts } from './facts/offices.js';
import { verbsOfParticiple } from './lexicon/arabic-participles.js';
import { fold } from './lexicon/fold.js';
import { knownForms } from './lexicon/known-forms.js';
import { headsUnder } from './lexicon/match.js';
import type { Lexicon, WordOrder } from './lexicon/types.js';
import { Output } from './output.js';
import { withAcronymOwners } from './syntax/acronym-owners.js';
import { withAnimateObjects } from './syntax/animate-objects.js';
import { withBareRelatives } from './syntax/bare-relatives.js';
import { withRepeatedBetween } from './syntax/between.js';
import { withCapitals } from './syntax/capitals.js';
import {
  type Participles,
  withCircumstantialParticiples,
} from './syntax/circumstantial-participles.js';
import { withCliticVerbs } from './syntax/clitic-verbs.js';
import { withCompoundAdjectives } from './syntax/compound-adjectives.js';
import { withCountedNouns } from './syntax/counted-nouns.js';
import { withDayBeforeYesterday } from './syntax/day-before-yesterday.js';
import { withoutExpletives } from './syntax/expletives.js';
import { withFutures } from './syntax/futures.js';
import { withNounsOfGerunds } from './syntax/gerunds.js';
import { withGivenNamesAsVerbs } from './syntax/given-names-as-verbs.js';
import { withHeadlinePassives } from './syntax/headline-passives.js';
import { withHeadlinePresents } from './syntax/headline-presents.js';
import { withInitialNouns } from './syntax/initial-nouns.js';
import { withJoinedClauses } from './syntax/joined-clauses.js';
import { withListedSubjects } from './syntax/listed-subjects.js';
import { withActiveVerbs, withMainVerb } from './syntax/main-verb.js';
import { withMarkedPassives } from './syntax/marked-passives.js';
import { withMasdarsAsVerbs } from './syntax/masdars-as-verbs.js';
import { withFiniteVerbs } from './syntax/misread-verbs.js';
import { NearSlots } from './syntax/near.js';
import { withNisbasBeforeNames } from './syntax/nisbas-before-names.js';
import { withOpeningVerbs } from './syntax/opening-verbs.js';
import { withPassivesByForm } from './syntax/passives-by-form.js';
import { withPerfectiveFutures } from './syntax/perfective-futures.js';
import { withPlacePredicates } from './syntax/place-predicates.js';
import { withPluralBodies } from './syntax/plural-bodies.js';
import { withPluralSubjects } from './syntax/plural-subjects.js';
import { withPossessedAdjectives } from './syntax/possessed-adjectives.js';
import { findQuotations } from './syntax/quotations.js';
import { withReflexivePassives } from './syntax/reflexive-passives.js';
import { withResults } from './syntax/results.js';
import { withShortPassives } from './syntax/short-passives.js';
import { type SlotLanguage, Slots } from './syntax/slots.js';
import { withSubjectBehindAnd } from './syntax/subject-behind-and.js';
import { withSubstantives } from './syntax/substantives.js';
import { withVerbBehindRelative } from './syntax/verb-behind-relative.js';
import { withVerbFirst } from './syntax/verb-first.js';
import { withVerbsTakenForNouns } from './syntax/verbs-as-nouns.js';
import { withVerbsByFeatures } from './syntax/verbs-by-features.js';
import { treesOf } from './trees/index.js';
import type { Reading } from './types.js';

/** What a reading needs besides the document: data only, no clock, no network, no store. */
export interface ReadingData {
  /** Splits and parses a view's text; sentences of a language without a model are unparsed. */
  readonly parse: (text: string, lang: string) => readonly Sentence[];
  readonly tables: Tables;
  /** Null for a language that has no lexicon: its documents are kept, with mentions only. */
  readonly lexicon: (lang: string) => Lexicon | null;
}

/**
 * Reads one story of an article: who did what to whom, when, where, whether, and who says so.
 * Same input, same output. Spans of the result point into `article.text`.
 *
 * @param id the document's id, from which those of events and facts derive
 */
export function readStory(article: Article, story: Story, id: string, data: ReadingData): Reading {
  const { text } = story.view;
  const lexicon = data.lexicon(story.lang);
  const sentences = data.parse(text, story.lang).map((sentence) => withVerbs(sentence, lexicon));
  const published = story.published?.date ?? null;
  const mentions = findMentions(
    { sentences, text, lang: story.lang, date: published },
    data.tables,
  );
  const output = new Output(id, article.text, story.view, data.tables);
  const read = lexicon === null ? null : contextOf(story, sentences, mentions, lexicon, data);
  const told = sentences.flatMap((sentence, s) => (isTold(story, sentence) ? [s] : []));
  const drafts = read === null ? [] : eventsOf(read, told);
  const facts =
    read === null
      ? []
      : [
          ...officeFacts(read, mentions),
          ...ageFacts(read, mentions),
          ...told.flatMap((s) => findFacts(read, s)),
        ];
  return {
    id,
    lang: story.lang,
    published:
      story.published === null
        ? null
        : {
            date: story.published.date,
            precision: story.published.precision,
            basis: story.published.basis,
          },
    title: story.title?.text ?? null,
    events: joinRetellings(drafts).map((draft) => output.event(draft)),
    facts: withoutRepeats(facts).map((fact) => output.fact(fact)),
    mentions: mentions.flatMap((mention) => output.mentions(mention)),
    blocks: blocksFrom(article, story),
    covered: lexicon !== null,
  };
}

function eventsOf(read: StoryContext, told: readonly number[]): readonly Draft[] {
  const drafts = told.flatMap((s) => findEvents(read, s));
  const sided = withSidesOfStory(read, drafts).filter((draft) => !isUntold(draft));
  return withClaims(sided).map((draft) => withConfidence(read, draft));
}

/** Verbs that the parser missed; an order of words of its own tells that a language's verbs are plain. */
function withVerbs(sentence: Sentence, lexicon: Lexicon | null): Sentence {
  const finite = withFiniteVerbs(withSubstantives(withPossessedAdjectives(withCapitals(sentence))));
  if (lexicon?.order === 'vso') {
    const noObject = lexicon.classes.get('no-object') ?? new Set<string>();
    const hasNoObject = ({ form, lemma }: Word) =>
      [fold(form), fold(lemma)].some((key) => noObject.has(key));
    const { tells, isHeadForm } = knownForms(lexicon);
    const isVerb = (form: string) => tells.V(form) || tells.X(form);
    const isHead = (key: string) => lexicon.entries.has(key) || lexicon.operators.has(key);
    const named = withNisbasBeforeNames(withGivenNamesAsVerbs(withVerbsByFeatures(finite, isVerb)));
    const nominal = withMasdarsAsVerbs(withCountedNouns(withDayBeforeYesterday(named)), tells.N);
    const passives = withPassivesByForm(
      withMarkedPassives(withFutures(withRepeatedBetween(nominal), isHead, isHeadForm)),
      isVerb,
    );
    const called = withCliticVerbs(withJoinedClauses(passives), isVerb, tells.N);
    const whole = withOpeningVerbs(
      called,
      (word) => isKnownVerb(word, lexicon),
      (verb, noun) => isKnownObject(verb, noun, lexicon),
    );
    const ordered = withVerbFirst(
      whole,
      (word) => isKnownVerb(word, lexicon),
      hasNoObject,
      ({ form }) => tells.N(form) || tells.X(form),
    );
    return withCircumstantialParticiples(withBareRelatives(ordered), participlesOf(lexicon));
  }
  if (lexicon?.order === 'case') {
    const parts = joinedParts(lexicon);
    const separate = withCompoundAdjectives(withAcronymOwners(finite), (part) => parts.get(part));
    const passives = lexicon.classes.get('short-passive') ?? new Set<string>();
    const isOf = (table: ReadonlyMap<string, unknown>, keys: readonly string[]) =>
      keys.some((key) => table.has(key));
    const keysAs = (pos: 'V' | 'N', { form, lemma }: Word) => [
      fold(form),
      fold(lemma),
      ...lexicon.inflection.candidates(fold(form), pos),
    ];
    const bodies = lexicon.classes.get('plural-body');
    const plural = withPluralBodies(
      withPluralSubjects(separate),
      ({ form }) => bodies?.has(fold(form)) === true,
    );
    const manly = withAnimateObjects(
      plural,
      (lemma) => lexicon.described.get(lemma)?.kind === 'people',
    );
    const called = withInitialNouns(manly, (word) => isOf(lexicon.described, keysAs('N', word)));
    const verbal = withVerbsTakenForNouns(
      called,
      (word) =>
        isOf(lexicon.entries, keysAs('V', word)) && !isOf(lexicon.described, keysAs('N', word)),
    );
    const short = withShortPassives(verbal, (form) => passives.has(fold(form)));
    const future = withPerfectiveFutures(short, (word) =>
      keysAs('V', word).some((key) => lexicon.perfectives.has(key)),
    );
    return withReflexivePassives(future, (word) =>
      keysAs('V', word).some((key) => lexicon.passives.has(key)),
    );
  }
  if (lexicon === null || lexicon.order !== null) return finite;
  const intransitive = lexicon.classes.get('intransitive') ?? new Set<string>();
  const isIntransitive = ({ form, lemma }: Word) =>
    [fold(lemma), ...lexicon.inflection.candidates(fold(form), 'V')].some((key) =>
      intransitive.has(key),
    );
  const isNoun = (form: string) =>
    (lexicon.entries.get(fold(form)) ?? []).some(({ pattern: { pos } }) => pos === 'N');
  const called = withNounsOfGerunds(
    withListedSubjects(withSubjectBehindAnd(finite)),
    isNoun,
    ({ lemma }) => isIn(lexicon, 'befalling', lemma),
  );
  const present = withHeadlinePresents(called, (word, object) => isVerbOf(word, object, lexicon));
  const active = withMainVerb(withActiveVerbs(present, isIntransitive), isIntransitive);
  const passives = withHeadlinePassives(
    active,
    (word) => isIn(lexicon, 'befalling', word.lemma) && !isIntransitive(word),
  );
  const whole = withVerbBehindRelative(passives);
  const told = withoutExpletives(withStates(whole, lexicon), ({ lemma }) =>
    isIn(lexicon, 'animate', lemma),
  );
  return withPlacePredicates(
    told,
    (lemma) => isIn(lexicon, 'locative', lemma) || isIn(lexicon, 'predicative', lemma),
  );
}

const joined = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** Parts that join an adjective to another, with what they stand for (class `joined`, `_` between). */
function joinedParts(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = joined.get(lexicon);
  if (known !== undefined) return known;
  const pairs = [...(lexicon.classes.get('joined') ?? [])].map((pair) => pair.split('_'));
  const parts = new Map(pairs.map(([part = '', whole = '']) => [part, whole]));
  joined.set(lexicon, parts);
  return parts;
}

function withStates(sentence: Sentence, lexicon: Lexicon): Sentence {
  const leaves = ({ form, lemma }: Word) =>
    isIn(lexicon, 'leaving', lemma) || isIn(lexicon, 'leaving', form);
  return withResults(sentence, leaves, ({ form }) => isIn(lexicon, 'result', form));
}

const participles = new WeakMap<Lexicon, Participles>();

/** What is asked of a language's participles, kept for all its sentences. */
function participlesOf(lexicon: Lexicon): Participles {
  const known = participles.get(lexicon) ?? participlesBy(lexicon);
  participles.set(lexicon, known);
  return known;
}

function participlesBy(lexicon: Lexicon): Participles {
  const isVerb = (key: string) =>
    headsUnder(key, lexicon).some(({ pattern: { pos } }) => pos === 'V' || pos === 'X');
  return {
    verbOf: remembered((stem) => verbsOfParticiple(stem).find(isVerb) ?? null),
    isNoun: ({ form, lemma }, stem) => {
      const keys = [stem, fold(lemma), ...lexicon.inflection.candidates(fold(form), 'N')];
      const isDeed = (key: string) =>
        (lexicon.entries.get(key) ?? []).some(({ pattern: { pos } }) => pos === 'N');
      return (
        isDeed(stem) || keys.some((key) => lexicon.described.has(key)) || isFeminines(form, isDeed)
      );
    },
    isAdverb: (form) => isIn(lexicon, 'adverbial', form),
    isCopular: ({ lemma }) => isIn(lexicon, 'copular', lemma),
  };
}

/** "مساعدات": the plural in -āt of a noun of deed, which no participle in the accusative has. */
const isFeminines = (form: string, isDeed: (key: string) => boolean): boolean => {
  const stem = /^(.{3,})ات$/.exec(fold(form))?.[1];
  return stem !== undefined && isDeed(`${stem}ة`);
};

const isIn = ({ classes }: Lexicon, name: string, word: string): boolean =>
  classes.get(name)?.has(fold(word)) ?? false;

/** Whether a pattern of a verb names a noun as its object; a noun of extent may hide one: "a package of sanctions". */
function isKnownObject(verb: Word, noun: Word, lexicon: Lexicon): boolean {
  const keys = [noun.form, noun.lemma].map(fold);
  if (keys.some((key) => lexicon.classes.get('wrapping')?.has(key))) return true;
  return headsUnder(fold(verb.form), lexicon).some(
    ({ pattern: { pos, conditions } }) =>
      pos !== 'N' &&
      conditions.some(
        (c) => c.kind === 'filled' && c.slot === 'obj' && keys.some((key) => c.lemmas.has(key)),
      ),
  );
}

/** Whether a word is a form of a verb of the lexicon: with a noun as its object, where one is given. */
function isVerbOf({ form }: Word, object: Word | null, lexicon: Lexicon): boolean {
  const keys = object === null ? [] : [object.form, object.lemma].map(fold);
  return lexicon.inflection
    .candidates(fold(form), 'V')
    .some((key) =>
      headsUnder(key, lexicon).some(
        ({ pattern: { pos, conditions } }) =>
          pos === 'V' &&
          (object === null ||
            conditions.some(
              (c) =>
                c.kind === 'filled' && c.slot === 'obj' && keys.some((noun) => c.lemmas.has(noun)),
            )),
      ),
    );
}

/** Whether deeds or what is said of them are known to be told by a word as a verb. */
function isKnownVerb({ form, lemma }: Word, lexicon: Lexicon): boolean {
  const { isVerb, isVerbForm } = knownForms(lexicon);
  return isVerbForm(form) || isVerb(lemma);
}

/** Lines that say who wrote when and where tell of nothing else. */
const ABOUT_THE_ARTICLE: ReadonlySet<BlockKind> = new Set(['byline', 'date', 'dateline']);

function isTold(story: Story, sentence: Sentence): boolean {
  const around = story.paragraphs.find((paragraph) => overlaps(paragraph.span, sentence.span));
  return around === undefined || !ABOUT_THE_ARTICLE.has(around.kind);
}

/** What the order of words goes with in the languages that have a lexicon. */
const AGREEMENT: Readonly<
  Record<WordOrder, Pick<SlotLanguage, 'agreement' | 'governsByCase' | 'verbIsLast'>>
> = {
  vso: { agreement: 'behind' },
  case: { agreement: 'past', governsByCase: true },
  sov: { verbIsLast: true },
};

const NO_WORDS: ReadonlySet<string> = new Set();

function contextOf(
  story: Story,
  sentences: readonly Sentence[],
  mentions: ReturnType<typeof findMentions>,
  lexicon: Lexicon,
  data: ReadingData,
): StoryContext {
  const { text } = story.view;
  const classOf = (name: string) => lexicon.classes.get(name) ?? NO_WORDS;
  const language: SlotLanguage = {
    agentCases: classOf('agent'),
    relationalNouns: classOf('relational'),
    personalRelatives: classOf('personal-relative'),
    ...(lexicon.order === null && { thingRelatives: classOf('thing-relative') }),
    possessives: classOf('possessive'),
    objectMarks: classOf('judged'),
    judging: classOf('judging'),
    sharedWithObject: classOf('shared'),
    summoning: classOf('summoning'),
    complaining: classOf('complaining'),
    dealt: classOf('dealt'),
    assessing: classOf('assessing'),
    asking: classOf('asking'),
    ...(lexicon.order === null && {
      utterances: classOf('utterance'),
      issuing: classOf('issuing'),
    }),
    particles: classOf('particle'),
    pureParticles: classOf('pure-particle'),
    wholeAdpositions: classOf('whole-adposition'),
    objectless: classOf('objectless'),
    phrasal: classOf('phrasal'),
    qualities: classOf('blameful'),
    namings: lexicon.order === null ? classOf('naming') : NO_WORDS,
    ...(lexicon.order === null ? { placeTellsObject: true } : AGREEMENT[lexicon.order]),
    quantityNouns: new Set([
      ...lexicon.numbers.flatMap((n) => (n.words.length === 1 ? n.words : [])),
      ...classOf('wrapping'),
    ]),
  };
  const { order } = lexicon;
  const index = mentionIndex(mentions);
  const nameIn = (s: number) => (word: number) => index.at(s, word)?.words ?? null;
  const trees = treesOf(sentences, mentions, index, lexicon, data.tables);
  const slots = trees.map((tree) => new Slots(tree, language));
  const near =
    order === null ? null : slots.map((plain, s) => new NearSlots(plain, order, nameIn(s)));
  return {
    lang: story.lang,
    text,
    sentences,
    slots,
    near,
    mentions: index,
    tables: data.tables,
    lexicon,
    times: timesOfStory(sentences, text, story.lang),
    quotations: findQuotations(text),
    published: story.published?.date ?? null,
  };
}
