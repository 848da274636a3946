/** What a field must hold for a value to be taken for a form. */
type Field = 'string' | 'number' | 'array' | 'object';

/** Parses JSON of a known form. Throws where it is another: a file or an answer that is not what the program expects. */
export function parseForm<T>(json: string, isForm: (value: unknown) => value is T): T {
  const value: unknown = JSON.parse(json);
  if (!isForm(value)) throw new Error(`unexpected form: ${json.slice(0, 80)}`);
  return value;
}

/** One value a line; empty lines are left out. */
export function parseLines<T>(text: string, isForm: (value: unknown) => value is T): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseForm(line, isForm));
}

/** Whether a value is an object that has these fields, each of its sort; it may have more. */
export function hasFields(value: unknown, fields: Readonly<Record<string, Field>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  return Object.entries(fields).every(([name, field]) => sortOf(held.get(name)) === field);
}

function sortOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}
