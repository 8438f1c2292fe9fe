import { type Article, keptText, READ_KINDS } from '../../article/index.js';
import { quote } from '../../base/index.js';
import { Reader, type Submitted, submissionsOf } from '../../service/index.js';
import type { Command } from '../command.js';
import { INPUT_HELP, INPUT_OPTIONS, inputOptions } from '../inputs.js';
import { EXIT, type Io, UsageError } from '../io.js';
import { choice } from '../options.js';
import { printJson } from '../print/found.js';
import { cut, safe } from '../print/terminal.js';

export const clean: Command = {
  name: 'clean',
  operands: 'PATH…',
  summary: 'the article without the junk, and what was dropped and why',
  help: `
Prints each article as it is read: title, byline, body; then what was dropped, with the reason,
and what was mended. Nothing is stored.
${INPUT_HELP}

  dragoman clean article.html
  dragoman clean https://example.org/story
  dragoman clean samples --format jsonl | jq .kept`,
  options: [{ name: 'format', value: 'F', help: 'text (default) or jsonl' }, ...INPUT_OPTIONS],
  async run(parsed, io) {
    if (parsed.words.length === 0)
      throw new UsageError('Name a file, a folder, an address, or - for standard input.');
    const format = choice(parsed, 'format', ['text', 'jsonl']);
    const reader = new Reader();
    let failed = false;
    for await (const item of submissionsOf(parsed.words, inputOptions(parsed, io))) {
      failed = !show(item, reader, format, io) || failed;
    }
    return failed ? EXIT.someUnreadable : EXIT.done;
  },
};

function show(item: Submitted, reader: Reader, format: 'text' | 'jsonl', io: Io): boolean {
  const article = item.kind === 'document' ? reader.article(item.submission) : null;
  const failure =
    item.kind === 'unreadable' ? item.failure : article?.ok === false ? article.failure : null;
  if (failure !== null || !article?.ok) {
    io.err(`dragoman: ${safe(item.name)}: ${safe(failure?.message ?? 'cannot be read.')}\n`);
    return false;
  }
  if (format === 'jsonl') printJson(io, cleaned(item.name, article.value));
  else io.out(asText(item.name, article.value, io.columns));
  return true;
}

function cleaned(name: string, article: Article): Record<string, unknown> {
  const [story] = article.stories;
  return {
    id: name,
    path: name,
    title: story?.title?.text ?? null,
    byline: story?.byline?.text ?? null,
    published: story?.published ?? null,
    lang: story?.lang ?? 'und',
    encoding: article.encoding,
    text: article.text,
    kept: keptText(article),
    blocks: article.blocks,
    repairs: article.repairs,
    stories: article.stories.map((s) => ({
      title: s.title?.text ?? null,
      byline: s.byline?.text ?? null,
      published: s.published,
      lang: s.lang,
      kept: s.view.text,
    })),
  };
}

function asText(name: string, article: Article, columns: number): string {
  const lines = [safe(name), keptText(article), ''];
  const published = article.stories[0]?.published;
  if (published)
    lines.push(`Published ${published.date} (${published.basis}): ${safe(published.why)}`);
  for (const block of article.blocks) {
    if (READ_KINDS.has(block.kind) || block.span[0] === block.span[1]) continue;
    const words = safe(quote(article.text, block.span));
    if (words !== '')
      lines.push(cut(`Dropped as ${block.kind}: ${block.reason ?? ''}: ${words}`, columns));
  }
  for (const repair of article.repairs) {
    lines.push(`Mended: ${safe(repair.quote)} is ${safe(repair.repaired)} (${repair.how})`);
  }
  for (const [i, story] of article.stories.slice(1).entries()) {
    lines.push(cut(`Story ${i + 2}: ${safe(story.title?.text ?? story.view.text)}`, columns));
  }
  return `${lines.join('\n')}\n\n`;
}
