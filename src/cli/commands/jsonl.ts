import { fail, type Result } from '../../base/index.js';
import { idOfBrokenLine } from '../../service/index.js';
import { EXIT, type Exit, type Io } from '../io.js';
import { printJson } from '../print/found.js';

/**
 * Answers JSONL from standard input line by line: one line out for each line in, in the same order,
 * with `error` where a line could not be answered.
 */
export async function filterJsonl(
  io: Io,
  answer: (json: unknown) => Result<object>,
): Promise<Exit> {
  let failed = false;
  let line = 0;
  for await (const text of io.lines()) {
    line++;
    const result = answerLine(text, answer);
    failed ||= !result.ok;
    printJson(
      io,
      result.ok
        ? result.value
        : { id: idOf(text) ?? `line-${line}`, error: result.failure.message },
    );
  }
  return failed ? EXIT.someUnreadable : EXIT.done;
}

function answerLine(text: string, answer: (json: unknown) => Result<object>): Result<object> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('bad-json', 'The line is no JSON object; each line must hold one.');
  }
  return answer(json);
}

/** The id of a line that cannot be answered, so that its error can be told apart. */
function idOf(text: string): string | null {
  const number = /"id"\s*:\s*(\d{1,15})/.exec(text)?.[1];
  return idOfBrokenLine(text) ?? number ?? null;
}
