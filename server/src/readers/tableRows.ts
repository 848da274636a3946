/**
 * The rows of a table in words, each with its header, so that a figure is found by its row and column: the first cell
 * names the row, the others follow their column's name: "Northfield: deaths 45; injured 120." Empty for an empty row.
 */
export function tableRows(
  header: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.map((row) => rowInWords(header, row));
}

function rowInWords(header: readonly string[] | undefined, row: readonly string[]): string {
  const cells = row.map((cell, i) => ({ name: header?.[i]?.trim() ?? '', value: cell.trim() }));
  const filled = cells.filter(({ value }) => value !== '');
  if (filled.length === 0) return '';
  return `${filled.map(({ name, value }) => (name === '' ? value : `${name}: ${value}`)).join('; ')}.`;
}
