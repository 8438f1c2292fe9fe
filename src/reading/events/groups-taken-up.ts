import type { Referent } from '../../identity/index.js';
import type { StoryContext } from './context.js';
import type { Party } from './party.js';

/** Labels of armed people of whom nothing else is said. */
const ARMED: ReadonlySet<string> = new Set([
  'rebels',
  'militants',
  'insurgents',
  'guerrillas',
  'fighters',
  'gunmen',
  'jihadists',
  'extremists',
  'separatists',
]);
/** What else is said of a noun makes it others than those named before: "Syrian rebels", "rebels in the north". */
const SAYING_MORE: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod', 'nummod', 'acl']);

/**
 * "*The rebels* demanded a halt to the raids" are the only group that the story has named before, where the noun
 * is definite and nothing else is said of it; everybody else stays as described.
 */
export function groupTakenUp(context: StoryContext, party: Party): Party {
  const { mention, referent } = party;
  const isPlain = mention.form === 'description' && context.tables.entity(referent.id) === null;
  if (!isPlain || !ARMED.has(referent.label) || !isDefinite(context, party)) return party;
  const groups = new Map<string, Referent>();
  for (let s = 0; s < mention.sentence; s++) {
    for (const { form, referents } of context.mentions.in(s)) {
      if (form !== 'name') continue;
      for (const known of referents) {
        if (known.kind === 'group' && context.tables.entity(known.id) !== null)
          groups.set(known.id, known);
      }
    }
  }
  const [only, ...others] = groups.values();
  return only === undefined || others.length > 0 ? party : { ...party, referent: only };
}

function isDefinite(
  { slots, lexicon }: StoryContext,
  { mention: { sentence, head } }: Party,
): boolean {
  const { tree } = slots[sentence]!;
  const children = tree.children(head);
  // Without articles, the order of words tells: whoever stands before the verb has been spoken of.
  if (lexicon.order === 'case') {
    const isNew = tree.relation(head) === 'nsubj' && tree.word(head).head < head;
    return !isNew && !children.some((c) => SAYING_MORE.has(tree.relation(c)));
  }
  const isThe = children.some(
    (c) => tree.relation(c) === 'det' && tree.word(c).feats.Definite === 'Def',
  );
  return isThe && !children.some((c) => SAYING_MORE.has(tree.relation(c)));
}
