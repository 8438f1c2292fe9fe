import { packageFile } from '../base/index.js';
import { LanguageModel } from './language-model.js';
import { ModelFile } from './network/model-file.js';
import { Network } from './network/network.js';
import { networkParser, shallowParser } from './parser.js';
import { type Corrector, networkCorrector } from './text/boundaries.js';
import { conventionsOf } from './text/conventions.js';
import { contractionSplitter, networkSplitter } from './words/splitter.js';

const loaded = new Map<string, LanguageModel>();

/**
 * The model of a language, loaded on first use and kept. A language without a model file gets one
 * that finds tokens and sentences only.
 *
 * @param lang ISO 639-1 code, such as `en`; anything after a hyphen (`en-GB`) is ignored
 * @example
 * const sentences = loadLanguage('en').parse('Tajikistan and Russia signed an agreement.');
 */
export function loadLanguage(lang: string): LanguageModel {
  const code = lang.toLowerCase().split(/[-_]/u)[0] as string;
  const key = /^[a-z]{2,3}$/.test(code) ? code : 'und';
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const model = load(key);
  loaded.set(key, model);
  return model;
}

function load(lang: string): LanguageModel {
  const conventions = conventionsOf(lang);
  const parser = network(`${lang}.bin`);
  const boundaries = network(`${lang}-boundaries.bin`);
  const words = network(`${lang}-words.bin`);
  const correct = boundaries === null ? keepRules : networkCorrector(boundaries);
  const split =
    words === null ? contractionSplitter(conventions) : networkSplitter(words, conventions);
  const parse = parser === null ? shallowParser() : networkParser(parser, conventions.letters);
  return new LanguageModel(lang, parser !== null, conventions, correct, split, parse);
}

/** What corrects where no network was trained: nothing. */
const keepRules: Corrector = (_, sentences) => sentences;

function network(name: string): Network | null {
  const bytes = packageFile(`models/${name}`);
  return bytes === null ? null : new Network(new ModelFile(bytes));
}
