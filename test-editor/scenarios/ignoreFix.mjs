import assert from 'node:assert/strict';

export const title = 'ignores a finding by a comment with a reason, and the squiggle goes';

export async function run({ workbench, draft, project }) {
  const before = project.check(draft).findings.length;
  await workbench.fix('confirm', /^Ignore/);
  await workbench.waitForText(/<!-- sourcecheck-ignore [\w/]*polarity: checked by hand -->/);
  const seen = await workbench.waitForSquiggles('“confirm” no more', (all) => !all.includes('confirm'));
  assert.equal(seen.length, before - 1, 'one finding less, and no other');
}
