import { createHash } from 'node:crypto';
import type { Fact, ReadEvent, Reading } from '../reading/index.js';

/** First 16 hex digits of the SHA-256 of `parts`: short, and the same on every machine. */
export function shortHash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** What is known of a document besides its text, from the person or the address that gave it. */
export interface GivenMetadata {
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly lang?: string | null;
  readonly date?: string | null;
}

/**
 * The id of a document: the same text under the same given metadata is the same document, wherever
 * its file lies. Several stories of one text are told apart by their number.
 *
 * @param story 1 for the first story.
 * @example
 * documentId('Putin met Rahmon.', {}, 2) // '…#2'
 */
export function documentId(text: string, given: GivenMetadata = {}, story = 1): string {
  const { url = null, outlet = null, lang = null, date = null } = given;
  const hash = shortHash('document', text, url, outlet, lang, date);
  return story === 1 ? hash : `${hash}#${story}`;
}

/** The reading with ids for its events and facts that stay the same while the text does. */
export function withStableIds(document: string, reading: Reading): Reading {
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  return {
    ...reading,
    id: document,
    events: reading.events.map((e) => ({ ...e, id: unique(eventId(document, e)) })),
    facts: reading.facts.map((f) => ({ ...f, id: unique(factId(document, f)) })),
  };
}

function eventId(document: string, { trigger, type }: ReadEvent): string {
  return `e${shortHash('event', document, trigger.span, type)}`;
}

function factId(document: string, { span, property, subject, value }: Fact): string {
  const what = typeof value === 'object' && 'id' in value ? value.id : value;
  return `f${shortHash('fact', document, span, property, subject.id, what)}`;
}
