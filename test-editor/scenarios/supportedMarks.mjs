import assert from 'node:assert/strict';

export const title = 'marks supported sentences in the gutter when the settings say so, and not before';

export async function run({ workbench, project, draft, changeSettings, shoot }) {
  const { summary } = project.check(draft);
  await workbench.squiggle('52');
  assert.equal(await ticks(workbench), 0);
  const restore = changeSettings({ 'sourcecheck.marks.supported': 'gutter' });
  try {
    const seen = await workbench.until(
      'ticks in the gutter',
      async () => ticks(workbench),
      (count) => count > 0,
    );
    assert.ok(seen <= summary.supported, 'no more than there are supported sentences');
    await shoot('supported-marks');
  } finally {
    restore();
  }
  await workbench.until(
    'no ticks',
    async () => ticks(workbench),
    (count) => count === 0,
  );
}

async function ticks({ page }) {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('.margin-view-overlays .cgmr, .glyph-margin-widgets .cgmr')].filter((element) =>
        getComputedStyle(element).backgroundImage.includes('supported'),
      ).length,
  );
}
