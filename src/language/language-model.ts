import { span } from '../base/index.js';
import { SENTENCE_WORDS } from './network/arcs.js';
import type { Parser, SentenceAnalysis } from './parser.js';
import { joinAffixes } from './text/affixes.js';
import type { Corrector } from './text/boundaries.js';
import type { Conventions } from './text/conventions.js';
import { cutLong } from './text/cut.js';
import { sentencesOf } from './text/sentences.js';
import { type RawToken, tokenise } from './text/tokens.js';
import type { Sentence, Token, Word } from './types.js';
import type { Part } from './words/split-label.js';
import type { Splitter } from './words/splitter.js';
import { withWholeNames } from './words/whole-names.js';

interface SplitToken {
  readonly token: RawToken;
  readonly parts: readonly Part[];
}

/** What can read one language. */
export class LanguageModel {
  /** ISO 639-1 code. */
  readonly lang: string;
  /** Whether there is a model: false means tokens and sentences only. */
  readonly parsed: boolean;
  readonly #conventions: Conventions;
  readonly #correct: Corrector;
  readonly #split: Splitter;
  readonly #parse: Parser;

  constructor(
    lang: string,
    parsed: boolean,
    conventions: Conventions,
    correct: Corrector,
    split: Splitter,
    parse: Parser,
  ) {
    this.lang = lang;
    this.parsed = parsed;
    this.#conventions = conventions;
    this.#correct = correct;
    this.#split = split;
    this.#parse = parse;
  }

  /**
   * Sentences of a text, with words, tags, trees and names. Blank lines always part sentences; a
   * single line break is a space or, where a network is sure of it, an end. Spans are UTF-16 offsets into `text`; tokens hold every character
   * but white space. Takes any string and needs time linear in its length.
   *
   * @example
   * loadLanguage('en').parse('Putin met Rahmon.')[0]?.words.map((w) => w.lemma)
   * // ['Putin', 'meet', 'Rahmon', '.']
   */
  parse(text: string): Sentence[] {
    const sentences = this.#sentences(text);
    const forms = sentences.map((s) => s.flatMap(({ parts }) => parts.map((p) => p.form)));
    const analyses = this.#parse(forms);
    return sentences.map((tokens, i) => this.#named(tokens, analyses[i] as SentenceAnalysis));
  }

  /** A sentence, parsed again where its names tell that a token was cut that is one word. */
  #named(tokens: readonly SplitToken[], analysis: SentenceAnalysis): Sentence {
    const whole = withWholeNames(
      tokens.map(({ parts }) => parts),
      analysis.names,
    );
    if (whole === null) return this.#build(tokens, analysis);
    const mended = tokens.map(({ token }, t) => ({ token, parts: whole[t] as readonly Part[] }));
    const [again] = this.#parse([mended.flatMap(({ parts }) => parts.map((p) => p.form))]);
    return this.#build(mended, again as SentenceAnalysis);
  }

  /** Tags and parses sentences whose words are given, without changing the words. */
  analyse(sentences: readonly (readonly string[])[]): SentenceAnalysis[] {
    return this.#parse(sentences);
  }

  #sentences(text: string): (readonly SplitToken[])[] {
    const isEnd = ({ text: form }: RawToken) => /^[,;،؛:]$/u.test(form);
    const tokens = joinAffixes(tokenise(text, this.#conventions), this.#conventions);
    const ruled = sentencesOf(tokens, this.#conventions);
    const raw = this.#correct(text, ruled).flatMap((s) =>
      cutLong(s, SENTENCE_WORDS, () => 1, isEnd),
    );
    const parts = this.#split(raw.map((tokens) => tokens.map((t) => t.text)));
    return raw.flatMap((tokens, s) => {
      const split = tokens.map((token, t) => ({
        token,
        parts: (parts[s] as readonly (readonly Part[])[])[t] as readonly Part[],
      }));
      return cutLong(
        split,
        SENTENCE_WORDS,
        (x) => x.parts.length,
        (x) => isEnd(x.token),
      );
    });
  }

  #build(split: readonly SplitToken[], analysis: SentenceAnalysis): Sentence {
    const tokens: Token[] = [];
    const words: Word[] = [];
    for (const { token, parts } of split) {
      const first = words.length;
      let start = token.start;
      for (const { length } of parts) {
        const analysed = analysis.words[words.length] as SentenceAnalysis['words'][number];
        const { form, lemma, upos, feats, head, deprel } = analysed;
        const own = span(start, start + length);
        words.push({ span: own, form, lemma, upos, feats, head, deprel, token: tokens.length });
        start += length;
      }
      tokens.push({ span: span(token.start, token.end), words: [first, words.length] });
    }
    const across = (from: number, to: number) =>
      span((words[from] as Word).span[0], (words[to - 1] as Word).span[1]);
    return {
      span: across(0, words.length),
      tokens,
      words,
      names: analysis.names.map(({ words: [from, to], kind }) => ({
        span: across(from, to),
        words: [from, to],
        kind,
      })),
      parsed: this.parsed,
    };
  }
}
