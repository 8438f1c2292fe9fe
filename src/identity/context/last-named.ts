import { fold } from '../tables/index.js';
import type { NounAtom } from './atoms.js';
import { type Meaning, SCORES } from './meaning.js';
import type { Scene } from './scene.js';

/** The last body with the noun in its name, or a word that the noun takes up (`takes`), where no name follows: "the court". */
export function lastNamed(noun: NounAtom, { frame, memory }: Scene): Meaning | undefined {
  const { tree } = frame;
  const named = (child: number) => {
    const inside = child >= noun.from && child < noun.to;
    return !inside && ['nmod', 'compound', 'flat'].includes(tree.relation(child));
  };
  if (tree.children(noun.head).some(named)) return undefined;
  if (!noun.plural && hasOtherAdjective(noun, frame, memory)) return undefined;
  const own = frame.keys.of(noun.head).find((key) => memory.lastNamed(key) !== undefined);
  const others = noun.term.features.takes?.split(',').map(fold);
  const { reach } = noun.term.features;
  const since = reach === undefined ? 0 : frame.index - Number(reach);
  const referents = memory.lastNamedOf(others ?? (own === undefined ? [] : [own]), since);
  if (referents === undefined) return undefined;
  const why = 'the last one named by this word';
  return { form: 'description', referents, certainty: 'sure', score: SCORES.description, why };
}

/** "The *Supreme* Court" is not the International Criminal Court that was named last. */
function hasOtherAdjective(
  noun: NounAtom,
  { tree, keys }: Scene['frame'],
  memory: Scene['memory'],
): boolean {
  return tree
    .children(noun.head)
    .filter((word) => tree.relation(word) === 'amod' && tree.words[word]?.upos === 'ADJ')
    .some((word) => keys.of(word).every((key) => memory.lastNamed(key) === undefined));
}
