import type { Network } from '../network/network.js';
import { contractionAt } from '../text/contractions.js';
import type { Conventions } from '../text/conventions.js';
import { type Part, splitByLabel } from './split-label.js';

/** Cuts the tokens of sentences into syntactic words. */
export type Splitter = (sentences: readonly (readonly string[])[]) => (readonly Part[])[][];

const SOFT_HYPHEN = /\u00AD/gu;

/** A splitter that knows contractions only. */
export function contractionSplitter(conventions: Conventions): Splitter {
  return (sentences) =>
    sentences.map((tokens) =>
      tokens.map((token) => {
        const at = contractionAt(token, conventions);
        return at === null ? whole(token) : [part(token.slice(0, at)), part(token.slice(at))];
      }),
    );
}

/** A splitter that asks a network with a tagger `split`, for clitics written to their word. */
export function networkSplitter(network: Network): Splitter {
  const labels = network.labels.split as readonly string[];
  return (sentences) =>
    network.analyse(sentences).map((analysis, s) =>
      (sentences[s] as readonly string[]).map((token, t) => {
        const label = labels[(analysis.tags.split as readonly number[])[t] as number] as string;
        return (/^\p{L}/u.test(token) ? splitByLabel(token, label) : null) ?? whole(token);
      }),
    );
}

function whole(token: string): readonly Part[] {
  return [part(token)];
}

function part(form: string): Part {
  return { form: form.replace(SOFT_HYPHEN, '') || form, length: form.length };
}
