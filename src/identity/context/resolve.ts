import type { Meaning } from './meaning.js';
import type { Phrase } from './phrases.js';
import { resolveOrganisation, resolvePlace, resolveState } from './resolve-name.js';
import { resolveNoun } from './resolve-noun.js';
import { resolveOffice } from './resolve-office.js';
import { resolvePerson } from './resolve-person.js';
import { resolvePronoun } from './resolve-pronoun.js';
import type { Scene } from './scene.js';

/** Whom a phrase means. */
export function resolve(phrase: Phrase, scene: Scene): Meaning {
  const { core } = phrase;
  switch (core.kind) {
    case 'person':
      return resolvePerson(phrase, core, scene);
    case 'office':
      return resolveOffice(core, scene);
    case 'state':
      return resolveState(core);
    case 'place':
      return resolvePlace(core, scene);
    case 'organisation':
      return resolveOrganisation(core, scene);
    case 'noun':
      return resolveNoun(core, scene);
    case 'pronoun':
      return resolvePronoun(core, scene);
  }
}
