import type { ReadEvent, When, Where } from '../../reading/index.js';
import type { From, Merge, MergedEvent, Spread } from '../types.js';
import { type Account, account } from './account.js';
import { type Cluster, fullness } from './cluster.js';
import { daysOf } from './dates.js';
import { furthestStatus, isDenied } from './status.js';
import { byCode, byId, jointConfidence, sourcesOf, spreadOf, type Told } from './told.js';

/** One deed out of the accounts of it, with the judgements that brought them together. */
export interface Combined {
  readonly event: MergedEvent;
  readonly accounts: readonly Account[];
  /** Ids of the documents that tell it. */
  readonly documents: ReadonlySet<string>;
  readonly merges: readonly Merge[];
}

/** Makes one event of a cluster. */
export function combine({ members }: Cluster): Combined {
  const accounts = members.map((m) => m.account).sort((a, b) => byId(a.what, b.what));
  const merges = members.map(({ account, judgement }) => ({
    member: account.what.id,
    document: account.teller.id,
    score: judgement.score,
    reasons: judgement.reasons,
  }));
  const documents = new Set(accounts.map((account) => account.teller.id));
  return { event: combineAccounts(accounts), accounts, documents, merges };
}

/** One event of what is told of one deed, see {@link combineAccounts}. */
export function joinEvents(all: readonly Told<ReadEvent>[]): MergedEvent {
  return all.length === 1 ? told(all[0]!) : combineAccounts(all.map(account));
}

/**
 * One event of accounts that are of one deed: the fullest account speaks for it, the others fill its
 * gaps and add sources. Its id is that of its first account by id, so it is known by an account's id.
 */
function combineAccounts(of: readonly Account[]): MergedEvent {
  if (of.length === 1) return told(of[0]!);
  const accounts = [...of].sort((a, b) => byId(a.what, b.what));
  const ranked = accounts
    .map((one) => ({ one, says: fullness(one) }))
    .sort((a, b) => b.says - a.says || byId(a.one.what, b.one.what))
    .map(({ one }) => one);
  const { what, teller } = ranked[0]!;
  return spokenFor(what, {
    id: accounts[0]!.what.id,
    document: teller.id,
    mode: firstGiven(ranked, (a) => a.what.mode),
    contexts: [...new Set(ranked.flatMap((a) => a.what.contexts))].sort(),
    when: sharpestWhen(ranked),
    where: sharpestWhere(ranked),
    status: isDenied(what) ? what.status : furthestStatus(accounts.map((a) => a.what.status)),
    figures: accounts.flatMap((a) =>
      a.what.figures.map((figure) => ({ ...figure, document: a.teller.id })),
    ),
    history: historyOf(accounts),
    sources: sourcesOf(accounts),
    spread: spreadOf(accounts),
    confidence: jointConfidence(accounts),
  });
}

/** The same of one account, as most deeds have: a long list is made of thousands. */
function told({ what, quote, teller }: Told<ReadEvent>): MergedEvent {
  const { id: document, outlet, lang, published } = teller;
  const { id, mode, when, where, contexts, status, polarity, span, saidBy } = what;
  return spokenFor(what, {
    id,
    mode,
    status,
    document,
    contexts: contexts.length < 2 ? contexts : [...new Set(contexts)].sort(),
    when: when === null ? null : { ...when, document },
    where: where === null ? null : { ...where, document },
    figures: what.figures.map((figure) => ({ ...figure, document })),
    history: [{ status, polarity, document, published }],
    sources: [{ document, outlet, lang, span, quote, saidBy, published }],
    spread: { reports: 1, outlets: outlet === null ? 0 : 1, independent: 1 },
    confidence: Math.round(what.confidence * 1000) / 1000,
  });
}

/** What accounts of one deed come to together, beside what the fullest one says. */
interface Joint
  extends Pick<MergedEvent, 'id' | 'mode' | 'contexts' | 'when' | 'where' | 'status' | 'figures'>,
    Pick<MergedEvent, 'document' | 'history' | 'sources' | 'confidence'> {
  readonly spread: Spread;
}

/**
 * An event as its fullest account tells it. What it has is named one by one: to copy an object and
 * change some of it takes several times as long, and long lists have thousands.
 */
function spokenFor(what: ReadEvent, joint: Joint): MergedEvent {
  const { spread } = joint;
  return {
    id: joint.id,
    type: what.type,
    mode: joint.mode,
    contexts: joint.contexts,
    cameo: what.cameo,
    quad: what.quad,
    goldstein: what.goldstein,
    actors: what.actors,
    recipients: what.recipients,
    symmetric: what.symmetric,
    when: joint.when,
    where: joint.where,
    status: joint.status,
    polarity: what.polarity,
    saidBy: what.saidBy,
    trigger: what.trigger,
    span: what.span,
    also: what.also,
    figures: joint.figures,
    confidence: joint.confidence,
    why: what.why,
    document: joint.document,
    history: joint.history,
    sources: joint.sources,
    reports: spread.reports,
    outlets: spread.outlets,
    independent: spread.independent,
  };
}

function firstGiven<T>(accounts: readonly Account[], of: (account: Account) => T | null): T | null {
  for (const account of accounts) {
    const value = of(account);
    if (value !== null) return value;
  }
  return null;
}

function sharpestWhen(accounts: readonly Account[]): From<When> | null {
  let found: From<When> | null = null;
  for (const { what, teller } of accounts) {
    if (what.when === null) continue;
    if (found === null || daysOf(what.when).count < daysOf(found).count) {
      found = { ...what.when, document: teller.id };
    }
  }
  return found;
}

/** A place in a state is sharper than the state itself. */
function sharpestWhere(accounts: readonly Account[]): From<Where> | null {
  let found: From<Where> | null = null;
  for (const { what, teller } of accounts) {
    if (what.where === null) continue;
    if (found === null || what.where.state === found.id) {
      found = { ...what.where, document: teller.id };
    }
  }
  return found;
}

function historyOf(accounts: readonly Account[]): MergedEvent['history'] {
  return accounts
    .map(({ what, teller }) => ({
      status: what.status,
      polarity: what.polarity,
      document: teller.id,
      published: teller.published,
    }))
    .sort(
      (a, b) =>
        byCode(a.published ?? '9999', b.published ?? '9999') || byCode(a.document, b.document),
    );
}
