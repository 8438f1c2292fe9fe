import { fold } from '../lexicon/fold.js';
import type { Slot } from '../lexicon/types.js';
import type { SubjectRules } from './subjects.js';
import type { Tree } from './surface.js';

/** What a language adds to the deep slots of Universal Dependencies. */
export interface SlotLanguage extends Omit<SubjectRules, 'isWhileDoing' | 'agrees'> {
  /** Adpositions that mark the agent of a passive. */
  readonly agentCases: ReadonlySet<string>;
  /** Folded lemmas of nouns of quantity, behind which stands what is meant ("thousands of …"). */
  readonly quantityNouns: ReadonlySet<string>;
  /** Folded lemmas of words that say whose something is and that trees take for determiners. */
  readonly possessives?: ReadonlySet<string>;
  /**
   * Slots of a verb that a phrase below its object fills, too, where none hangs on the verb: trees hang "received aid *from
   * Germany*" now on the one, now on the other.
   */
  readonly sharedWithObject?: ReadonlySet<string>;
  /**
   * How verbs agree in gender with their subject: `behind` with one that follows, which may be left
   * out (Arabic), `past` with any, in the past tense (Russian). A noun that disagrees is an object.
   */
  readonly agreement?: 'behind' | 'past';
  /** Case alone tells what a noun without an adposition is to its verb, however the tree calls it. */
  readonly governsByCase?: boolean;
  /** Folded nouns that with the adposition before them make another: "from the *side* of". */
  readonly relationalNouns?: ReadonlySet<string>;
  /** Objects stand before their verb, behind the subject. */
  readonly verbIsLast?: boolean;
  /** Folded relative pronouns that only persons are meant by. */
  readonly personalRelatives?: ReadonlySet<string>;
  /** Relative pronouns that stand for things and bodies. */
  readonly thingRelatives?: ReadonlySet<string>;
  /** Adverbs that make another verb of the one they stand beside: "took *away*". */
  readonly particles?: ReadonlySet<string>;
  /** Of these, the ones that right behind a verb are hardly adpositions: "brushed *off* the offer". */
  readonly pureParticles?: ReadonlySet<string>;
  /** Verbs with their particle (`hand_over`) that trees take for an adposition of the object behind it. */
  readonly phrasal?: ReadonlySet<string>;
  /** Verbs that say what something is: "called it a farce". */
  readonly namings?: ReadonlySet<string>;
  /** Adjectives that judge, which parsers take for nouns behind such verbs. */
  readonly qualities?: ReadonlySet<string>;
  /** Words of compound verbs that take no object ("*form* took": took place). */
  readonly objectless?: ReadonlySet<string>;
  /** Adpositions of several words, joined by `_`, that none of their words stands for: "according *to*". */
  readonly wholeAdpositions?: ReadonlySet<string>;
  /** Neither case nor agreement marks an object: its place behind the verb does. */
  readonly placeTellsObject?: boolean;
}

/** What a bare dependent of a noun is by its case: help to someone, an arrest by someone. */
const NOMINAL_CASES: Readonly<Record<string, Slot>> = { Dat: 'iobj', Ins: 'subj' };

const CLAUSES = new Set(['xcomp', 'ccomp', 'advcl', 'parataxis']);

/** The slots of a word that one of its children fills, by relation, voice, case and adposition. */
export function slotNames(
  tree: Tree,
  i: number,
  c: number,
  language: SlotLanguage,
): readonly Slot[] {
  const told = byRelation(tree, i, c, language);
  const governed = language.governsByCase === true ? byCase(tree, i, c) : null;
  return governed === null || told.includes(governed) ? told : [...told, governed];
}

/** Relations that treebanks choose between for one and the same governed noun. */
const GOVERNED = new Set(['obj', 'iobj', 'obl', 'nmod', 'xcomp']);
const BY_CASE: Readonly<Record<string, Slot>> = { Ins: 'ins', Dat: 'iobj', Gen: 'obj' };

function byCase(tree: Tree, i: number, c: number): Slot | null {
  const { upos, feats } = tree.word(c);
  const isGoverned =
    GOVERNED.has(tree.relation(c)) &&
    (tree.isNominal(c) || feats.Case !== undefined) &&
    tree.childrenBy(c, 'case').length === 0 &&
    (feats.Case === 'Ins' || tree.isVerb(i));
  // A bare genitive is also a date ("24 February"), whose head is a number.
  if (!isGoverned || (feats.Case === 'Gen' && (upos === 'ADJ' || upos === 'NUM'))) return null;
  return BY_CASE[feats.Case ?? ''] ?? null;
}

