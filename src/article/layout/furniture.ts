import { unreachable } from '../../base/index.js';
import { type Cue, type CueKind, cuesOf } from '../lexicon/cues.js';
import { isBar, isPrompt } from '../lexicon/page-words.js';
import type { Label, Labels } from './labels.js';
import type { Line } from './lines.js';
import { isMenu } from './menus.js';

/** The cue that decides what kind of furniture a line is; null for lines of the story. */
export function furnitureCue(line: Line): Cue | null {
  return cuesOf(line.text, line.words).find((cue) => isFurniture(cue.kind)) ?? null;
}

/** Whether lines of this kind are never part of a story. */
export function isFurniture(kind: CueKind): boolean {
  return reasonFor(kind) !== null;
}

/** Labels lines that show by a set phrase that they belong to the page and not to the story. */
export function labelFurniture(lines: readonly Line[]): Labels {
  const labels = new Map<number, Label>();
  lines.forEach((line, i) => {
    const cue = furnitureCue(line);
    const reason =
      cue === null ? reasonWithoutCue(line) : `${reasonFor(cue.kind)} (“${cue.phrase}”)`;
    if (reason !== null) labels.set(i, { kind: 'boilerplate', reason });
  });
  return labels;
}

function reasonFor(kind: CueKind): string | null {
  switch (kind) {
    case 'section':
      return 'heading of a list of other stories';
    case 'form':
      return 'comment or log-in form';
    case 'share':
      return 'sharing bar';
    case 'prompt':
      return 'asks the reader to subscribe, follow or accept';
    case 'advert':
      return 'advertisement';
    case 'rights':
      return 'copyright notice';
    case 'menu':
      return 'navigation';
    case 'tags':
      return 'list of keywords';
    case 'notice':
      return 'note of the site to its readers';
    case 'caption':
    case 'source':
    case 'byline':
    case 'date':
      return null;
    default:
      return unreachable(kind);
  }
}

const ADDRESS = /^[<([]?(?:https?:\/\/|www\.)\S+[>)\]]?$/i;
const HASHTAGS = /^(?:[#＃][\p{L}\p{N}_]+[\s,|]*)+$/u;
const MAIL = /^(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i;
const RULE = /^[\s*_=~•·.…|§—–#+>-]+$/u;
/** "3 / 12" below a picture. */
const COUNTER = /^\p{N}{1,3}\s*\/\s*\p{N}{1,3}$/u;
const HANDLES = /^(?:@\w+[\s,|]*)+$/;

/** Reasons that need no set phrase: what a line is made of. */
function reasonWithoutCue(line: Line): string | null {
  const { text, words } = line;
  if (isBar(words)) return 'nothing but the words of a sharing bar';
  if (isMenu(line)) return 'nothing but sections of the site';
  if (isPrompt(words)) return 'asks the reader to go to a network, a newsletter or an app';
  if (ADDRESS.test(text)) return 'a web address standing alone';
  if (HASHTAGS.test(text)) return 'nothing but hashtags';
  if (MAIL.test(text) || HANDLES.test(text)) return 'nothing but an address';
  if (COUNTER.test(text)) return 'counts pictures or pages';
  if (RULE.test(text)) return 'a rule between parts';
  return null;
}
