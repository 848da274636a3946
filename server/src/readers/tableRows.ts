/**
 * The rows of a table in words, each with its header, so that a figure is found by its row and column. A figure stands
 * before what its column counts, as a sentence would have it, and is compared like one: "District: Northfield; 45 Deaths
 * 2021; Remarks: flooded twice." Empty for an empty row.
 */
export function tableRows(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.map((row) => rowInWords(header, row));
}

function rowInWords(header: readonly string[] | undefined, row: readonly string[]): string {
  const cells = row.map((cell, i) => cellInWords(header?.[i]?.trim() ?? '', cell.trim())).filter((cell) => cell !== '');
  return cells.length === 0 ? '' : `${cells.join('; ')}.`;
}

const FIGURE = /^[+-]?\d[\d.,\s]*(?: (?:thousand|million|billion))?$/iu;

function cellInWords(name: string, value: string): string {
  if (value === '' || name === '') return value;
  return FIGURE.test(value) && /^\p{L}/u.test(name) ? `${value} ${name}` : `${name}: ${value}`;
}
