import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCivilDate } from '../engine/facts/civil.ts';
import type { CivilDate } from '../engine/facts/fact.ts';
import { UsageError } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

type Arguments<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** Options and words of a command, checked. Throws a `UsageError` of one line for whatever the command does not know. */
export function readArguments<const T extends Options>(args: readonly string[], options: T): Arguments<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const [first = text] = text.split(/\. (?=To specify|If you)/);
    throw new UsageError(`${first.replace(/\.$/, '')}. See: sourcecheck --help`);
  }
}

/** One of the words that an option may have, or a `UsageError` that lists them. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${allowed.join(', ')}; it is “${value}”.`);
  return found;
}

/** A date given as `2024-12-02`. */
export function dateOption(option: string, value: string): CivilDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (year === undefined || !isCivilDate(date)) {
    throw new UsageError(`--${option} must be a date of the calendar, as 2024-12-31; it is “${value}”.`);
  }
  return date;
}
