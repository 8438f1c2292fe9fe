import { type CueKind, cuesOf } from '../lexicon/cues.js';
import { isTimeLine } from '../lexicon/date-labels.js';
import { tokens } from '../lexicon/fold.js';
import { type Label, type Labels, type Rule, unlabelled } from './labels.js';
import { endsSentence, type Line } from './lines.js';

/** How many of a story's first or last lines can be its byline or date. */
const HEAD_LINES = 8;
const TAIL_LINES = 5;

/** Labels bylines, date lines, captions and lists of sources by what they say. */
export function labelCredits(lines: readonly Line[], before: Labels): Labels {
  const labels = new Map<number, Label>();
  const own = unlabelled(lines, before);
  own.forEach((i, at) => {
    const line = lines[i]!;
    const nearEdge = at < HEAD_LINES || at >= own.length - TAIL_LINES;
    const label = creditOf(line, nearEdge);
    if (label !== null) labels.set(i, label);
  });
  return labels;
}

/** Longest byline or date line, in words. */
const LONGEST_CREDIT = 20;

function creditOf(line: Line, nearEdge: boolean): Label | null {
  if (isTimeLine(line.text)) return { kind: 'date', reason: 'the time of the entry below it' };
  if (isPictureCredit(line)) return { kind: 'boilerplate', reason: 'says who took the picture' };
  if (line.hint?.tag === 'caption') {
    return { kind: 'caption', reason: 'the page marks it as a caption' };
  }
  if (line.hint?.tag === 'date') return { kind: 'date', reason: 'the date beside the title' };
  const kinds = new Set<CueKind>(cuesOf(line.text, line.words).map((cue) => cue.kind));
  if (kinds.has('caption') || endsWithCredit(line)) {
    return { kind: 'caption', reason: 'caption or picture credit' };
  }
  if (!nearEdge) return null;
  if (kinds.has('source')) return { kind: 'byline', reason: 'names the sources' };
  if (line.words.length > LONGEST_CREDIT) return null;
  if (kinds.has('byline') && namesSomebody(line)) {
    return { kind: 'byline', reason: 'says who wrote it' };
  }
  if (isDateOnly(line) || (kinds.has('date') && /\p{N}/u.test(line.text))) {
    return { kind: 'date', reason: 'says when it was published' };
  }
  return null;
}

/** Whether a line has nothing but a label of pictures and a name: "Photo: J. Doe/Agency". */
function isPictureCredit({ text, words }: Line): boolean {
  if (words.length > LONGEST_NAME || endsSentence(text)) return false;
  return cuesOf(text, words).some(({ kind, place }) => kind === 'caption' && place === 'label');
}

/** Longest picture credit at the end of a caption, in words, and longest such caption. */
const LONGEST_NAME = 8;
const LONGEST_CAPTION = 60;

/** Whether a caption's last sentence is nothing but a picture credit: "The hall. Photo: agency". */
function endsWithCredit(line: Line): boolean {
  if (line.words.length > LONGEST_CAPTION) return false;
  const last = line.text.match(/[.!?؟…]["”»)]?\s+([^.!?؟…]+)\.?$/u)?.[1];
  if (last === undefined) return false;
  const words = tokens(last);
  if (words.length > LONGEST_NAME) return false;
  return cuesOf(last, words).some(({ kind, place }) => kind === 'caption' && place === 'label');
}

/** Whether a capitalised name, or in scripts without capitals a few words, follows the phrase. */
function namesSomebody(line: Line): boolean {
  if (endsSentence(line.text) && line.words.length > 6) return false;
  const [first, second] = line.text.split(/[\s:]+/);
  if (first === undefined || second === undefined) return false;
  if (/^\p{Ll}/u.test(first)) return false;
  return /\p{Lo}/u.test(second) ? line.words.length <= 8 : /^\p{Lu}|^[@|]/u.test(second);
}

const DATE_SIGNS = /^[\p{N}\s.,/:|–—-]+$/u;

/** Whether nothing but numbers and at most four short words (a month, a weekday, a zone) stands there. */
export function isDateOnly(line: Line): boolean {
  if (line.text.length > 60 || !/\p{N}/u.test(line.text) || /[%$€£₽]/.test(line.text)) return false;
  if (DATE_SIGNS.test(line.text))
    return /\p{N}{1,4}[./-]\p{N}{1,2}[./-]\p{N}{1,4}/u.test(line.text);
  const words = line.words.filter(({ word }) => !/^\p{N}+(?:st|nd|rd|th)?$/u.test(word));
  const numbers = line.words.filter(({ word }) => /^\p{N}+(?:st|nd|rd|th)?$/u.test(word));
  const year = numbers.some(({ word }) =>
    /^(?:[12]\p{N}{3}|[١۱][٠-٩۰-۹]{3}|[٢۲][٠-٩۰-۹]{3})$/u.test(word),
  );
  const most = endsSentence(line.text) ? 3 : 4;
  return year && numbers.length >= 2 && words.length <= most;
}

/** Words that may stand beside the author's name in a byline: "By", a date, an outlet. */
const BESIDE_AUTHOR = 6;

/** The rule that labels the short line near the top that holds the author whom the markup names. */
export function authorGiven(author: string | null): Rule {
  const wanted = tokens(author ?? '').map(({ word }) => word);
  return (lines, before) => {
    const isKnown = [...before.values()].some(({ kind }) => kind === 'byline');
    if (wanted.length === 0 || isKnown) return new Map();
    const byline = unlabelled(lines, before)
      .slice(0, HEAD_LINES)
      .find((i) => {
        const { words } = lines[i]!;
        const shown = ` ${words.map(({ word }) => word).join(' ')} `;
        return (
          words.length <= wanted.length + BESIDE_AUTHOR && shown.includes(` ${wanted.join(' ')} `)
        );
      });
    if (byline === undefined || endsSentence(lines[byline]!.text)) return new Map();
    return new Map([[byline, { kind: 'byline', reason: 'names the author that the page states' }]]);
  };
}
