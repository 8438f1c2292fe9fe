import type { Mention, Referent } from '../../identity/index.js';
import type { Tree } from '../syntax/surface.js';

/**
 * What is mentioned, without owners that the mended trees hang elsewhere: in "Western officials *Russia* [mark] accused" Russia,
 * right behind the officials, is whom they accused. People whom a description tells remain without the state; an office
 * or body of that state is nobody known. For languages that part a subject from its object by a mark behind the object.
 */
export function withOwnersApart(
  mentions: readonly Mention[],
  trees: readonly Tree[],
): readonly Mention[] {
  const behind = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.nested && isObject(mention, trees)) behind.set(keyOf(mention), mention);
  }
  if (behind.size === 0) return mentions;
  const bare = new Set<Mention>();
  const kept = mentions.flatMap((mention) => {
    const owner = mention.nested ? undefined : behind.get(keyOf(mention));
    const tree = trees[mention.sentence]!;
    const isApart =
      owner !== undefined &&
      mention.head < owner.words[0] &&
      tree.relation(mention.head) === 'nsubj' &&
      tree.head(mention.head) === tree.head(owner.head);
    if (!isApart) return [mention];
    bare.add(owner);
    const { form, words, referents } = mention;
    const isOfPeople = form === 'description' && referents.every(({ kind }) => kind === 'group');
    if (!isOfPeople) return [];
    const own: Mention['words'] = [words[0], owner.words[0]];
    return [{ ...mention, words: own, referents: referents.map((one) => without(one, owner)) }];
  });
  return kept.map((mention) => (bare.has(mention) ? { ...mention, nested: false } : mention));
}

const keyOf = ({ sentence, words }: Mention): string => `${sentence} ${words[1]}`;

function isObject({ sentence, head }: Mention, trees: readonly Tree[]): boolean {
  return trees[sentence]!.relation(head) === 'obj';
}

/** A description without the state that it was taken to be of. */
function without(referent: Referent, owner: Mention): Referent {
  const { id, state } = referent;
  if (state === null || !owner.referents.some((other) => other.state === state)) return referent;
  const suffix = `-${state.toLowerCase()}`;
  const plain = id.endsWith(suffix) ? (id.slice(0, -suffix.length) as Referent['id']) : id;
  return { ...referent, id: plain, state: null };
}
