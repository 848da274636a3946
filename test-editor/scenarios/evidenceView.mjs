import assert from 'node:assert/strict';

export const title = 'shows the evidence of the sentence at the cursor, follows it, and opens the passage';

export async function run({ workbench, shoot }) {
  await workbench.openSideBar();
  await workbench.squiggle('52');
  await workbench.clickWords('52');
  const conflict = await workbench.evidence(/In conflict with the sources/);
  assert.match(conflict, /at least 25 people had been killed in airstrikes/, 'the passage');
  assert.match(conflict, /Myind, 2 Dec\. 2024 · says otherwise/, 'who says so and when');
  await shoot('evidence-demo', { only: '.part.sidebar' });
  const marked = await workbench.evidencePage.locator('mark').allInnerTexts();
  assert.ok(
    marked.some((words) => words.includes('25')),
    `the figure is marked: ${marked.join(' | ')}`,
  );

  await workbench.clickWords('confirm');
  await workbench.evidence(/confirm/);

  await workbench.clickWords('52');
  await workbench.evidence(/at least 25 people/);
  await workbench.evidencePage.locator('a').first().click();
  const selected = await workbench.selectionBeside('002_c5c1f8db929ba75d.txt');
  assert.equal(selected.groups, 2, 'the draft stays in view');
  assert.match(await workbench.evidence(/at least 25 people/), /In conflict/, 'the evidence stays, to be compared');
  await workbench.command('View: Close Editor');
}
