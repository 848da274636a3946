import assert from 'node:assert/strict';

export const title = 'takes severities from the settings while it runs';

export async function run({ workbench, draft, changeSettings }) {
  const before = await workbench.squiggle('52');
  assert.equal(before.kind, 'warning', draft);
  const restore = changeSettings({ 'sourcecheck.severity': { 'conflict/number': 'error', polarity: 'off' } });
  try {
    const seen = await workbench.waitForSquiggles('“confirm” no more', (all) => !all.includes('confirm'));
    assert.equal(seen.find(({ words }) => words === '52')?.kind, 'error');
  } finally {
    restore();
  }
  await workbench.squiggle('confirm');
}
