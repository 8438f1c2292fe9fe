import { letterDistance, skeletonDistance } from './distance.js';
import { type Part, partsOf } from './parts.js';

/** Consonants of one word that may be others: س for ز, a silent letter. */
const CONSONANTS = 0.3;
/** A word of fewer letters is another name with another letter: حسن is not حسين. */
const FEW_LETTERS = 4;

/**
 * How alike two spellings of one foreign name in the same letters are, from 0 (two names) to 1: news writes كريس كونز and
 * كريس كونس, Бейнер and Бенер. Much less may differ than between two scripts.
 *
 * @example
 * spelledAlike('كريس كونس', 'كريس كونز') > 0.9 // true
 * spelledAlike('حسين روحاني', 'حسن روحاني') // 0
 */
export function spelledAlike(written: string, name: string): number {
  const [ours, theirs] = [partsOf(written), partsOf(name)];
  if (ours.length < 2 || theirs.length < 2) return 0;
  if (ours.length !== theirs.length) return joined(ours) === joined(theirs) ? ALMOST : 0;
  const changes = ours.map((part, at) => changesOf(part, theirs[at]!));
  const changed = changes.filter((change) => change > 0);
  if (changes.some((change) => change > 1) && changed.length > 1) return 0;
  return Math.max(0, 1 - changed.reduce((sum, change) => sum + change, 0) / 10);
}

const ALMOST = 0.95;

/** "لو دريان" and "لودريان". */
const joined = (parts: readonly Part[]) => parts.map(({ sounds }) => sounds).join('');

/** By how many letters two spellings of a word differ; infinite where they are two words. */
function changesOf(one: Part, other: Part): number {
  if (one.written === other.written) return 0;
  const consonants = skeletonDistance(one.skeleton, other.skeleton);
  const letters = letterDistance(one.sounds, other.sounds);
  if (letters === 0) return consonants;
  const isShort = Math.min(one.sounds.length, other.sounds.length) < FEW_LETTERS;
  if (isShort || consonants > CONSONANTS) return Number.POSITIVE_INFINITY;
  const most = consonants === 0 ? 2 : 1;
  return letters <= most ? letters : Number.POSITIVE_INFINITY;
}
