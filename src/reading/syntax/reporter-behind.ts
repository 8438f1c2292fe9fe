import type { Sentence } from '../../language/index.js';

const COMMA = /^[،,]$/;

/**
 * Parts from what is told the clause of whoever reports it, where that comes last without a conjunction: "South Africa
 * [it] congratulated, *state media reported*", which parsers make the content of the deed. For languages whose verb is last.
 *
 * @param isReporting whether a verb tells what somebody says
 */
export function withReporterBehind(
  sentence: Sentence,
  isReporting: (verb: number) => boolean,
): Sentence {
  const { words } = sentence;
  const reporter = words.findLastIndex(({ upos }) => upos === 'VERB');
  const { head: told = -1, deprel } = words[reporter] ?? {};
  if (deprel !== 'ccomp' || told < 0 || told >= reporter || words[told]!.upos !== 'VERB') {
    return sentence;
  }
  const comma = words.findIndex(({ form }, i) => i > told && i < reporter && COMMA.test(form));
  const own = words.flatMap(({ head, deprel: of }, i) => (head === reporter ? [{ i, of }] : []));
  const isWhole =
    comma > told &&
    words.slice(told + 1, comma).every(({ upos }) => upos === 'AUX') &&
    own.some(({ i, of }) => of.startsWith('nsubj') && i > comma) &&
    !own.some(({ i, of }) => of === 'mark' || (of === 'ccomp' && i > comma));
  if (!isWhole || !isReporting(reporter)) return sentence;
  return {
    ...sentence,
    words: words.map((word, i) => (i === reporter ? { ...word, deprel: 'parataxis' } : word)),
  };
}
