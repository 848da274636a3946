/** A source that a line carries whole, or the id of one that an earlier line carried. */
export type GivenSource = {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly title?: string;
};

export interface VerifyRequest {
  readonly id: string | number;
  readonly claim: string;
  readonly sources: readonly (string | GivenSource)[];
}

/** Why a line cannot be answered; with its id where that could be read. */
export interface BadLine {
  readonly id?: string | number;
  readonly error: string;
}

/** Reads one line of `verify`. The error says what is wrong with which field. */
export function readRequest(line: string): VerifyRequest | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return {
      error:
        line.trim() === ''
          ? 'the line is empty'
          : `not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  if (!isRecord(value)) return { error: 'not an object with "id", "claim" and "sources"' };
  const { id, claim, sources } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return { error: '"id" must be a text or a number' };
  if (typeof claim !== 'string' || claim.trim() === '')
    return { id, error: '"claim" must be a text that is not empty' };
  if (!Array.isArray(sources)) return { id, error: '"sources" must be a list' };
  const given: (string | GivenSource)[] = [];
  for (const [at, source] of sources.entries()) {
    const read = readSource(source);
    if (read === undefined)
      return { id, error: `"sources"[${at}] must be the id of a source, or an object with "id" and "text"` };
    given.push(read);
  }
  return { id, claim, sources: given };
}

function readSource(source: unknown): string | GivenSource | undefined {
  if (typeof source === 'string') return source;
  if (!isRecord(source) || typeof source['id'] !== 'string' || typeof source['text'] !== 'string') return undefined;
  return {
    id: source['id'],
    text: source['text'],
    ...textField(source, 'date'),
    ...textField(source, 'outlet'),
    ...textField(source, 'title'),
  };
}

/** A field that may be left out; one that is null or no text is as good as left out. */
function textField(record: Readonly<Record<string, unknown>>, name: 'date' | 'outlet' | 'title') {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
