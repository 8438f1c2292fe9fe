import type {
  Dispute,
  DocumentSummary,
  MergedEvent,
  MergedFact,
  RecordedEntity,
  Story,
} from '../../record/index.js';
import { actorNames, factValue } from './names.js';
import { table } from './table.js';
import { safe } from './terminal.js';

export function eventTable(events: readonly MergedEvent[], columns: number): string {
  return table(
    ['when', 'type', 'who', 'to whom', 'where', 'status', 'said by', 'sources', 'conf.', 'id'],
    events.map((e) => [
      e.when?.from ?? '',
      e.mode === null ? e.type : `${e.type}/${e.mode}`,
      actorNames(e.actors.map(({ as: _, ...actor }) => actor)),
      actorNames(e.recipients.map(({ as: _, ...actor }) => actor)),
      e.where ? safe(e.where.label) : '',
      e.polarity ? e.status : `not ${e.status}`,
      e.saidBy ? safe(e.saidBy.label) : '',
      String(e.independent),
      e.confidence.toFixed(2),
      e.id,
    ]),
    columns,
  );
}

export function factTable(facts: readonly MergedFact[], columns: number): string {
  return table(
    ['subject', 'property', 'value', 'since', 'sources', 'conf.', 'id'],
    facts.map((f) => [
      safe(f.subject.label),
      f.polarity ? f.property : `not ${f.property}`,
      factValue(f.value),
      f.valid?.from ?? '',
      String(f.independent),
      f.confidence.toFixed(2),
      f.id,
    ]),
    columns,
  );
}

export function disputeTable(disputes: readonly Dispute[], columns: number): string {
  return table(
    ['dispute', 'about', 'positions', 'id'],
    disputes.map((d) => [
      d.kind,
      safe(d.about.label),
      d.positions.map((p) => `${safe(p.value)} (${p.sources.length})`).join(' / '),
      d.id,
    ]),
    columns,
  );
}

export function documentTable(documents: readonly DocumentSummary[], columns: number): string {
  return table(
    ['published', 'basis', 'lang', 'outlet', 'title', 'path', 'id'],
    documents.map((d) => [
      d.published?.date ?? '',
      d.published?.basis ?? '',
      d.lang,
      safe(d.outlet ?? ''),
      safe(d.title ?? ''),
      safe(d.path ?? d.url ?? ''),
      d.id,
    ]),
    columns,
  );
}

export function storyTable(stories: readonly Story[], columns: number): string {
  return table(
    ['since', 'until', 'docs', 'langs', 'title', 'about', 'id'],
    stories.map((s) => [
      s.since ?? '',
      s.until ?? '',
      String(s.documents),
      s.langs.join(' '),
      safe(s.title ?? ''),
      s.actors.map(({ label }) => safe(label)).join(', '),
      s.id,
    ]),
    columns,
  );
}

export function entityTable(entities: readonly RecordedEntity[], columns: number): string {
  return table(
    ['name', 'kind', 'state', 'documents', 'id'],
    entities.map((e) => [safe(e.label), e.kind, e.state ?? '', String(e.documents), e.id]),
    columns,
  );
}
