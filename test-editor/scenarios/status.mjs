import assert from 'node:assert/strict';

export const title = 'counts the sentences in the status bar, for drafts alone';

export async function run({ workbench, project, draft }) {
  const { summary } = project.check(draft);
  const { text, label } = await workbench.status(new RegExp(`${summary.conflict} in conflict`));
  for (const count of [summary.conflict, summary.disputed, summary.unsupported].filter((one) => one > 0)) {
    assert.match(text, new RegExp(`\\b${count}\\b`));
  }
  assert.match(label, new RegExp(`${summary.supported} supported`));
  await workbench.openFile('002_c5c1f8db929ba75d.txt');
  await workbench.noStatus();
}
