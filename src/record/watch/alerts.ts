import { shortHash } from '../ids.js';
import type { Source } from '../types.js';
import { parseTerm } from './condition.js';
import { type Binding, keyOf } from './evaluate.js';
import { compares, holdsAll, type Knowledge, termValues } from './holds.js';
import { idOf, sourcesOfItem } from './items.js';
import type { Rule } from './rule.js';

/** What a rule found. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  /** The same as long as it is the same finding. */
  readonly id: string;
  /** In words. */
  readonly text: string;
  /** Ids of the events, facts and disputes behind it. */
  readonly items: readonly string[];
  readonly sources: readonly Source[];
  /** Equal as long as nothing about it changed. */
  readonly hash: string;
}

/** A finding with whether it is news. */
export interface Alert extends Finding {
  readonly state: 'new' | 'changed' | 'known' | 'gone';
  /** When it was found first, ISO 8601 in UTC. */
  readonly since: string;
}

/** What is least news comes first: who knows an alert in these words needs no second one. */
const STATES: readonly Alert['state'][] = ['known', 'changed', 'new', 'gone'];

/**
 * Alerts without those that say the same by the same quotations, as where an event and a fact are
 * read from one sentence. Of several, the least news remains, since the first of them was found.
 */
export function withoutEchoes(alerts: readonly Alert[]): readonly Alert[] {
  const found = new Map<string, Alert>();
  for (const alert of alerts) {
    const key = `${alert.rule} ${alert.hash}`;
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, alert);
      continue;
    }
    const isLess = STATES.indexOf(alert.state) < STATES.indexOf(known.state);
    const since = alert.since < known.since ? alert.since : known.since;
    found.set(key, { ...(isLess ? alert : known), since });
  }
  return [...found.values()];
}

/** Quotations that an alert shows. */
const MOST_SOURCES = 12;

/** Findings out of the answers to a rule: one each, or one for each group. */
export function findingsOf(
  rule: Rule,
  bindings: readonly Binding[],
  knowledge: Knowledge,
): readonly Finding[] {
  const groups = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const keys =
      rule.group === null
        ? [keyOf(binding)]
        : termValues(rule.group, [binding]).map(({ key }) => key);
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [binding]);
      else group.push(binding);
    }
  }
  return [...groups].flatMap(([key, group]) => {
    const enough = rule.having.every((condition) =>
      condition.kind === 'compare'
        ? compares(condition, group)
        : group.some((binding) => holdsAll([condition], binding, knowledge)),
    );
    return enough ? [finding(rule, key, group)] : [];
  });
}

function finding(rule: Rule, key: string, group: readonly Binding[]): Finding {
  const items = new Map(
    group.flatMap((binding) => [...binding.values()]).map((item) => [idOf(item), item]),
  );
  const about = [...items.values()].flatMap((item) =>
    item.kind === 'dispute' ? item.dispute.about.ids : [],
  );
  const sources = [...items.values()].flatMap(sourcesOfItem);
  const text = render(rule, group);
  return {
    rule: rule.name,
    title: rule.title,
    id: `a${shortHash(rule.name, key)}`,
    text,
    items: [...new Set([...items.keys(), ...about])].sort(),
    sources: sources.slice(0, MOST_SOURCES),
    hash: shortHash(
      text,
      [...new Set(sources.map(({ document, span }) => `${document} ${span}`))].sort(),
    ),
  };
}

/** The words of an alert: `{visit.actors}` for values, `{count visit.actors}` for how many. */
function render(rule: Rule, group: readonly Binding[]): string {
  const names = new Set(rule.patterns.keys());
  return rule.alert.replace(/\{([^}]*)\}/g, (_, inner: string) => {
    const term = parseTerm(inner, names);
    if (typeof term === 'string') return '';
    const labels = termValues(term, group).map(({ label }) => label);
    return labels.length === 0 ? '?' : labels.slice(0, 12).join(', ');
  });
}
