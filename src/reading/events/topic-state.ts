import type { EntityId } from '../../identity/index.js';
import type { StoryContext } from './context.js';

/** Sentences back in which who acts is still whom a story goes on with. */
const REACH = 2;

/**
 * The state of whoever a story of two states speaks of last before a word, as the subject of a clause: "Washington vowed to
 * respond, and on Friday *the Treasury* blacklisted the firm". Null where no subject is of a state.
 *
 * @param but states of the other side, who are not meant
 */
export function stateOfTopic(
  context: StoryContext,
  sentence: number,
  before: number,
  but: ReadonlySet<EntityId>,
): EntityId | null {
  for (let s = sentence; s >= 0 && s >= sentence - REACH; s--) {
    const subjects = context.mentions
      .in(s)
      .filter(({ head }) => acts(context, s, head) && (s < sentence || head < before));
    const states = subjects
      .sort((a, b) => b.head - a.head)
      .flatMap(({ referents }) => referents.flatMap(({ state }) => state ?? []))
      .filter((state) => !but.has(state));
    if (states[0] !== undefined) return states[0];
  }
  return null;
}

/** Whether somebody is the subject of a verb, or where unnamed people act as Russian says it: "*в Москве* обвинения отвергли". */
function acts({ slots, lexicon }: StoryContext, sentence: number, word: number): boolean {
  const { tree } = slots[sentence]!;
  if (tree.relation(word) === 'nsubj') return true;
  const verb = tree.word(word).head;
  if (lexicon.order !== 'case' || tree.relation(word) !== 'obl' || verb < 0) return false;
  const { Number: number, Person } = tree.word(verb).feats;
  const isOfNobody = tree.isVerb(verb) && number === 'Plur' && Person !== '1' && Person !== '2';
  const isIn = tree
    .introducers(word, 'case')
    .some((lemma) => lexicon.classes.get('locative')?.has(lemma));
  return isOfNobody && isIn && tree.childrenBy(verb, 'nsubj').length === 0;
}
