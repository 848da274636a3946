import assert from 'node:assert/strict';

export const title = 'lists the claims of the draft by verdict, with how many are checked, and leads to them';

export async function run({ workbench, project, draft, shoot }) {
  const { summary, findings } = project.check(draft);
  const all = summary.supported + summary.conflict + summary.disputed + summary.unsupported;
  await workbench.openSideBar();
  const wanted = [
    `drafts/${draft}.md, ${summary.supported} of ${all} checked`,
    `In conflict, number of sentences: ${summary.conflict}`,
    `Supported, number of sentences: ${summary.supported}`,
  ];
  await workbench.waitForRows('Claims', wanted.join(' and '), (seen) =>
    wanted.every((told) => seen.some((row) => row.startsWith(told))),
  );
  await shoot('claims-demo', { only: '.part.sidebar' });
  const toll = findings.find(({ text }) => text === '52');
  assert.ok(toll, 'the toll is found');
  await workbench.clickRow('Claims', /^In conflict with the sources, line \d+: .*\b52\b/);
  await workbench.until(
    'the cursor at the sentence',
    async () => (await workbench.cursor()).line,
    (line) => line === toll.range.start.line + 1,
  );

  await workbench.fix('52', /^Change “52” to “25”/);
  await workbench.waitForRows('Claims', 'one conflict less', (seen) =>
    seen.some((row) => row.startsWith(`In conflict, number of sentences: ${summary.conflict - 1}`)),
  );
}
