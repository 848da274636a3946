import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

export const title = 'reads 10,000 sources without freezing what is typed meanwhile';

const SOURCES = 10_000;
const PLACES = ['Skagen', 'Orlen', 'Vardo', 'Lagos', 'Perth', 'Quito', 'Izmir', 'Turku', 'Cadiz', 'Osaka'];

/** A letter that comes later than this after its key is felt as a freeze, on a machine that has nothing else to do. */
const FREEZE_MS = 500;

/** How much later a letter may come than in a folder without sources: what a busy machine does to both does not count. */
const SLOWER = 3;

export async function run({ workbench, openFolder, newFolder, shoot }) {
  const alone = newFolder();
  writeFileSync(path.join(alone, 'draft.md'), 'The ferry carried 300 people to Skagen on Sunday.\n\n');
  await openFolder(alone);
  await workbench.openFile('draft.md');
  await workbench.status(/found no source articles/);
  await workbench.clickWords('The ferry');
  await workbench.page.keyboard.press('Control+End');
  const usual = await typing(
    workbench,
    'Without any sources there is nothing to look up, and letters come as they do.',
  );

  const folder = newFolder();
  writeStory(folder);
  await openFolder(folder);
  await workbench.openFile('draft.md');
  await workbench.status(/reading the source articles/i);
  await workbench.clickWords('The ferry');
  await workbench.page.keyboard.press('Control+End');
  const meanwhile = await typing(
    workbench,
    'While the archive is being read, an editor goes on writing, and nothing is late.',
  );
  await workbench.status(/in conflict with a source/);
  await workbench.squiggle('300');
  const after = await typing(workbench, ' Afterwards as well, with ten thousand articles to look things up in.');
  await workbench.openSideBar();
  await workbench.waitForRows('Sources', 'the long list, cut', (rows) =>
    rows.some((row) => /^Not used yet, number of articles: \d{4}/.test(row)),
  );
  await workbench.clickWords('The ferry');
  await workbench.page.keyboard.press('Control+End');
  const listed = await typing(
    workbench,
    ' The same goes for the time when the side bar lists all of them beside the text.',
  );
  await shoot('many-sources');
  report('without sources', usual);
  report('while they are read', meanwhile);
  report('afterwards', after);
  report('with the side bar open', listed);
  const bound = Math.max(FREEZE_MS, SLOWER * usual.most) * crowding();
  for (const { most } of [meanwhile, after, listed]) {
    assert.ok(most < bound, `the slowest letter took ${most} ms; without sources ${usual.most} ms`);
  }
}

/** How many programs want each processor, ours among them; at least 1. A letter that waits for another program is not frozen. */
function crowding() {
  return Math.max(1, os.loadavg()[0] / os.availableParallelism());
}

function writeStory(folder) {
  mkdirSync(path.join(folder, 'sources'));
  for (let i = 0; i < SOURCES; i++) {
    const place = PLACES[i % PLACES.length];
    const text = `Coast Wire, ${1 + (i % 28)} June 2024\n\nCouncil ${i} of ${place} met on Monday to discuss road ${i}. The budget of ${place} rose by ${1 + (i % 90)} per cent, the treasurer said. Some ${100 + i} people live there.\n`;
    writeFileSync(path.join(folder, 'sources', `${place.toLowerCase()}-${i}.txt`), text);
  }
  writeFileSync(
    path.join(folder, 'sources', 'ferry.txt'),
    'Coast Wire, 3 June 2024\n\nThe ferry carried 200 people to Skagen on Sunday, the harbour master said.\n',
  );
  writeFileSync(path.join(folder, 'draft.md'), 'The ferry carried 300 people to Skagen on Sunday.\n\n');
}

/** Types a text and measures for each letter how long it took from the key to the next frame that has it. In milliseconds. */
async function typing({ page }, text) {
  await page.evaluate(() => {
    const lines = document.querySelector('.editor-group-container.active .view-lines');
    const times = [];
    let pressed;
    window.addEventListener('keydown', () => (pressed ??= performance.now()), true);
    new MutationObserver(() => {
      if (pressed === undefined) return;
      const from = pressed;
      pressed = undefined;
      requestAnimationFrame(() => times.push(performance.now() - from));
    }).observe(lines, { childList: true, subtree: true, characterData: true });
    window.lettersPainted = times;
  });
  await page.keyboard.type(text, { delay: 60 });
  await page.waitForTimeout(500);
  const times = (await page.evaluate(() => window.lettersPainted)).toSorted((a, b) => a - b);
  assert.ok(times.length > text.length / 2, `${times.length} of ${text.length} letters were seen to be painted`);
  const at = (share) => Math.round(times[Math.floor(share * (times.length - 1))]);
  return { letters: times.length, median: at(0.5), late: at(0.95), most: at(1) };
}

function report(when, { letters, median, late, most }) {
  process.stdout.write(
    `      key to paint ${when}: median ${median} ms, 95th percentile ${late} ms, most ${most} ms (${letters} letters)\n`,
  );
}
