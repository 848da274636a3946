import { type OpenSourceArgument, SOURCE_TEXT_SCHEME } from '../../../server/src/lsp/protocol.ts';

/**
 * Reads a place in a file off a command's argument; undefined for anything else. Any extension may execute a command with
 * any argument, so that only what the server sends is let through.
 */
export function parsePlace(argument: unknown): OpenSourceArgument | undefined {
  if (!isRecord(argument) || !isRecord(argument['range'])) return undefined;
  const { uri, range } = argument;
  const start = parsePosition(argument['range']['start']);
  const end = parsePosition(argument['range']['end']);
  if (typeof uri !== 'string' || !isShown(uri) || !range || !start || !end) return undefined;
  return { uri, range: { start, end } };
}

/** A file, or a document of ours. */
function isShown(uri: string): boolean {
  return ['file', SOURCE_TEXT_SCHEME].some((scheme) => uri.startsWith(`${scheme}:`));
}

/** A position with an index from 0 for line and character; undefined for anything else. */
export function parsePosition(value: unknown): OpenSourceArgument['range']['start'] | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether the value is an object, whose properties may be anything. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
