import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTables } from '../../identity/index.js';
import { type Alert, knowledgeOf, parseRules, type Rule } from '../../record/index.js';
import type { Command } from '../command.js';
import { EXIT, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { documentNames, printJson } from '../print/found.js';
import { safe, wrap } from '../print/terminal.js';
import { RECORD_OPTION, withRecord } from '../record-option.js';

const SHIPPED = fileURLToPath(new URL('../../../data/watch/', import.meta.url));

export const watch: Command = {
  name: 'watch',
  operands: '[RULES.yaml…]',
  summary: 'ask named questions of the record, and say what is new since they were asked last',
  help: `
Without files it asks the questions that are shipped. Each alert is new, changed, known or gone;
known ones are printed with --all only. docs/watch.md explains how rules are written; a fault in a
rule is named with its line, and the other rules are asked.

  dragoman watch
  dragoman watch my-rules.yaml --all --format jsonl
  dragoman watch --rule icc-visits`,
  options: [
    RECORD_OPTION,
    { name: 'rule', value: 'NAME', help: 'only this rule' },
    { name: 'all', help: 'known alerts as well' },
    { name: 'check', help: 'only look for faults in the rules' },
    { name: 'format', value: 'F', help: 'text (default) or jsonl' },
  ],
  async run(parsed, io) {
    const format = choice(parsed, 'format', ['text', 'jsonl']);
    const { rules, faults } = readRules(parsed.words, io);
    const only = parsed.get('rule');
    const asked = only === undefined ? rules : rules.filter(({ name }) => name === only);
    if (asked.length === 0) {
      const names = rules.map(({ name }) => name).join(', ');
      throw new UsageError(`No such rule: there are ${names || 'none'}.`);
    }
    const exit = faults === 0 ? EXIT.done : EXIT.someUnreadable;
    if (parsed.has('check')) {
      io.err(`${rules.length} rules can be asked, ${faults} faults.\n`);
      return exit;
    }
    return withRecord(parsed, io, 'correct', async (store) => {
      const alerts = await store.watch(asked, knowledgeOf(loadTables()));
      const shown = alerts.filter(({ state }) => state !== 'known' || parsed.has('all'));
      if (format === 'jsonl') for (const alert of shown) printJson(io, alert);
      else if (shown.length === 0) io.err('Nothing is new.\n');
      else io.out(alertText(shown, await documentNames(store), io.columns));
      return exit;
    });
  },
};

/** All rules of files, or the shipped ones; what is wrong with others is said on stderr. */
function readRules(files: readonly string[], io: Io): { rules: Rule[]; faults: number } {
  const rules: Rule[] = [];
  let faults = 0;
  for (const file of files.length > 0 ? files : shipped()) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      throw new UsageError(`${file} cannot be read.`);
    }
    const parsed = parseRules(text);
    rules.push(...parsed.rules);
    faults += parsed.problems.length;
    for (const { line, message } of parsed.problems) {
      io.err(`dragoman: ${safe(file)}:${line}: ${safe(message)}\n`);
    }
  }
  return { rules, faults };
}

function shipped(): string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(SHIPPED, name));
}

function alertText(
  alerts: readonly Alert[],
  nameOf: (document: string) => string,
  columns: number,
): string {
  const lines: string[] = [];
  let rule = '';
  for (const alert of alerts) {
    if (alert.rule !== rule) lines.push('', `${safe(alert.title)}  (${alert.rule})`);
    rule = alert.rule;
    lines.push(wrap(`${alert.state}: ${safe(alert.text)}  (${alert.id})`, columns, '  '));
    if (alert.state === 'gone') continue;
    for (const { document, quote } of alert.sources) {
      lines.push(wrap(`“${safe(quote)}” ${nameOf(document)}`, columns, '      '));
    }
  }
  return `${lines.join('\n').trimStart()}\n`;
}
