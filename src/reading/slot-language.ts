import type { Lexicon, WordOrder } from './lexicon/types.js';
import type { SlotLanguage } from './syntax/slots.js';

/** What the order of words goes with in the languages that have a lexicon. */
const AGREEMENT: Readonly<
  Record<WordOrder, Pick<SlotLanguage, 'agreement' | 'governsByCase' | 'verbIsLast'>>
> = {
  vso: { agreement: 'behind' },
  case: { agreement: 'past', governsByCase: true },
  sov: { verbIsLast: true },
};

const NO_WORDS: ReadonlySet<string> = new Set();

/** What the slots of a language's words depend on: the words of its lexicon's classes and its order of words. */
export function slotLanguageOf(lexicon: Lexicon): SlotLanguage {
  const classOf = (name: string) => lexicon.classes.get(name) ?? NO_WORDS;
  return {
    agentCases: classOf('agent'),
    relationalNouns: classOf('relational'),
    personalRelatives: classOf('personal-relative'),
    ...(lexicon.order === null && { thingRelatives: classOf('thing-relative') }),
    possessives: classOf('possessive'),
    objectMarks: classOf('judged'),
    judging: classOf('judging'),
    sharedWithObject: classOf('shared'),
    summoning: classOf('summoning'),
    complaining: classOf('complaining'),
    dealt: classOf('dealt'),
    dealtTo: classOf('dealt-to'),
    assessing: classOf('assessing'),
    asking: classOf('asking'),
    ...(lexicon.order === null && {
      utterances: classOf('utterance'),
      issuing: classOf('issuing'),
    }),
    particles: classOf('particle'),
    pureParticles: classOf('pure-particle'),
    wholeAdpositions: classOf('whole-adposition'),
    objectless: classOf('objectless'),
    phrasal: classOf('phrasal'),
    qualities: classOf('blameful'),
    namings: lexicon.order === null ? classOf('naming') : NO_WORDS,
    ...(lexicon.order === null ? { placeTellsObject: true } : AGREEMENT[lexicon.order]),
    quantityNouns: new Set([
      ...lexicon.numbers.flatMap((n) => (n.words.length === 1 ? n.words : [])),
      ...classOf('wrapping'),
    ]),
  };
}
