import { type Ground, isOfClass, matchesAt } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';

/**
 * Whether a word only tells where or to whom something is said, and no deed of its own, in Russian:
 * - a gathering at which one person says something ("заявил Трамп на митинге") is their own as well as anybody's protest;
 * - a gerund of turning to somebody (class `turning`) beside what is said: "«…», — сказал он, обращаясь к сенатору".
 */
export function isOnlyOfSpeech(ground: Ground, head: number, { sense, pattern }: Entry): boolean {
  const { slots, lexicon } = ground;
  if (lexicon.order !== 'case') return false;
  const { tree } = slots;
  const verb = tree.head(head);
  if (verb < 0 || !isSpeech(ground, verb)) return false;
  if (sense.type === 'PROTEST')
    return pattern.pos === 'N' && tree.relation(head) === 'obl' && isByOne(ground, verb);
  return (
    sense.type === 'REQUEST' &&
    tree.word(head).feats.VerbForm === 'Conv' &&
    isOfClass('turning', tree, head, lexicon)
  );
}

function isSpeech(ground: Ground, verb: number): boolean {
  return matchesAt(ground.lexicon.operators, verb, ground).some(
    ({ speaker, status, polarity }) => speaker !== null && status === null && polarity,
  );
}

function isByOne({ slots, kindsAt }: Ground, verb: number): boolean {
  const subjects = slots.in(verb, 'subj').map(({ word }) => word);
  return subjects.length === 1 && kindsAt(subjects[0]!).includes('person');
}
