import type { Stance } from '../lexicon/types.js';
import { type EventType, MATERIAL_CONFLICT } from '../types.js';
import type { Draft } from './draft.js';
import { distinct, type Party } from './party.js';

/** Who it concerns is told by what is promised, demanded or refused, with less certainty. */
const CONTENT_FACTOR = 0.85;

/** Speech acts that are about a deed still to come; of one that shall not be done nothing else is told. */
const ABOUT_DEEDS: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT', 'THREATEN', 'REQUEST']);
/** Of these, the ones that tell all that their content tells: to agree to release is one event. */
const HOLD_THEIR_CONTENT: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT', 'THREATEN']);

/**
 * Reads the deeds of one sentence that somebody promises, refuses, threatens or demands as the speech
 * acts that PLOVER codes (manual, AGREE: "promises to …"; REJECT, THREATEN, REQUEST). Where a word
 * of its own tells the speech act ("agreed to free them"), it takes from the deed whom it concerns;
 * where only "said" or "will not" does, the lexicon's stances say what it amounts to.
 */
export function withStances(
  drafts: readonly Draft[],
  stances: readonly Stance[],
): readonly Draft[] {
  const hosts = new Map<Draft, Draft>();
  const contents = new Set<Draft>();
  for (const content of drafts) {
    const host = hostOf(content, drafts);
    if (host === undefined) continue;
    const named = hosts.get(host) ?? threatOf(host, content, stances) ?? host;
    if (named.recipients.length === 0 && host.sense.id !== DENIAL) {
      hosts.set(host, { ...named, recipients: concerned(named, content) });
    } else if (named !== host) hosts.set(host, named);
    const isToCease = content.status === 'demanded' && !content.polarity;
    // "Failed to reach agreement": what did not come about is no deed beside the failure.
    const isUndone = host.sense.type === 'REJECT' && !content.polarity;
    if (
      isToCease ||
      isUndone ||
      ((HOLD_THEIR_CONTENT.has(host.sense.type) || isExpulsion(host, content)) &&
        content.status !== 'occurred')
    ) {
      contents.add(content);
    }
  }
  return drafts.flatMap((draft) => {
    if (contents.has(draft)) return [];
    const host = hosts.get(draft);
    if (host !== undefined) return [host];
    return hostOf(draft, drafts) === undefined ? taken(draft, stances) : [draft];
  });
}

/** Who denies a deed answers whoever said so, not those whom it would have befallen: "denied having armed Moscow". */
const DENIAL = 'deny-accusation';

/** Senses of promises, by which force is threatened; offers and agreements are none. */
const PROMISES: ReadonlySet<string> = new Set(['promise', 'commit', 'show-readiness']);

/** Who promises to attack threatens ("vowed to destroy the base"), who promises a veto rejects. */
function threatOf(host: Draft, content: Draft, stances: readonly Stance[]): Draft | undefined {
  const { sense, status, polarity } = content;
  // "Offered to send troops" is help; who vows or promises force does not ask first.
  const isPromise = host.sense.type === 'AGREE' && PROMISES.has(host.sense.id);
  const isForce = isPromise && sense.quad === MATERIAL_CONFLICT && polarity;
  const isOwn = content.actors.every((a) => host.actors.some((b) => isOneSide(a, b)));
  if (isPromise && sense.type === 'REJECT' && polarity && isOwn && host.polarity) {
    return { ...host, sense, rule: `${host.rule} as REJECT` };
  }
  if (!isForce || !isOwn || host.polarity === false) return undefined;
  const stance = stances.find(
    (s) => s.by === 'own' && s.status === status && s.polarity && sense.cameo.startsWith(s.deed),
  );
  if (stance?.sense.type !== 'THREATEN') return undefined;
  return { ...host, sense: stance.sense, rule: `${host.rule} as THREATEN` };
}

/** The nearest speech act above a deed: "urged them to warn that they would answer" is a warning of the answer. */
function hostOf(content: Draft, drafts: readonly Draft[]): Draft | undefined {
  const hosts = drafts.filter(
    (d) =>
      d !== content &&
      (ABOUT_DEEDS.has(d.sense.type) || isExpulsion(d, content)) &&
      content.above.includes(d.head),
  );
  const depth = (d: Draft) => content.above.indexOf(d.head);
  return hosts.reduce<Draft | undefined>(
    (near, d) => (near === undefined || depth(d) < depth(near) ? d : near),
    undefined,
  );
}

/** "Gave the envoys two days to leave": that they leave is what their expulsion comes to. */
const isExpulsion = ({ sense }: Draft, content: Draft): boolean =>
  sense.mode === 'expel' && content.sense.type === 'RETREAT';

/** Whom a speech act about a deed concerns: who shall do it, or to whom it would be done. */
function concerned(speech: Draft, deed: Draft): readonly Party[] {
  const others = (parties: readonly Party[]) =>
    parties.filter((p) => speech.actors.every((a) => !isOneSide(a, p)));
  const [doers, objects] = [others(deed.actors), others(deed.recipients)];
  // "Ordered aid for Syria" asks nothing of Syria.
  if (speech.sense.type === 'REQUEST' && doers.length === 0 && deed.sense.type === 'AID') return [];
  const [first, second] = speech.sense.type === 'REQUEST' ? [doers, objects] : [objects, doers];
  const found = first.length > 0 ? first : second;
  return distinct(found).map((p) => ({ ...p, score: p.score * CONTENT_FACTOR }));
}

/** The deed as the speech act that it amounts to, and itself where it stays an event. */
function taken(deed: Draft, stances: readonly Stance[]): readonly Draft[] {
  const { sayers } = deed;
  const isMeant = deed.isSaid || deed.sense.quad !== MATERIAL_CONFLICT;
  const isOwn = isMeant && deed.actors.some((a) => sayers.some((s) => isOneSide(a, s)));
  const isPlainRefusal = sayers.length === 0 && !deed.polarity && deed.actors.length > 0;
  const isOthers =
    sayers.length > 0 && !deed.actors.some((a) => sayers.some((s) => isOneSide(a, s)));
  const by = isOwn || isPlainRefusal ? 'own' : isOthers ? 'other' : null;
  const status = deed.status === 'threatened' || deed.status === 'denied' ? 'planned' : deed.status;
  const stance = stances.find(
    (s) =>
      s.by === by &&
      s.status === status &&
      s.polarity === deed.polarity &&
      deed.sense.cameo.startsWith(s.deed),
  );
  if (stance === undefined) return [deed];
  const speech: Draft = {
    ...deed,
    sense: stance.sense,
    status: 'occurred',
    polarity: true,
    actors: by === 'own' ? deed.actors : sayers,
    figures: [],
    rule: `${deed.rule} as ${stance.sense.type}`,
  };
  const recipients =
    by === 'own' ? deed.recipients : concerned({ ...speech, recipients: [] }, deed);
  return [{ ...speech, recipients }, ...(stance.keeps ? [deed] : [])];
}

/** The same one, or a state and who acts for it. */
function isOneSide(a: Party, b: Party): boolean {
  const [x, y] = [a.referent, b.referent];
  return (
    x.id === y.id ||
    (x.state !== null && x.state === y.state && (x.kind === 'state' || y.kind === 'state'))
  );
}
