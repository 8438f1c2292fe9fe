import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import { shortHash } from '../ids.js';
import { parseCondition, parseTerm } from './condition.js';
import { type Condition, type Rule, type RuleProblem, ruleShape, type Term } from './rule.js';

/** Rules of a file with what is wrong with the others. */
export interface ParsedRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly RuleProblem[];
}

/** Reads a file of rules: YAML, one rule a document (`---` between them). Nothing is executed. */
export function parseRules(text: string): ParsedRules {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter: lines, schema: 'core', strict: true });
  const documents = Array.isArray(parsed) ? parsed : [];
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  const names = new Set<string>();
  for (const document of documents) {
    const lineAt = (path: readonly PropertyKey[]) => lineOf(document, lines, path);
    if (document.errors.length > 0) {
      for (const { message, pos } of document.errors) {
        const line = lines.linePos(pos[0]).line;
        problems.push({ line, message: `${firstLine(message)} Check quotes, colons and indents.` });
      }
      continue;
    }
    if (document.contents === null) continue;
    const plain = withoutAliases(document);
    if (plain === null) {
      problems.push({ line: lineAt([]), message: 'rules know no aliases (*name): write it out' });
      continue;
    }
    const shaped = ruleShape.safeParse(plain.value);
    if (!shaped.success) {
      for (const issue of shaped.error.issues) {
        problems.push({ line: lineAt(issue.path), message: explain(issue) });
      }
      continue;
    }
    const { rule, faults } = ruleOf(shaped.data);
    for (const { path, message } of faults) problems.push({ line: lineAt(path), message });
    if (rule === null) continue;
    if (names.has(rule.name)) {
      const message = `there is a rule "${rule.name}" already: choose another name`;
      problems.push({ line: lineAt(['name']), message });
      continue;
    }
    names.add(rule.name);
    rules.push(rule);
  }
  return { rules, problems };
}

/** What a document says; null where it repeats itself by aliases, which could grow without end. */
function withoutAliases(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    return null;
  }
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function ruleOf(shaped: z.output<typeof ruleShape>): { rule: Rule | null; faults: Fault[] } {
  const names = new Set(Object.keys(shaped.match));
  const faults: Fault[] = [];
  const conditions = (field: 'where' | 'having'): Condition[] =>
    shaped[field].flatMap((written, i) => {
      const found = parseCondition(written, names);
      if (typeof found !== 'string') return [found];
      faults.push({ path: [field, i], message: found });
      return [];
    });
  const where = conditions('where');
  const having = conditions('having');
  let group: Term | null = null;
  if (shaped.group !== undefined) {
    const found = parseTerm(shaped.group, names);
    if (typeof found === 'string') faults.push({ path: ['group'], message: found });
    else group = found;
  } else if (having.length > 0) {
    faults.push({
      path: ['having'],
      message: '"having" counts in groups: add "group: NAME.FIELD"',
    });
  }
  for (const [, inner] of shaped.alert.matchAll(/\{([^}]*)\}/g)) {
    const found = parseTerm(inner ?? '', names);
    if (typeof found === 'string') faults.push({ path: ['alert'], message: found });
  }
  if (faults.length > 0) return { rule: null, faults };
  const { name, title, why, match, alert } = shaped;
  return {
    rule: {
      ...{ name, title, why: why ?? null, where, group, having, alert },
      patterns: new Map(Object.entries(match)),
      hash: shortHash(shaped),
    },
    faults,
  };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const at = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(at, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function explain(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at === '' ? 'a rule' : `"${at}"`} has no ${issue.keys.map((key) => `"${key}"`).join(', ')}: see docs/watch.md for what may stand here`;
    case 'invalid_union': {
      const inner = issue.errors.flat().find((one) => one.code !== 'invalid_type');
      return inner === undefined
        ? `"${at}" must be one of: event, fact, dispute, dealings, with fields below it`
        : explain({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue);
    }
    case 'invalid_value':
      return `"${at}" must be one of: ${issue.values.join(', ')}`;
    default:
      return `"${at}": ${issue.message}`;
  }
}

function firstLine(message: string): string {
  return `${message
    .split('\n')[0]!
    .replace(/ at line \d+.*$/, '')
    .replace(/[:.]$/, '')}.`;
}
