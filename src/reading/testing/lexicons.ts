import { Inflection } from '../lexicon/inflection.js';
import type { Lexicon } from '../lexicon/types.js';

/** A lexicon without a word in it, to be filled by a test. */
export function emptyLexicon(lang: string): Lexicon {
  return {
    lang,
    nullSubject: false,
    order: null,
    inflection: new Inflection(''),
    passives: new Set(),
    perfectives: new Set(),
    entries: new Map(),
    idioms: new Map(),
    operators: new Map(),
    facts: new Map(),
    properties: new Map(),
    callings: new Map(),
    markers: [],
    classes: new Map(),
    numbers: [],
    units: new Map(),
    described: new Map(),
    counted: new Map(),
    stances: [],
    confidence: new Map(),
  };
}
