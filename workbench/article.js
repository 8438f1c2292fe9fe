import { element } from './dom.js';

const READ = new Set(['title', 'byline', 'dateline', 'date', 'body', 'caption']);
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'ug', 'sd', 'ckb']);

/**
 * An article as received: dropped text greyed with its reason, names and events marked.
 * @param {any} shown answer of `/api/show` for a document
 * @param {[number, number] | null} focus stretch to bring into sight
 */
export function articleView({ document: doc, reading }, focus) {
  const marks = [
    ...reading.mentions.map((m) => ({ span: m.span, kind: 'name', title: `${m.label} (${m.id})` })),
    ...reading.events.map((e) => ({
      span: e.trigger.span,
      kind: 'trigger',
      title: `${e.type} ${e.mode ?? ''}`,
    })),
    ...(focus ? [{ span: focus, kind: 'focus', title: '' }] : []),
  ];
  const view = element('article', {
    class: 'text',
    lang: doc.lang,
    dir: RIGHT_TO_LEFT.has(doc.lang) ? 'rtl' : 'ltr',
  });
  for (const block of doc.blocks) {
    const isRead = READ.has(block.kind);
    const paragraph = element('p', {
      class: isRead ? `block ${block.kind}` : 'block dropped',
      dir: 'auto',
      ...(isRead ? {} : { title: `${block.kind}: ${block.reason ?? ''}` }),
    });
    paragraph.append(...marked(doc.text, block.span, isRead ? marks : []));
    view.append(paragraph);
  }
  const published = doc.published
    ? `${doc.published.date} (${doc.published.basis}): ${doc.published.why}`
    : 'no date';
  return [
    element(
      'p',
      { class: 'notes' },
      [doc.outlet, doc.path ?? doc.url, published].filter(Boolean).join(' · '),
    ),
    view,
  ];
}

/** Cuts a stretch wherever a mark starts or ends, so that overlapping marks each keep their words. */
function marked(text, [start, end], marks) {
  const inside = marks.filter((m) => m.span[0] < end && start < m.span[1]);
  const cuts = new Set([start, end]);
  for (const { span } of inside) for (const at of span) if (at > start && at < end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const words = text.slice(from, edges[i + 1]);
    const here = inside.filter((m) => m.span[0] <= from && from < m.span[1]);
    if (here.length === 0) return words;
    const title = here
      .map((m) => m.title)
      .filter(Boolean)
      .join(' · ');
    return element(
      'mark',
      { class: here.map((m) => m.kind).join(' '), ...(title ? { title } : {}) },
      words,
    );
  });
}
