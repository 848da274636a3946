import assert from 'node:assert/strict';

export const title = 'lists the sources with outlet and date, where they are used, and what could not be read';

export async function run({ workbench, project, shoot }) {
  const remove = project.addSource('scan.bin', Buffer.from([0, 1, 2, 3, 0, 255]));
  const broken = project.addSource('notes.txt', Buffer.alloc(0));
  try {
    await workbench.openSideBar();
    const rows = await workbench.waitForRows(
      'Sources',
      'the sources by use',
      (seen) =>
        seen.some((row) => /^Used in drafts, number of articles: \d/.test(row)) &&
        seen.some((row) => /notes\.txt/.test(row)),
    );
    assert.ok(
      rows.some((row) => /Myind, 2 Dec 2024/.test(row)),
      rows.join('\n'),
    );
    assert.ok(
      rows.some((row) => /^Could not be read, number of articles: \d/.test(row)),
      rows.join('\n'),
    );
    await shoot('sources', { only: '.part.sidebar' });
    await workbench.clickRow('Sources', /Myind/);
    await workbench.until(
      'the source beside the draft',
      async () => workbench.activeFile(),
      (file) => file === '002_c5c1f8db929ba75d.txt',
    );
    await workbench.command('View: Close Editor');
  } finally {
    remove();
    broken();
  }
}
