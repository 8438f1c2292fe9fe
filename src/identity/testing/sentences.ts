import { span } from '../../base/index.js';
import type { Name, Sentence, Token, Upos, Word } from '../../language/index.js';

/**
 * Sentences with trees written down by hand: one word a line with form, tag, head (from 1, 0 for
 * the root), relation and, where it matters, features and dictionary form:
 *
 *     Presidents NOUN 3 nsubj Number=Plur president
 *
 * Commas and full stops are written without a space before them. A form that ends in `+` is written together with the next word (a clitic's host). A line
 * `= person 1 2` says that words 1 to 2 were seen as a person's name.
 */
export function story(lang: string, ...sentences: readonly string[]) {
  let text = '';
  const parsed = sentences.map((source) => {
    const sentence = readSentence(source, text.length);
    text += `${sentence.text}\n`;
    return sentence.sentence;
  });
  return { sentences: parsed, text, lang, date: null };
}

function readSentence(source: string, offset: number): { sentence: Sentence; text: string } {
  const lines = source
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
  const words: Word[] = [];
  const tokens: Token[] = [];
  let text = '';
  let joined = false;
  for (const [form = '', upos, head, deprel = '', feats = '_', lemma] of lines) {
    if (form === '=') continue;
    if (!joined && text !== '' && !/^[,،.]$/.test(form)) text += ' ';
    const host = form.endsWith('+') && form !== '+';
    const written = host ? form.slice(0, -1) : form;
    const at = span(offset + text.length, offset + text.length + written.length);
    text += written;
    if (!joined) tokens.push({ span: at, words: [words.length, words.length + 1] });
    const token = tokens.length - 1;
    const whole = tokens[token]!;
    tokens[token] = {
      span: span(whole.span[0], at[1]),
      words: [whole.words[0], words.length + 1],
    };
    words.push({
      span: at,
      form: written,
      lemma: lemma ?? written.toLowerCase(),
      upos: upos as Upos,
      feats: readFeatures(feats),
      head: Number(head) - 1,
      deprel,
      token,
    });
    joined = host;
  }
  const names = lines.filter(([first]) => first === '=').map((line) => readName(line, words));
  const sentence = { span: span(offset, offset + text.length), tokens, words, names, parsed: true };
  return { sentence, text };
}

function readFeatures(feats: string): Record<string, string> {
  if (feats === '_') return {};
  return Object.fromEntries(feats.split('|').map((f) => f.split('=', 2) as [string, string]));
}

function readName([, kind, first, last]: readonly string[], words: readonly Word[]): Name {
  const [from, to] = [Number(first) - 1, Number(last)];
  return {
    kind: kind as Name['kind'],
    words: [from, to],
    span: span(words[from]!.span[0], words[to - 1]!.span[1]),
  };
}
