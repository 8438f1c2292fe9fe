import { element } from './dom.js';

/** @param {{label: string, as?: string}[]} actors */
const names = (actors) => actors.map((a) => (a.as ? `${a.label} (${a.as})` : a.label)).join(', ');

/**
 * Events by day, then facts, then disputes, each with its quotations.
 * @param {{events: any[], facts: any[], disputes: any[]}} found
 * @param {(document: string, span: [number, number]) => void} open shows a quotation in its article
 */
export function timeline({ events, facts, disputes }, open) {
  const parts = document.createDocumentFragment();
  for (const [day, list] of byDay(events)) {
    parts.append(element('h2', {}, day), ...list.map((event) => eventCard(event, open)));
  }
  if (facts.length > 0)
    parts.append(element('h2', {}, 'What holds'), ...facts.map((f) => factCard(f, open)));
  if (disputes.length > 0) {
    parts.append(element('h2', {}, 'Where sources disagree'));
    parts.append(...disputes.map((d) => disputeCard(d, open)));
  }
  if (parts.childNodes.length === 0)
    parts.append(element('p', { class: 'hint' }, 'Nothing in the record answers this.'));
  return parts;
}

/** @param {any[]} events */
function byDay(events) {
  const days = new Map();
  for (const event of events) {
    const day = event.when?.from ?? 'No date given';
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function eventCard(event, open) {
  const status = event.polarity ? event.status : `${event.status}, did not happen`;
  const notes = [
    status,
    event.where?.label,
    event.saidBy ? `according to ${event.saidBy.label}` : null,
    `${event.reports} reports, ${event.outlets} outlets, ${event.independent} independent`,
    `confidence ${event.confidence.toFixed(2)}`,
  ];
  return element(
    'article',
    { class: `event quad-${event.quad}`, 'data-id': event.id },
    element('p', { class: 'what' }, event.mode ? `${event.type} · ${event.mode}` : event.type),
    element(
      'p',
      { class: 'who' },
      `${names(event.actors) || 'someone not named'} ${event.symmetric ? '↔' : '→'} ${names(event.recipients) || '—'}`,
    ),
    element('p', { class: 'notes' }, notes.filter(Boolean).join(' · ')),
    ...event.sources.map((source) => quotation(source, open)),
  );
}

function valueText(value) {
  if (typeof value === 'string') return value;
  return value.label ?? `${value.number.toLocaleString('en')} ${value.unit}`;
}

function factCard(fact, open) {
  const not = fact.polarity ? '' : 'not ';
  return element(
    'article',
    { class: 'fact', 'data-id': fact.id },
    element(
      'p',
      { class: 'who' },
      `${fact.subject.label} · ${not}${fact.property} · ${valueText(fact.value)}`,
    ),
    ...fact.sources.map((source) => quotation(source, open)),
  );
}

function disputeCard(dispute, open) {
  return element(
    'article',
    { class: 'dispute', 'data-id': dispute.id },
    element('p', { class: 'who' }, `${dispute.kind}: ${dispute.about.label}`),
    ...dispute.positions.flatMap((position) => [
      element('p', { class: 'notes' }, position.value),
      ...position.sources.map((source) => quotation(source, open)),
    ]),
  );
}

function quotation(source, open) {
  const button = element(
    'button',
    { type: 'button', class: 'quotation', dir: 'auto', lang: source.lang },
    source.quote,
  );
  button.addEventListener('click', () => open(source.document, source.span));
  return button;
}
