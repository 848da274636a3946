import type { OpenSourceArgument } from '../../../server/src/lsp/protocol.ts';

/**
 * Reads the argument of `sourcecheck.openSource`; undefined for anything else than a place in a file. Any extension
 * may execute a command with any argument, so that only what the server sends is let through.
 */
export function parseOpenSource(argument: unknown): OpenSourceArgument | undefined {
  if (!isRecord(argument) || !isRecord(argument['range'])) return undefined;
  const { uri, range } = argument;
  const start = parsePosition(argument['range']['start']);
  const end = parsePosition(argument['range']['end']);
  if (typeof uri !== 'string' || !uri.startsWith('file:') || !range || !start || !end) return undefined;
  return { uri, range: { start, end } };
}

function parsePosition(value: unknown): { line: number; character: number } | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
