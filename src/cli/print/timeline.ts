import type { Dispute, MergedEvent, MergedFact, Source } from '../../record/index.js';
import { actorNames, factValue } from './names.js';
import { safe, wrap } from './terminal.js';

const UNDATED = 'undated';

/** How a document is called in a list of sources. */
export type NameOfDocument = (id: string) => string;

/** Events by day, then what holds, then where sources disagree, for people to read. */
export function timeline(
  found: {
    readonly events: readonly MergedEvent[];
    readonly facts: readonly MergedFact[];
    readonly disputes: readonly Dispute[];
  },
  nameOf: NameOfDocument,
  columns: number,
): string {
  const parts: string[] = [];
  if (found.events.length > 0)
    parts.push(heading('Events'), ...eventsByDay(found.events, nameOf, columns));
  if (found.facts.length > 0) {
    parts.push(heading('What holds'), ...found.facts.map((f) => factText(f, nameOf, columns)));
  }
  if (found.disputes.length > 0) {
    parts.push(
      heading('Where sources disagree'),
      ...found.disputes.map((d) => disputeText(d, nameOf, columns)),
    );
  }
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
}

function heading(title: string): string {
  return `\n${title}\n${'─'.repeat(title.length)}`;
}

function dayOf(event: MergedEvent): string {
  if (event.when === null) return UNDATED;
  const { from, to } = event.when;
  return from === to ? from : `${from} to ${to}`;
}

function eventsByDay(
  events: readonly MergedEvent[],
  nameOf: NameOfDocument,
  columns: number,
): readonly string[] {
  const days = new Map<string, MergedEvent[]>();
  for (const event of events) {
    const day = dayOf(event);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  const ordered = [...days].sort(([a], [b]) => {
    if (a === UNDATED || b === UNDATED) return a === UNDATED ? 1 : -1;
    return a < b ? -1 : 1;
  });
  return ordered.flatMap(([day, list]) => [
    `\n${day}`,
    ...list.map((e) => eventText(e, nameOf, columns)),
  ]);
}

/** One event: what, who and to whom; then status, place and speaker; then the words. */
export function eventText(event: MergedEvent, nameOf: NameOfDocument, columns: number): string {
  const what = event.mode === null ? event.type : `${event.type}/${event.mode}`;
  const arrow = event.symmetric ? '↔' : '→';
  const recipients = event.recipients.length > 0 ? ` ${arrow} ${actorNames(event.recipients)}` : '';
  const first = `${what}  ${actorNames(event.actors) || '(someone not named)'}${recipients}`;
  const notes = [
    event.polarity ? event.status : `${event.status}, did not happen`,
    ...(event.where ? [`in ${safe(event.where.label)}`] : []),
    ...(event.saidBy ? [`according to ${actorNames([event.saidBy])}`] : []),
    ...event.figures.map(
      (f) => `${f.of}: ${factValue({ number: f.number, unit: '', bound: f.bound })}`,
    ),
    ...(event.reports > 1
      ? [`${event.reports} reports, ${event.outlets} outlets, ${event.independent} independent`]
      : []),
    `confidence ${event.confidence.toFixed(2)}`,
    event.id,
  ];
  return [
    wrap(first, columns, '  '),
    wrap(notes.join(' · '), columns, '      '),
    ...event.sources.map((s) => sourceText(s, nameOf, columns)),
  ].join('\n');
}

/** The exact words of a source and where they stand. */
export function sourceText(source: Source, nameOf: NameOfDocument, columns: number): string {
  const where = `${nameOf(source.document)} [${source.span[0]}, ${source.span[1]})`;
  return `${wrap(safe(`“${source.quote}”`), columns, '      ')}\n        ${where}`;
}

/** One fact with its words. */
export function factText(fact: MergedFact, nameOf: NameOfDocument, columns: number): string {
  const qualifiers = Object.entries(fact.qualifiers).map(([name, value]) => {
    const text = typeof value === 'object' ? safe(value.label) : safe(String(value));
    return `${name} ${text}`;
  });
  const since = fact.valid
    ? ` (${fact.valid.from}${fact.valid.to === fact.valid.from ? '' : ` to ${fact.valid.to}`})`
    : '';
  const not = fact.polarity ? '' : 'not ';
  const what = `${actorNames([fact.subject])}  ${not}${fact.property}  ${[factValue(fact.value), ...qualifiers].join(', ')}${since}`;
  const said = fact.saidBy ? `according to ${actorNames([fact.saidBy])} · ` : '';
  return [
    wrap(what, columns, '  '),
    `      ${said}confidence ${fact.confidence.toFixed(2)} · ${fact.id}`,
    ...fact.sources.map((s) => sourceText(s, nameOf, columns)),
  ].join('\n');
}

/** One disagreement, every position with its words. */
export function disputeText(dispute: Dispute, nameOf: NameOfDocument, columns: number): string {
  const lines = [
    wrap(`${dispute.kind}: ${safe(dispute.about.label)}  (${dispute.id})`, columns, '  '),
  ];
  for (const position of dispute.positions) {
    lines.push(`    ${safe(position.value)}`);
    for (const source of position.sources) lines.push(sourceText(source, nameOf, columns));
  }
  const { preferred } = dispute;
  if (preferred !== null) {
    const by = preferred.by === undefined ? '' : ` by ${safe(preferred.by)}`;
    const why = `${safe(preferred.value)} preferred${by} because ${safe(preferred.because)}`;
    lines.push(wrap(why, columns, '    '));
  }
  return lines.join('\n');
}
