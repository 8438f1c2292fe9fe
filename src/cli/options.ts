import { parseArgs } from 'node:util';
import { UsageError } from './io.js';

/** An option of a command, for parsing and for its help. */
export interface Option {
  readonly name: string;
  /** What stands in for the value in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
}

/** A command line taken apart. */
export interface Parsed {
  readonly words: readonly string[];
  /** The value of an option, or undefined. */
  get(name: string): string | undefined;
  /** Whether a switch is set. */
  has(name: string): boolean;
}

/**
 * Takes a command line apart.
 *
 * @throws UsageError that says which option is not known or lacks its value.
 */
export function parseOptions(args: readonly string[], options: readonly Option[]): Parsed {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        options.map((o) => [
          o.name,
          { type: o.value === undefined ? 'boolean' : 'string' } as const,
        ]),
      ),
    });
    return {
      words: positionals,
      get: (name) => {
        const value = values[name];
        return typeof value === 'string' ? value : undefined;
      },
      has: (name) => values[name] === true,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error));
  }
}

/** One of a few words, or the first of them where the option is not given. */
export function choice<T extends string>(
  parsed: Parsed,
  name: string,
  allowed: readonly [T, ...T[]],
): T {
  const given = parsed.get(name);
  if (given === undefined) return allowed[0];
  const found = allowed.find((a) => a === given);
  if (found === undefined) throw new UsageError(`--${name} must be one of: ${allowed.join(', ')}.`);
  return found;
}

/** A date of any precision, ISO 8601. */
export function dateOption(parsed: Parsed, name: string): string | undefined {
  const given = parsed.get(name);
  if (given !== undefined && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(given)) {
    throw new UsageError(`--${name} must be a date such as 2025-10-08, 2025-10 or 2025.`);
  }
  return given;
}

/** A whole day, ISO 8601. */
export function dayOption(parsed: Parsed, name: string): string | undefined {
  const given = dateOption(parsed, name);
  if (given !== undefined && given.length !== 10) {
    throw new UsageError(`--${name} must be a day such as 2025-10-08.`);
  }
  return given;
}

/** A number within bounds. */
export function numberOption(
  parsed: Parsed,
  name: string,
  [least, most]: readonly [number, number],
): number | undefined {
  const given = parsed.get(name);
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!Number.isFinite(number) || number < least || number > most) {
    throw new UsageError(`--${name} must be a number from ${least} to ${most}.`);
  }
  return number;
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** A length of time such as `90s`, `15m` or `2h`, in milliseconds. */
export function durationOption(parsed: Parsed, name: string): number | undefined {
  const given = parsed.get(name);
  if (given === undefined) return undefined;
  const [, count, unit = ''] = /^(\d{1,6})([smh])$/.exec(given) ?? [];
  const length = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (!(length > 0)) throw new UsageError(`--${name} must be a time such as 90s, 15m or 2h.`);
  return length;
}
