import assert from 'node:assert/strict';

export const title = 'shows in the example what the walkthrough promises';

/** A small window, so that the pictures can be read in the walkthrough and the README. */
const WINDOW = { width: 980, height: 800 };

export async function run({ workbench, openFolder, newFolder, copyExample, shoot }) {
  const { page } = workbench;
  const usual = page.viewportSize() ?? WINDOW;
  await page.setViewportSize(WINDOW);
  try {
    const folder = newFolder('market-fire');
    copyExample(folder);
    await openFolder(folder);
    await workbench.openFile('draft.md');
    await workbench.squiggle('Nine');
    await page.getByRole('treeitem', { name: 'sources' }).first().click();
    await page.getByRole('treeitem', { name: 'coast-wire-4-march.txt' }).first().waitFor();
    await shoot('story-folder', { shown: true });

    const { text } = await workbench.hover('Nine');
    assert.match(text, /Six people were taken to hospital/);
    await shoot('hover', { shown: true });
    await workbench.openFixes('Nine');
    await shoot('quick-fixes', { shown: true });
    await page.keyboard.press('Escape');

    await workbench.openSideBar();
    await workbench.waitForRows('Claims', 'the progress', (rows) =>
      ['2 of 7 checked', 'In conflict, number of sentences: 3'].every((told) => rows.some((row) => row.includes(told))),
    );
    await workbench.evidence(/Six people were taken to hospital/);
    await shoot('claims', { shown: true });
    await workbench.clickWords('three');
    await workbench.evidence(/The sources differ/);
    await workbench.view('Claims').locator('.pane-header').click();
    await workbench.view('Sources').locator('.pane-header').click();
    await page.waitForTimeout(500);
    await shoot('evidence', { shown: true });
    await workbench.view('Claims').locator('.pane-header').click();
    await workbench.view('Sources').locator('.pane-header').click();

    await workbench.command('Sourcecheck: Open Annotated Copy');
    const copy = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame').locator('body');
    await workbench.until(
      'the annotated copy',
      async () => copy.innerText({ timeout: 3000 }).catch(() => ''),
      (shown) => /annotated copy/i.test(shown),
    );
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('View: Close Editors in Other Groups');
    await copy.locator('.row').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    await shoot('annotated-copy', { shown: true });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  } finally {
    await page.setViewportSize(usual);
  }
}
