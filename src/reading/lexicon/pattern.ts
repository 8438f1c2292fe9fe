import { fail, ok, type Result } from '../../base/index.js';
import type { EntityKind } from '../../identity/index.js';
import { fold } from './fold.js';
import type { Condition, FillerKind, HeadPos, Pattern, RoleSlots } from './types.js';

const ACTOR_KINDS: readonly EntityKind[] = ['state', 'person', 'organisation', 'group'];
const KINDS: readonly FillerKind[] = [...ACTOR_KINDS, 'place', 'facility', 'number'];
const HEAD_POS: readonly string[] = ['V', 'N', 'A', 'X'];

/**
 * Reads a pattern: a head lemma, then `>SLOT FILLERS` any number of times, see docs/lexicons.md.
 *
 * @param classes named sets of lemmas, for `@class`
 * @example
 * parsePattern('issue >obj warrant|order', 'V', new Map())
 */
export function parsePattern(
  text: string,
  pos: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Result<Pattern> {
  if (!HEAD_POS.includes(pos)) {
    return fail('bad-pos', `pos must be one of ${HEAD_POS.join(' ')}, not "${pos}".`);
  }
  const [head, ...rest] = text.split('>').map((part) => part.trim());
  if (!head || head.includes(' ')) {
    return fail(
      'bad-pattern',
      `"${text}" must start with one head lemma; conditions follow as ">slot lemma".`,
    );
  }
  const conditions: Condition[] = [];
  for (const part of rest) {
    const condition = parseCondition(part, classes);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
  }
  return ok({ lemma: fold(head), pos: pos as HeadPos, conditions });
}

function parseCondition(
  part: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Result<Condition> {
  if (part.startsWith('!')) return ok({ kind: 'empty', slot: foldSlot(part.slice(1).trim()) });
  const space = part.indexOf(' ');
  const slot = space < 0 ? part : part.slice(0, space);
  const fillers = space < 0 ? '' : part.slice(space + 1).trim();
  if (slot.includes('|')) return fail('bad-pattern', `">${part}" names several slots; one a row.`);
  if (!slot || !fillers) return fail('bad-pattern', `">${part}" names no slot or no filler.`);
  if (fillers === '*') return ok({ kind: 'any', slot: foldSlot(slot) });
  const lemmas = new Set<string>();
  const of: FillerKind[] = [];
  for (const name of fillers.split('|').map((filler) => filler.trim())) {
    if (name.startsWith('#')) {
      const kinds = name === '#actor' ? ACTOR_KINDS : KINDS.filter((kind) => `#${kind}` === name);
      if (kinds.length === 0) return fail('bad-pattern', `"${name}" is no kind of identity.`);
      of.push(...kinds);
    } else if (name.startsWith('@')) {
      const members = classes.get(name.slice(1));
      if (members === undefined)
        return fail('unknown-class', `Class "${name}" is not in classes.tsv.`);
      for (const lemma of members) lemmas.add(lemma);
    } else lemmas.add(fold(name));
  }
  return ok({ kind: 'filled', slot: foldSlot(slot), lemmas, of });
}

/** Slots named by an adposition are compared like lemmas. */
export function foldSlot(slot: string): string {
  return fold(slot);
}

/** Reads role slots: alternatives by spaces, slots that are taken together by `+`. */
export function parseRoleSlots(text: string): RoleSlots {
  return text
    .split(' ')
    .filter(Boolean)
    .map((alternative) => alternative.split('+').map(foldSlot));
}