function byRelation(tree: Tree, i: number, c: number, language: SlotLanguage): readonly Slot[] {
  const relation = tree.relation(c);
  const subtype = tree.subtype(c);
  switch (relation) {
    case 'nsubj':
    case 'csubj':
      if (subtype !== 'pass' && (!tree.isPassive(i) || subtype === 'outer'))
        return isOwningDoer(tree, i, c, language) ? ['subj', 'gen'] : ['subj'];
      // "He was granted asylum": with an object beside it the subject is to whom.
      return language.placeTellsObject === true && tree.childrenBy(i, 'obj').some((o) => o !== c)
        ? ['iobj']
        : ['obj'];
    case 'iobj':
      if (tree.isPassive(i) && isInInstrumental(tree, c)) return ['subj'];
      return isOnlyObject(tree, i, c) ? ['iobj', 'obj'] : ['iobj'];
    case 'vocative':
      return tree.isVerb(i) && c > i && isOnlyObject(tree, i, c) ? ['obj'] : [];
    case 'obj':
      return [relation];
    case 'appos':
      return isNamedOwner(tree, i, c, language) ? [relation, 'gen'] : [relation];
    case 'advmod':
      return isParticle(tree, i, c, language) ? [relation, 'prt'] : [relation];
    case 'aux':
      return subtype === 'pass' ? [] : [relation];
    case 'amod':
      return ['adj'];
    case 'det':
      return language.possessives?.has(fold(tree.word(c).lemma)) ? ['gen'] : [];
    case 'nummod':
      return ['num'];
    case 'compound':
      if (subtype !== 'prt') return ['comp'];
      return language.verbIsLast === true ? ['prt', 'comp'] : ['prt'];
    case 'obl':
    case 'nmod':
      return obliqueNames(tree, i, c, language);
    case 'conj':
      return isLostObject(tree, i, c) ? ['obj'] : [];
    case 'acl': {
      if (subtype === 'relcl' || subtype === 'owner') return ['relcl'];
      const kind = tree.childrenBy(c, 'nsubj').length > 0 ? 'ccomp' : 'xcomp';
      return [kind, ...tree.introducers(c, 'mark')];
    }
    default: {
      if (!CLAUSES.has(relation)) return [];
      const isWanted =
        relation === 'ccomp' &&
        ((language.placeTellsObject === true && isBare(tree, c)) ||
          (language.agreement === 'behind' && isBehindMark(tree, c)) ||
          (language.verbIsLast === true && isSubjunctive(tree, c)));
      const isPurpose = relation === 'advcl' && tree.word(c).feats.VerbForm === 'Inf';
      const also = [...(isWanted ? ['wanted'] : []), ...(isPurpose ? ['purpose'] : [])];
      return [relation, ...also, ...tree.introducers(c, 'mark')];
    }
  }
}

/** The doer of an Arabic noun of a deed is its owner too (`withMasdarSides`). */
function isOwningDoer(tree: Tree, i: number, c: number, { agreement }: SlotLanguage): boolean {
  return agreement === 'behind' && c === i + 1 && tree.word(i).upos === 'NOUN';
}

/**
 * "Insisted that he *resign*", "asked that the case *be* dropped": a clause with a subject whose verb is
 * bare says what shall come about, where "insisted that he lied" says what is so.
 */
function isBare(tree: Tree, clause: number): boolean {
  const beside = tree.children(clause).filter((c) => tree.word(c).upos === 'AUX');
  const first = Math.min(clause, ...beside);
  const { upos, feats } = tree.word(first);
  const isFirstVerb = upos === 'VERB' || upos === 'AUX';
  const isShould = SHOULD.has(fold(tree.word(first).lemma));
  const hasSubject = tree.childrenBy(clause, 'nsubj').length > 0;
  return hasSubject && isFirstVerb && (feats.VerbForm === 'Inf' || isShould);
}

/**
 * "أصر على أن تنسحب": right behind the conjunction the verb says what shall come about; where a noun stands between ("أن الحرب
 * انتهت") the clause says what is so.
 */
function isBehindMark(tree: Tree, clause: number): boolean {
  const { upos, feats } = tree.word(clause);
  if (upos !== 'VERB' || feats.Aspect === 'Perf') return false;
  return tree.childrenBy(clause, 'mark').some((mark) => mark + 1 === clause);
}

