import { fold } from '../lexicon/fold.js';
import { isOfClass } from '../lexicon/match.js';
import type { Entry } from '../lexicon/types.js';
import { MATERIAL_CONFLICT } from '../types.js';
import type { StoryContext } from './context.js';
import { distinct, type Party, statePartyOf } from './party.js';
import { partiesAt } from './resolve.js';

/** Whose troops move is told; that they themselves ordered it is understood. */
const OWN_FACTOR = 0.8;
/** Frames of deeds by which somebody moves what is their own. */
const MOVING: ReadonlySet<string> = new Set(['force-move', 'withdrawal']);

/**
 * Who moves forces and envoys where nobody is said to: those whose they are ("Chechen units sent to
 * Rostov", "the Georgian ambassador was recalled").
 */
export function ownersOfMoved(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense, pattern }: Entry,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  if (!MOVING.has(sense.frame) || pattern.pos === 'N') return [];
  if (slots.in(head, 'subj').length > 0) return [];
  const moved = slots.in(head, 'obj').flatMap(({ word }) => partiesAt(context, sentence, word));
  return distinct(
    moved.flatMap(({ mention, referent }): Party[] => {
      const state = statePartyOf(context, mention, referent, OWN_FACTOR);
      return state === null ? [] : [state];
    }),
  );
}

/** Slots of a weapon or vehicle in which its owner stands. */
const OWNING: readonly string[] = ['gen', 'adj', 'comp', 'of'];

/**
 * Who does what guns, jets and ships are said to do: those whose they are ("North Korean artillery shelled
 * the island"; class `instrument` of the language).
 */
export function ownersOfInstrument(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense, pattern }: Entry,
): readonly Party[] {
  if (sense.quad !== MATERIAL_CONFLICT || pattern.pos === 'N') return [];
  const slots = context.slots[sentence]!;
  const isInstrument = (word: number) => isOfClass('instrument', slots.tree, word, context.lexicon);
  const owners = slots
    .in(head, 'subj')
    .filter(({ word }) => isInstrument(word))
    .flatMap(({ word }) => OWNING.flatMap((slot) => slots.in(word, slot)));
  return distinct(owners.flatMap(({ word }) => partiesAt(context, sentence, word)));
}

/** What Persian hangs on a noun for "their": "نیروهایش" are their forces. */
const ENCLITIC = /^(.{3,}?)(?:یش|اش|ش|یشان|شان)$/;

/**
 * "Israel said *its* forces took the town" where "its" is only an ending (Persian): of what is said of troops and weapons
 * (classes `troops`, `instrument`), those did it who say so.
 */
export function ownersByEnclitic(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense, pattern }: Entry,
): readonly Party[] {
  const { lexicon } = context;
  const slots = context.slots[sentence]!;
  const { tree } = slots;
  if (lexicon.order !== 'sov' || sense.quad !== MATERIAL_CONFLICT || pattern.pos === 'N') return [];
  const isForce = (word: number) => {
    const [, stem] = ENCLITIC.exec(tree.word(word).form) ?? [];
    if (stem === undefined) return false;
    const keys = [fold(stem), ...lexicon.inflection.candidates(fold(stem), 'N')];
    return FORCES.some((name) => keys.some((key) => lexicon.classes.get(name)?.has(key)));
  };
  const isTheirs = slots.in(head, 'subj').some(({ word, shared }) => !shared && isForce(word));
  const said = tree.word(head).head;
  if (!isTheirs || tree.relation(head) !== 'ccomp' || said < 0) return [];
  return distinct(slots.in(said, 'subj').flatMap(({ word }) => partiesAt(context, sentence, word)));
}

const FORCES = ['troops', 'instrument'] as const;

/** Senses of putting people out of a country. */
const EXPULSIONS: ReadonlySet<string> = new Set([
  'expel-diplomats',
  'expel-inspectors',
  'expel-peacekeepers',
  'expel-agencies',
  'deport',
  'mass-expulsion',
  'travel-ban',
]);

/** Adpositions of what somebody is put out of. */
const OUT_OF: readonly string[] = ['from', 'از'];

/** "Two inspectors were expelled *from North Korea*": whoever puts people out of a state is that state. */
export function statesLeftBy(
  context: StoryContext,
  sentence: number,
  head: number,
  { sense }: Entry,
): readonly Party[] {
  const slots = context.slots[sentence]!;
  if (!EXPULSIONS.has(sense.id) || !slots.tree.isPassive(head)) return [];
  const places = OUT_OF.flatMap((slot) => slots.in(head, slot)).flatMap(({ word }) =>
    partiesAt(context, sentence, word),
  );
  const states = places.filter(({ referent: { kind } }) => kind === 'state');
  return distinct(states.map((p) => ({ ...p, score: p.score * OWN_FACTOR })));
}
