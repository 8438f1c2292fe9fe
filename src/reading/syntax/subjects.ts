import type { Word } from '../../language/index.js';
import { fold } from '../lexicon/fold.js';
import type { Tree } from './surface.js';

/** How a language tells whose deed it is where no subject is written. */
export interface SubjectRules {
  /** Subordinators behind which the object acts, not the subject: "arrested him *for* lying". */
  readonly objectMarks?: ReadonlySet<string>;
  /** Folded verbs whose object did what a clause of means tells: "accused him of fraud *by* hiding it". */
  readonly judging?: ReadonlySet<string>;
  /** Folded verbs by which somebody is made to come. */
  readonly summoning?: ReadonlySet<string>;
  /** Folded verbs for what whoever summons another does then. */
  readonly complaining?: ReadonlySet<string>;
  /** Folded nouns for what is dealt out to somebody, who stands behind an adposition ("sanctions *on*", "gratitude *to*"). */
  readonly dealt?: ReadonlySet<string>;
  /** Adpositions of whom it is dealt out to. */
  readonly dealtTo?: ReadonlySet<string>;
  /** What a participle says beside a verb, its subject does (Arabic "دعت … محذرة"). */
  readonly isWhileDoing?: boolean;
  /**
   * Verbs agree with their subject in number, so that one that is plural does not go on with what a singular one is
   * said of (Russian "министерство обвинило Армению, в Ереване это опровергли").
   */
  readonly agrees?: boolean;
  /** Adpositions of whoever does what a noun tells: "an attempt *by* the opposition to". */
  readonly agentCases?: ReadonlySet<string>;
  /** Folded nouns of asking: what they are for is not done by whom they are `by`. */
  readonly asking?: ReadonlySet<string>;
  /** Folded verbs that say what somebody thinks of another's deed: "condemned a plan to". */
  readonly assessing?: ReadonlySet<string>;
  /** Folded nouns for what people issue and by which they speak: "a statement *condemning* the raid". */
  readonly utterances?: ReadonlySet<string>;
  /** Folded verbs by which people issue those: who vetoes a resolution says nothing of what it says. */
  readonly issuing?: ReadonlySet<string>;
}

/** Finds subjects as written or understood, before voice is undone. */
export class Subjects {
  readonly #tree: Tree;
  readonly #rules: SubjectRules;
  readonly #known = new Map<number, readonly number[]>();

  constructor(tree: Tree, rules: SubjectRules = {}) {
    this.#tree = tree;
    this.#rules = rules;
  }

  /** The subject of a word; empty where the tree does not tell it, also where it goes in a circle. */
  of(i: number): readonly number[] {
    const known = this.#known.get(i);
    if (known !== undefined) return known;
    this.#known.set(i, []);
    const found = i < 0 ? [] : this.#find(i);
    this.#known.set(i, found);
    return found;
  }

  /** In a relative clause a relative (or resumptive) pronoun stands for the noun outside. */
  antecedent(i: number, c: number): number {
    const tree = this.#tree;
    if (tree.isRelativePronoun(c)) return this.#issuerOf(i, c) ?? this.#describedBy(i) ?? c;
    if (tree.relation(i) !== 'acl') return c;
    const isResumptive =
      tree.word(c).upos === 'PRON' &&
      tree.relation(c) === 'obj' &&
      tree.word(c).feats.Person === '3' &&
      tree.word(c).token === tree.word(i).token &&
      !this.#isOfSeveral(i, c);
    return isResumptive || this.#isBehindAdposition(i, c) ? tree.word(i).head : c;
  }

