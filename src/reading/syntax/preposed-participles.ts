import type { Sentence, Word } from '../../language/index.js';
import { hasCase } from './adpositions.js';
import { verbAbove } from './under.js';

/** Words up to the verb of a participle. */
const NEAR = 4;
const INSIDE = /^(?:obj|iobj|obl|nsubj|nmod)/;

/**
 * Takes a noun out of the participle before it that agrees with it, where the tree makes it the participle's object:
 * "обвинил *проживающего* в США проповедника". Behind its noun a participle has a comma before it. For languages whose
 * participles agree (Russian).
 */
export function withPreposedParticiples(sentence: Sentence): Sentence {
  const words = [...sentence.words];
  let isMended = false;
  for (let participle = 1; participle < words.length - 1; participle++) {
    const { feats, head, upos } = words[participle]!;
    const isParticiple = upos === 'VERB' && (feats.VerbForm === 'Part' || feats.Case !== undefined);
    if (!isParticiple || feats.Case === undefined || feats.Variant === 'Short') continue;
    if (words[participle - 1]!.upos === 'PUNCT' || head < 0) continue;
    const noun = words.findIndex(
      (word, i) =>
        i > participle &&
        word.head === participle &&
        INSIDE.test(word.deprel) &&
        agrees(word, feats) &&
        !hasCase(words, i),
    );
    if (noun < 0 || words.slice(participle, noun).some(({ form }) => form === ',')) continue;
    const verb = verbAbove(words, head, NEAR);
    if (verb < 0 || verb > participle) continue;
    const hasObject = words.some(
      (w, i) => w.head === verb && w.deprel === 'obj' && i !== participle,
    );
    const isObject =
      feats.Case === 'Acc' || (feats.Case === 'Gen' && words[noun]!.feats.Animacy === 'Anim');
    const isLoose = isObject && !hasObject;
    words[noun] = isLoose
      ? { ...words[noun]!, head: verb, deprel: 'obj' }
      : {
          ...words[noun]!,
          head,
          deprel: words[head]!.upos === 'VERB' ? words[participle]!.deprel : 'nmod',
        };
    words[participle] = { ...words[participle]!, head: noun, deprel: 'acl' };
    isMended = true;
  }
  return isMended ? { ...sentence, words } : sentence;
}

function agrees({ upos, feats: own }: Word, feats: Word['feats']): boolean {
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  const isOneCase =
    own.Case === feats.Case ||
    (own.Animacy === 'Anim' &&
      /^(?:Gen|Acc)$/.test(own.Case ?? '') &&
      /^(?:Gen|Acc)$/.test(feats.Case ?? ''));
  const isOneGender =
    feats.Number === 'Plur' || feats.Gender === undefined || own.Gender === feats.Gender;
  return isOneCase && own.Number === feats.Number && isOneGender;
}
