import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const title = 'keeps the stories of two workspace folders apart';

const DRAFT = 'Six people were taken to hospital, the fire service said.\n';
const SOURCE = 'Valley Post, 4 March 2025\n\nEight people were taken to hospital, the fire service said.\n';

export async function run({ workbench, openFolder, newFolder, copyExample }) {
  const both = newFolder('desk');
  copyExample(path.join(both, 'market'));
  mkdirSync(path.join(both, 'valley', 'sources'), { recursive: true });
  writeFileSync(path.join(both, 'valley', 'crash.md'), DRAFT);
  writeFileSync(path.join(both, 'valley', 'sources', 'post.txt'), SOURCE);
  const workspace = path.join(both, 'desk.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'market' }, { path: 'valley' }] }));
  await openFolder(workspace);
  await workbench.openFile('crash.md');
  await workbench.squiggle('Six');
  await workbench.openSideBar();
  const rows = await workbench.waitForRows('Sources', 'the source of the valley', (seen) =>
    seen.some((row) => row.startsWith('Valley Post')),
  );
  assert.ok(!rows.some((row) => /Coast Wire/.test(row)), rows.join('\n'));
  await workbench.openFile('draft.md');
  await workbench.squiggle('Nine');
  await workbench.waitForRows(
    'Sources',
    'the sources of the market',
    (seen) => seen.some((row) => row.startsWith('Coast Wire')) && !seen.some((row) => row.startsWith('Valley Post')),
  );
}