/** Persian presents and pasts that are going on, and participles; "have" and "be" have a bare present of what is so. */
const TELLING = /^ن?می|ه(?:‌?(?:ام|ای|است|ایم|اید|اند))?$|^(?:ن?دارند?|ن?دارد|است|نیست|هست)/;

/** "به سوئد گفت که مداخله نکند": a bare present says what shall come about. */
function isSubjunctive(tree: Tree, clause: number): boolean {
  const { upos, feats, form } = tree.word(clause);
  if (upos !== 'VERB' || feats.Tense === 'Past' || TELLING.test(form)) return false;
  return !tree.children(clause).some((c) => tree.word(c).upos === 'AUX');
}

/** What is said to be right is wanted. */
const SHOULD: ReadonlySet<string> = new Set(['should', 'must']);

/**
 * "Разговор Энтони Блинкена": a foreign name that nothing shows the case of is hung beside the noun of
 * what its bearer does.
 */
function isNamedOwner(tree: Tree, i: number, c: number, language: SlotLanguage): boolean {
  const { upos, feats } = tree.word(i);
  const isThing = upos === 'NOUN' && feats.Animacy === 'Inan';
  return language.governsByCase === true && isThing && tree.word(c).upos === 'PROPN' && c > i;
}

/** Trees call the particles of phrasal verbs adverbs as often as not. */
function isParticle(tree: Tree, i: number, c: number, { particles }: SlotLanguage): boolean {
  return tree.isVerb(i) && c > i && particles?.has(fold(tree.word(c).lemma)) === true;
}

/** "Pardoned Nixon", "meets Xi": where forms show no case, a lone object is often called otherwise. */
function isOnlyObject(tree: Tree, i: number, c: number): boolean {
  const { feats, upos } = tree.word(c);
  return feats.Case === undefined && upos !== 'PRON' && tree.childrenBy(i, 'obj').length === 0;
}

/** "Hauled off the leader": a noun without adposition behind a verb without object is no oblique. */
function isObjectWithoutCase(tree: Tree, i: number, c: number): boolean {
  const { upos } = tree.word(c);
  const isNoun = upos === 'NOUN' || upos === 'PROPN';
  return (
    isNoun && tree.relation(c) === 'obl' && tree.isVerb(i) && c > i && isOnlyObject(tree, i, c)
  );
}

/** A noun cannot be coordinated with a verb; without a conjunction it is an object attached wrongly. */
function isLostObject(tree: Tree, i: number, c: number): boolean {
  return (
    tree.isVerb(i) &&
    tree.word(c).upos === 'NOUN' &&
    c > i &&
    tree.childrenBy(c, 'cc').length === 0 &&
    tree.childrenBy(c, 'case').length === 0 &&
    tree.childrenBy(i, 'obj').length === 0
  );
}

/** "Взят войсками": in the bare instrumental stands who did what is told in the passive. */
function isInInstrumental(tree: Tree, c: number): boolean {
  return tree.word(c).feats.Case === 'Ins' && tree.introducers(c, 'case').length === 0;
}

/** Names of an adposition; only that of all its words where none of them says what it means. */
function asWhole(cases: readonly Slot[], { wholeAdpositions }: SlotLanguage): readonly Slot[] {
  const [whole] = cases;
  return whole !== undefined && wholeAdpositions?.has(whole) === true ? [whole] : cases;
}

function obliqueNames(tree: Tree, i: number, c: number, language: SlotLanguage): readonly Slot[] {
  const subtype = tree.subtype(c);
  if (subtype === 'poss') return ['gen'];
  const cases = asWhole(tree.introducers(c, 'case'), language);
  if (subtype === 'agent') return ['subj', ...cases];
  if (tree.isPassive(i)) {
    if (cases.some((lemma) => language.agentCases.has(lemma))) return ['subj', ...cases];
    if (isInInstrumental(tree, c)) return ['subj'];
  }
  if (cases.length > 0) return cases;
  const inCase =
    tree.relation(c) === 'nmod' ? NOMINAL_CASES[tree.word(c).feats.Case ?? ''] : undefined;
  if (inCase !== undefined) return [inCase];
  if (subtype === '' && language.placeTellsObject === true && isObjectWithoutCase(tree, i, c)) {
    return ['obj'];
  }
  const isAdverbial = ['tmod', 'npmod', 'unmarked'].includes(subtype);
  return tree.relation(c) === 'nmod' && !isAdverbial ? ['gen'] : ['bare'];
}
