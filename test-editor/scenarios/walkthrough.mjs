import assert from 'node:assert/strict';

export const title = 'shows the walkthrough, with a picture for every step';

export async function run({ workbench, shoot }) {
  const { page } = workbench;
  await workbench.closeEditors();
  await workbench.command('Sourcecheck: Open Walkthrough');
  const steps = page.locator('.getting-started-step');
  await steps.nth(4).waitFor();
  // Beside a side bar there is no room for pictures.
  if (await page.locator('.part.sidebar').isVisible())
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  assert.equal(await steps.count(), 5);
  for (let step = 0; step < 5; step++) {
    // One that is unfolded already cannot be clicked.
    if (await steps.nth(step).isEnabled()) await steps.nth(step).click();
    const seen = await workbench.until(
      `the picture of step ${step + 1}`,
      async () =>
        page.locator('.getting-started-media img').evaluateAll((all) =>
          all.map((image) => ({
            width: image.naturalWidth,
            alt: image.alt,
            shown: image.checkVisibility() && image.clientWidth > 100,
          })),
        ),
      (images) => images.some(({ width, shown }) => width > 0 && shown),
    );
    assert.ok(
      seen.every(({ alt }) => alt.length > 20),
      'with words for those who do not see it',
    );
    if (step === 1) await shoot('walkthrough');
  }
  await workbench.command('View: Toggle Primary Side Bar Visibility');
}
