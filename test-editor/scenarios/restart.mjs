export const title = 'restarts the server, and the findings come back';

export async function run({ workbench, project, draft }) {
  const { summary } = project.check(draft);
  await workbench.squiggle('52');
  await workbench.command('Sourcecheck: Restart Server');
  await workbench.waitForSquiggles('“52” gone or back', () => true);
  await workbench.squiggle('52');
  await workbench.status(new RegExp(`${summary.conflict} in conflict`));
  // A server that answers, not findings left over from before.
  await workbench.fix('52', /^Change “52”/);
  await workbench.waitForSquiggles('“52” no more', (all) => !all.includes('52'));
}
