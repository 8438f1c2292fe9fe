// Scores time expressions against the *.jsonl of a folder (bench/dates, or its fresh/, see below): an expression is right where it shares a
// character with a gold one and has its TIMEX3 value (the "value" score of TempEval-3).
// Usage, after a build: node bench/dates/score.mjs [fresh|annotated] [--errors]
// --solar reads Persian sentences as parts of documents of Iran, except those that name Gregorian months or years.
// fresh/ and annotated/ were annotated before the rules were run on them; errors on their held-back halves are not printed.
import { readdirSync, readFileSync } from 'node:fs';
import { livedIn, timeExpressions, timexValue } from '../../dist/article/dates/index.js';

const part = ['fresh', 'annotated'].find((name) => process.argv.includes(name));
const folder = new URL(part ? `${part}/` : '.', import.meta.url);
const isSolar = process.argv.includes('--solar');
const showErrors = process.argv.includes('--errors');

/** @returns {{ span: number[], value: string }[]} what the reader finds in a line of the test */
function read({ text, lang, date, tense }) {
  const lived = isSolar && lang === 'fa' ? livedIn(`ایرنا. ${text}`, lang) : undefined;
  return timeExpressions(text, lang, lived).map((expression) => {
    const value = timexValue(expression, { date, precision: 'day' }, { tense });
    return { span: [...expression.span], value };
  });
}

/** TIMEX3 has no ranges: a range the rules read as one expression, which the gold has as two, is its two ends. */
function ends(one, times) {
  const [from, to] = one.value?.split('/') ?? [];
  if (to === undefined || times.filter((gold) => shares(one, gold)).length < 2) return [one];
  return [from, to].map((value) => ({ span: one.span, value }));
}

const shares = (a, b) => a.span[0] < b.span[1] && b.span[0] < a.span[1];
const f1 = (right, found, gold) => ((2 * right) / (found + gold || 1)).toFixed(3);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl'))) {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  const total = { gold: 0, found: 0, right: 0, seen: 0 };
  for (const line of lines.map((json) => JSON.parse(json))) {
    const found = read(line).flatMap((one) => ends(one, line.times));
    const right = line.times.filter((gold) =>
      found.some((one) => shares(one, gold) && one.value === gold.value),
    );
    total.gold += line.times.length;
    total.found += found.length;
    total.right += right.length;
    total.seen += line.times.filter((gold) => found.some((one) => shares(one, gold))).length;
    if (
      showErrors &&
      !name.includes('held-back') &&
      (right.length < line.times.length || found.length > line.times.length)
    ) {
      console.log(line.id, line.text);
      console.log('  gold', line.times.map((t) => `${t.text} = ${t.value}`).join('; '));
      console.log(
        '  got ',
        found.map((t) => `${line.text.slice(...t.span)} = ${t.value}`).join('; '),
      );
    }
  }
  const { gold, found, right, seen } = total;
  console.log(
    `${name}: ${lines.length} sentences, span F1 ${f1(seen, found, gold)}, value F1 ${f1(right, found, gold)}`,
  );
}