  /** "الاتفاق الذي توصل إليه", "القمة التي شارك فيها": where the relative pronoun is no subject, one behind an adposition takes it up. */
  #isBehindAdposition(clause: number, c: number): boolean {
    const tree = this.#tree;
    const { upos, feats, token } = tree.word(c);
    if (upos !== 'PRON' || feats.Person !== '3' || tree.relation(c) !== 'obl') return false;
    const isJoined = tree.childrenBy(c, 'case').some((k) => k < c && tree.word(k).token === token);
    const head = tree.word(tree.word(clause).head);
    const isFeminine = head.form.endsWith('ة');
    const disagrees = isFeminine
      ? feats.Gender === 'Masc'
      : feats.Gender === 'Fem' && head.feats.Number === 'Sing' && head.feats.Gender === 'Masc';
    const relative = tree.children(clause).find((k) => tree.isRelativePronoun(k));
    return isJoined && !disagrees && relative !== undefined && tree.relation(relative) !== 'nsubj';
  }

  /** "محتجين رشقوها": of a verb that says of several what they do to one, the several are the subject. */
  #isOfSeveral(verb: number, object: number): boolean {
    const tree = this.#tree;
    const isMany = tree.word(verb).feats.Number === 'Plur';
    const isOne = tree.word(object).feats.Number === 'Sing';
    return isMany && isOne && tree.childrenBy(verb, 'nsubj').length === 0;
  }

  /** The noun that the clause around a word describes ("a third of whose land", "отношения с которой"). */
  #describedBy(i: number): number | null {
    const tree = this.#tree;
    let up = i;
    for (let steps = 0; up >= 0 && steps < tree.words.length; steps++) {
      if (tree.relation(up) === 'acl') return tree.word(up).head;
      up = tree.word(up).head;
    }
    return null;
  }

  #find(i: number): readonly number[] {
    const tree = this.#tree;
    const written = tree
      .childrenBy(i, 'nsubj')
      .slice(0, 1)
      .map((c) => this.antecedent(i, c));
    if (written.length > 0) return written;
    const { head } = tree.word(i);
    if (head < 0) return [];
    switch (tree.relation(i)) {
      case 'conj':
        if (!this.#isOfOneKind(head, i)) return [];
        return this.disagree(head, i) ? this.#answering(head, i) : this.of(head);
      case 'xcomp': {
        const isBeside = this.#rules.isWhileDoing === true && tree.word(i).upos === 'ADJ';
        const isOwn = isBeside || this.#isOwnPurpose(head, i);
        const object = isOwn ? [] : tree.childrenBy(head, 'obj');
        return object.length > 0 ? object.slice(0, 1) : this.of(head);
      }
      case 'advcl':
        return this.#ofAdverbial(i, head);
      // '"It is over," he said, *calling* the vote a farce': taken for what he said.
      case 'ccomp':
      case 'parataxis':
        return this.#isSetOff(i) ? this.of(head) : [];
      case 'acl':
        return this.#ofDescribing(i, head);
      default:
        return [];
    }
  }

  /** "Summoned the ambassador to *complain*": who summons complains, though whom he summons might come to explain. */
  #isOwnPurpose(verb: number, purpose: number): boolean {
    const isIn = (class_: ReadonlySet<string> | undefined, word: number) =>
      class_?.has(fold(this.#tree.word(word).lemma)) === true;
    return isIn(this.#rules.summoning, verb) && isIn(this.#rules.complaining, purpose);
  }

  /** Whether two finite verbs cannot be said of one subject. */
  disagree(a: number, b: number): boolean {
    const [one, other] = [this.#tree.word(a).feats, this.#tree.word(b).feats];
    if (this.#rules.isWhileDoing === true && this.#areOfOthers(a, b)) return true;
    if (this.#rules.agrees !== true || one.VerbForm !== 'Fin' || other.VerbForm !== 'Fin')
      return false;
    return one.Number === 'Sing' && other.Number === 'Plur';
  }

  /** "رشقوا الشرطة واعتقلت العشرات": two verbs of the third person of which one is masculine (Arabic). */
  #areOfOthers(a: number, b: number): boolean {
    const tree = this.#tree;
    const [one, other] = [tree.word(a).feats, tree.word(b).feats];
    if (!tree.isVerb(a) || !tree.isVerb(b) || one.Person !== '3' || other.Person !== '3')
      return false;
    const [first, second] = [genderOfVerb(tree.word(a)), genderOfVerb(tree.word(b))];
    return first !== null && second !== null && first !== second;
  }

  /** "ورشقوا *الشرطة*، فردت عليهم": whom the verb before is done to answers, where the verb agrees with that one alone. */
  #answering(before: number, i: number): readonly number[] {
    const tree = this.#tree;
    const [object] = tree.childrenBy(before, 'obj');
    const isAnswer = tree.childrenBy(i, 'cc').some((c) => tree.word(c).form === 'ف');
    if (!isAnswer || object === undefined || !tree.isNominal(object) || object > i) return [];
    const { form, feats } = tree.word(object);
    const gender = feats.Gender ?? (form.endsWith('ة') ? 'Fem' : 'Masc');
    return gender === tree.word(i).feats.Gender ? [object] : [];
  }

  /** Clauses are coordinated with clauses: "keeps a base and *was instrumental* in calming them". */
  #isOfOneKind(a: number, b: number): boolean {
    const tree = this.#tree;
    if (tree.isNominal(a) === tree.isNominal(b)) return true;
    const isClause = (i: number) => tree.isVerb(i) || tree.childrenBy(i, 'cop').length > 0;
    return isClause(a) && isClause(b);
  }

  /** "Arrested him for offering bribes": what somebody is judged for, that one did. */
  #ofAdverbial(i: number, head: number): readonly number[] {
    const tree = this.#tree;
    if (this.#isSetOff(i)) return this.of(this.#finiteAbove(head));
    // "Вернулся в Москву, где его задержали": one alone is not several.
    if (this.disagree(head, i)) return [];
    const marks = tree.introducers(i, 'mark');
    const isJudged =
      marks.some((lemma) => this.#rules.objectMarks?.has(lemma)) ||
      (marks.some((lemma) => this.#rules.agentCases?.has(lemma)) &&
        this.#rules.judging?.has(fold(tree.word(head).lemma)) === true);
    // "Gave the envoys two days to leave": whom something is given for it does it.
    const isPurpose =
      tree.word(i).feats.VerbForm === 'Inf' && tree.childrenBy(head, 'obj').length > 0;
    // "Gave them *until September* to leave" has no other object.
    const isUntil = tree
      .childrenBy(head, 'obl')
      .some((c) => tree.introducers(c, 'case').includes('until'));
    const given = isPurpose ? tree.childrenBy(head, isUntil ? 'obj' : 'iobj').slice(0, 1) : [];
    if (given.length > 0) return given;
    if (!isJudged) return this.of(head);
    const judged = this.#dealtTo(head, i);
    if (judged !== null) return [judged];
    const object = tree.childrenBy(head, 'obj').slice(0, 1);
    return object.length > 0 ? object : this.of(head);
  }

  /** "Sanctions imposed on *Iraq* for invading Kuwait", "expressed gratitude to *Oman* for mediating". */
  #dealtTo(verb: number, clause: number): number | null {
    const tree = this.#tree;
    const described = tree.relation(verb) === 'acl' ? [tree.word(verb).head] : [];
    const dealt = [
      ...tree.childrenBy(verb, 'obj'),
      ...tree.childrenBy(verb, 'nsubj'),
      ...described,
    ];
    const noun = dealt.find((word) => this.#rules.dealt?.has(fold(tree.word(word).lemma)));
    if (noun === undefined) return null;
    const behind = [...tree.childrenBy(verb, 'obl'), ...tree.childrenBy(noun, 'nmod')];
    const isTo = (word: number) =>
      tree.introducers(word, 'case').some((lemma) => this.#rules.dealtTo?.has(lemma));
    return behind.find((word) => word < clause && isTo(word)) ?? null;
  }

  /** A participle behind a comma: "refused to let them leave, *defying* the court". */
  #isSetOff(i: number): boolean {
    const tree = this.#tree;
    const { VerbForm, Tense } = tree.word(i).feats;
    const isParticiple = VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
    return (
      isParticiple && tree.words[i - 1]?.form === ',' && tree.childrenBy(i, 'mark').length === 0
    );
  }

  /** The verb on which a chain of infinitives or participles hangs: what is set off is said of the whole. */
  #finiteAbove(head: number): number {
    const tree = this.#tree;
    let at = head;
    while (tree.word(at).feats.VerbForm !== 'Fin' && tree.relation(at) === 'xcomp') {
      const above = tree.word(at).head;
      if (above < 0 || !tree.isVerb(above)) break;
      at = above;
    }
    return at;
  }

  /** The subject of a clause that describes a noun: the noun, unless the clause says otherwise. */
  #ofDescribing(i: number, noun: number): readonly number[] {
    const tree = this.#tree;
    if (tree.subtype(i) === 'obj') return this.of(tree.word(noun).head);
    if (tree.subtype(i) !== 'relcl' && tree.word(i).feats.VerbForm === 'Inf') {
      const owners = this.#ownersOf(noun, i);
      if (owners.length > 0) return owners;
      const verb = tree.word(noun).head;
      if (verb >= 0 && this.#rules.assessing?.has(fold(tree.word(verb).lemma))) return [];
      // "Gave him 72 hours to leave": whom something is given does it.
      const given = tree.relation(noun) === 'obj' ? tree.childrenBy(verb, 'iobj').slice(0, 1) : [];
      return given.length > 0 ? given : this.of(verb);
    }
    if (this.#isWording(i, noun)) {
      const verb = tree.word(noun).head;
      return this.#rules.issuing?.has(fold(tree.word(verb).lemma)) ? this.of(verb) : [];
    }
    return this.#hasOtherRole(i) ? [] : [noun];
  }

  /** "Issued a statement *condemning* the raid": what a paper says, whoever issues it says. */
  #isWording(i: number, noun: number): boolean {
    const tree = this.#tree;
    const { VerbForm, Tense } = tree.word(i).feats;
    const isPresent = VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');
    const isPaper = this.#rules.utterances?.has(fold(tree.word(noun).lemma)) === true;
    const verb = tree.word(noun).head;
    const isIssued = verb >= 0 && tree.relation(noun) === 'obj' && tree.isVerb(verb);
    return isPaper && isPresent && isIssued && tree.subtype(i) !== 'relcl';
  }

  /** "Adopted a resolution *that* called on India": what a paper is the subject of, whoever issues it says. */
  #issuerOf(i: number, c: number): number | null {
    const tree = this.#tree;
    const isSubject = tree.relation(c) === 'nsubj' && tree.subtype(i) === 'relcl';
    const paper = tree.word(i).head;
    if (!isSubject || tree.isPassive(i) || !this.#isIssued(paper)) return null;
    return this.of(tree.word(paper).head)[0] ?? null;
  }

  /** A paper that is the object of a verb by which people issue it. */
  #isIssued(paper: number): boolean {
    const tree = this.#tree;
    const verb = tree.word(paper).head;
    const isIn = (class_: ReadonlySet<string> | undefined, word: number) =>
      class_?.has(fold(tree.word(word).lemma)) === true;
    const isObject = verb >= 0 && tree.relation(paper) === 'obj' && tree.isVerb(verb);
    return isObject && isIn(this.#rules.utterances, paper) && isIn(this.#rules.issuing, verb);
  }

  /** Whether the relative pronoun of a clause stands for somebody who is not its subject. */
  #hasOtherRole(i: number): boolean {
    const tree = this.#tree;
    return tree
      .children(i)
      .filter((c) => tree.relation(c) !== 'nsubj' && !tree.isVerb(c))
      .some((c) => tree.subtree(c).some((word) => tree.isRelativePronoun(word)));
  }

  /** Whose decision it is to do something: "their decision to", "the decision of the court to". */
  #ownersOf(noun: number, clause: number): readonly number[] {
    const tree = this.#tree;
    // "Ignored London's appeal to free them": who is asked would.
    if (this.#rules.asking?.has(fold(tree.word(noun).lemma))) return [];
    const possessors = tree.children(noun).filter((c) => tree.subtype(c) === 'poss');
    if (possessors.length > 0) return possessors;
    return tree
      .childrenBy(noun, 'nmod')
      .filter((c) => c > noun && c < clause && tree.introducers(c, 'case').every(this.#isOwners))
      .slice(0, 1);
  }

  /** The adposition of owners in English, other languages have a case or mere position for it; or that of doers. */
  readonly #isOwners = (lemma: string): boolean =>
    lemma === 'of' || this.#rules.agentCases?.has(lemma) === true;
}

/** The gender that an Arabic verb shows, where its tag and its form tell the same: what ends in ت or begins with it is feminine. */
function genderOfVerb({ form, feats: { Gender } }: Word): string | null {
  const isFeminine = /^ت|ت$/.test(form);
  if (Gender === 'Fem') return isFeminine ? Gender : null;
  return Gender === 'Masc' && !isFeminine ? Gender : null;
}
