import type { Network } from '../network/network.js';
import { contractionAt } from '../text/contractions.js';
import type { Conventions } from '../text/conventions.js';
import { hostedParts } from './hosts.js';
import { type Part, splitByLabel } from './split-label.js';
import { stackedSplitter } from './stacked.js';

/** Cuts the tokens of sentences into syntactic words. */
export type Splitter = (sentences: readonly (readonly string[])[]) => (readonly Part[])[][];

const SOFT_HYPHEN = /\u00AD/gu;

/** A splitter that knows contractions only. */
export function contractionSplitter(conventions: Conventions): Splitter {
  return (sentences) =>
    sentences.map((tokens) => tokens.map((token) => byContraction(token, conventions)));
}

function byContraction(token: string, conventions: Conventions): readonly Part[] {
  const at = contractionAt(token, conventions);
  return at === null ? whole(token) : [part(token.slice(0, at)), part(token.slice(at))];
}

/**
 * A splitter that asks a network with a tagger `split`, for clitics written to their word, but
 * for the language's known contractions.
 */
export function networkSplitter(network: Network, conventions: Conventions): Splitter {
  const labels = network.labels.split as readonly string[];
  const split: Splitter = (sentences) =>
    network.analyse(sentences).map((analysis, s) =>
      (sentences[s] as readonly string[]).map((token, t) => {
        const label = labels[(analysis.tags.split as readonly number[])[t] as number] as string;
        const isKnown = conventions.contractions.has(token);
        const hosted = isKnown ? null : hostedParts(token, conventions);
        if (hosted !== null) return hosted;
        const parts = !isKnown && /^\p{L}/u.test(token) ? splitByLabel(token, label) : null;
        if (parts === null) return byContraction(token, conventions);
        return keepNames(token, parts, conventions.names).flatMap((p) => again(p, conventions));
      }),
    );
  const stacked = stackedSplitter((token) => split([[token]])[0]![0]!);
  return (sentences) => split(sentences).map((tokens) => tokens.map(stacked));
}

/** `بقصفها`: where a network cuts off a pronoun only, the rest may be a known contraction. */
function again(stem: Part, conventions: Conventions): readonly Part[] {
  const isWritten = stem.form.length === stem.length && conventions.contractions.has(stem.form);
  return isWritten ? byContraction(stem.form, conventions) : [stem];
}

/** Takes splits back that cut a known name: `دوشنبه` is not `دوشنب` + `ه`. */
function keepNames(
  token: string,
  parts: readonly Part[],
  names: ReadonlySet<string>,
): readonly Part[] {
  let start = 0;
  for (let first = 0; first < parts.length - 1; first++) {
    const rest = token.slice(start);
    if (names.has(rest)) return [...parts.slice(0, first), part(rest)];
    start += (parts[first] as Part).length;
  }
  return parts;
}

function whole(token: string): readonly Part[] {
  return [part(token)];
}

function part(form: string): Part {
  return { form: form.replace(SOFT_HYPHEN, '') || form, length: form.length };
}
