import type { Line } from './lines.js';

/** Words shorter than this are mostly function words, in all our languages. */
const SHORTEST = 5;
/** Languages that inflect at the end share their stems here. */
const STEM = 5;

/** The stems of a line's longer words: a stand-in for its subject that needs no parser. */
export function stemsOf(line: Line): Set<string> {
  const stems = new Set<string>();
  for (const { word } of line.words) {
    if (word.length >= SHORTEST) stems.add(word.slice(0, STEM));
  }
  return stems;
}

/** The stems of several lines. */
export function topicOf(lines: Iterable<Line>): Set<string> {
  const topic = new Set<string>();
  for (const line of lines) for (const stem of stemsOf(line)) topic.add(stem);
  return topic;
}

/** Share of a line's stems that a topic knows, from 0 to 1; 0 for a line without stems. */
export function likeness(line: Line, topic: ReadonlySet<string>): number {
  const stems = stemsOf(line);
  let known = 0;
  for (const stem of stems) if (topic.has(stem)) known++;
  return stems.size === 0 ? 0 : known / stems.size;
}
