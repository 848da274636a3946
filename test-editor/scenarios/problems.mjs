import assert from 'node:assert/strict';

export const title = 'lists the findings in the Problems panel, with the passages under them';

export async function run({ workbench, project, draft, shoot }) {
  const { findings } = project.check(draft);
  const listed = findings.filter(({ severity }) => severity !== 'hint');
  await workbench.squiggle(listed[0].text);
  const rows = await workbench.problems();
  await shoot('problems');
  for (const { message } of listed.slice(0, 3)) {
    assert.ok(
      rows.some((row) => row.includes(message)),
      `no row says: ${message}\nrows: ${rows.join('\n')}`,
    );
  }
  assert.ok(
    rows.some((row) => /At least 25|at least 25/.test(row)),
    'the passage stands under its finding',
  );
  await workbench.command('View: Toggle Panel Visibility');
}
