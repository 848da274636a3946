import { placeOf, wordsUnder } from './squiggles.mjs';

const WAIT_MS = 30_000;
const MENU_MS = 4000;
const OPEN_MS = 20_000;

/** The editor in the browser, by what a writer sees and does. Everything waits for what it asks for, or says what is missing. */
export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Opens a folder, or several by the file of a workspace, with their files listed. */
  async openFolder(address, folder) {
    const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    const explorer = this.page.locator('.explorer-folders-view');
    // In a browser the editor may read a workspace's file before it can reach the disk: it is then empty until the page is loaded anew.
    for (let tries = 1; ; tries++) {
      await this.page.goto(`${address}?${kind}=${encodeURIComponent(folder)}`);
      await this.page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
      try {
        await explorer.waitFor({ timeout: OPEN_MS });
        break;
      } catch (problem) {
        if (await this.showsExplorer(explorer)) break;
        if (tries === 4) throw problem;
      }
    }
    this.folder = folder;
  }

  /** Goes to the files where the side bar was left with another view; false where there are none. */
  async showsExplorer(explorer) {
    await this.page.keyboard.press('Control+Shift+E');
    return explorer.waitFor({ timeout: MENU_MS }).then(
      () => true,
      () => false,
    );
  }

  /** Opens a file by the part of its path that names it. */
  async openFile(name) {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`).first().click();
    await this.page.locator(`.tab.active[data-resource-name="${name.replace(/^.*\//, '')}"]`).waitFor();
  }

  async closeEditors() {
    await this.command('View: Close All Editors');
  }

  /** Executes a command by its name in the palette. Escape closes what is open, and takes a selection with it. */
  async command(title, { keepsSelection = false } = {}) {
    if (!keepsSelection) await this.page.keyboard.press('Escape');
    const input = this.page.locator('.quick-input-widget input.input');
    const row = this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first();
    // An editor that is still opening takes the focus, and closes the palette again.
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press('F1');
      try {
        await input.waitFor({ timeout: MENU_MS });
        await input.fill(`>${title}`, { timeout: MENU_MS });
        await row.click({ timeout: MENU_MS });
        return;
      } catch (problem) {
        if (tries === 3) throw problem;
      }
    }
  }

  /** The underlined words in the visible part of the active editor, in order, with how loud they are. */
  async squiggles() {
    return this.page.evaluate(wordsUnder);
  }

  /** Waits until what is underlined is as `expected` says (a predicate of the list of words), and returns it. */
  async waitForSquiggles(description, expected) {
    let seen = [];
    const until = Date.now() + WAIT_MS;
    while (Date.now() < until) {
      seen = await this.squiggles();
      if (expected(seen.map(({ words }) => words))) return seen;
      await this.page.waitForTimeout(200);
    }
    throw new Error(`not seen: ${description}; underlined: ${seen.map(({ words }) => words).join(' | ')}`);
  }

  /** Waits until `words` are underlined, and returns where. */
  async squiggle(words) {
    const seen = await this.waitForSquiggles(`“${words}” underlined`, (all) => all.includes(words));
    const found = seen.find((one) => one.words === words);
    if (!found) throw new Error(`“${words}” is gone`);
    return found;
  }

  /** Puts the pointer on underlined words; the hover as text and as HTML. */
  async hover(words) {
    const { x, y } = await this.squiggle(words);
    await this.page.mouse.move(0, 0);
    await this.page.mouse.move(x, y, { steps: 4 });
    const content = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    await content.filter({ hasText: ' · ' }).first().waitFor({ timeout: WAIT_MS });
    return {
      text: (await content.allInnerTexts()).join('\n'),
      html: (await content.evaluateAll((all) => all.map((one) => one.innerHTML))).join('\n'),
    };
  }

  /** Puts the cursor into underlined words and opens the light bulb's menu; the titles in it. */
  async openFixes(words) {
    const items = this.page.locator('.action-widget').first().locator('.monaco-list-row.action');
    const until = Date.now() + WAIT_MS;
    do {
      const { x, y } = await this.squiggle(words);
      await this.page.keyboard.press('Escape');
      await this.page.mouse.click(x, y);
      // The click leaves the pointer there, and a hover would lie over the menu.
      await this.page.mouse.move(0, 0);
      await this.page.keyboard.press('Control+.');
      // A server that has just been started anew has nothing to offer yet, and the editor does not ask twice.
      await items
        .first()
        .waitFor({ timeout: MENU_MS })
        .catch(() => undefined);
    } while ((await items.count()) === 0 && Date.now() < until);
    return items.allInnerTexts();
  }

  /** Chooses the first fix for underlined words whose title matches. */
  async fix(words, title) {
    const titles = await this.openFixes(words);
    const chosen = titles.findIndex((one) => title.test(one));
    if (chosen < 0) throw new Error(`not offered for “${words}”: ${title}; offered: ${titles.join(' | ')}`);
    await this.page.locator('.action-widget').first().locator('.monaco-list-row.action').nth(chosen).click();
  }

  /** The visible text of the active editor: its lines as they are wrapped, joined, with ordinary blanks. */
  async text() {
    return this.page.evaluate(() => {
      const lines = [...document.querySelectorAll('.editor-group-container.active .view-lines .view-line')];
      const top = (line) => line.getBoundingClientRect().top;
      return lines
        .toSorted((a, b) => top(a) - top(b))
        .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '))
        .join('\n');
    });
  }

  /** Waits until the text, with line breaks as blanks, matches. */
  async waitForText(pattern) {
    let seen = '';
    const until = Date.now() + WAIT_MS;
    while (Date.now() < until) {
      seen = (await this.text()).replace(/\s+/g, ' ');
      if (pattern.test(seen)) return seen;
      await this.page.waitForTimeout(200);
    }
    throw new Error(`not in the text: ${pattern}; the text is: ${seen}`);
  }

  /** Waits until Sourcecheck's item in the status bar has a label that matches, and returns it. */
  async status(pattern) {
    const item = this.page.locator('.statusbar-item[id*="sourcecheck"]');
    let seen = 'no item';
    const until = Date.now() + WAIT_MS;
    while (Date.now() < until) {
      if ((await item.count()) > 0) {
        const label = (await item.first().getAttribute('aria-label')) ?? '';
        seen = `${(await item.first().innerText()).trim()} (${label})`;
        if (pattern.test(label)) return { label, text: (await item.first().innerText()).trim() };
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`not in the status bar: ${pattern}; there is: ${seen}`);
  }

  async noStatus() {
    await this.page.locator('.statusbar-item[id*="sourcecheck"]').waitFor({ state: 'hidden', timeout: WAIT_MS });
  }

  /** Opens the Problems panel; the text of its rows. */
  async problems() {
    await this.page.keyboard.press('Control+Shift+M');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.nth(2).waitFor({ timeout: WAIT_MS });
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''));
  }

  async activeFile() {
    return this.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name');
  }

  /** Waits for a file in a second group of editors; the words that are selected in it, and how many groups there are. */
  async selectionBeside(file) {
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${file}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .selected-text').first().waitFor();
    const groups = await this.page.locator('.editor-group-container').count();
    return { groups, text: (await this.text()).replace(/\s+/g, ' ') };
  }

  /** Takes back what a scenario has typed and left open. */
  async discardChanges() {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    if ((await this.page.locator('.tab.dirty').count()) > 0) await this.command('File: Revert File');
  }

  /** Shows our side bar. */
  async openSideBar() {
    const icon = this.page.locator('.activitybar .action-item').filter({
      has: this.page.locator('a.action-label[aria-label^="Sourcecheck"]'),
    });
    if (!(await icon.getAttribute('class'))?.includes('checked')) await icon.click();
    await this.page.locator('.sidebar .pane-header[aria-label^="Claims"]').waitFor();
    await this.leaveIcon();
  }

  /** The name of the icon would lie over the views; it may come when the pointer has gone, and then stays until that moves again. */
  async leaveIcon() {
    const name = this.page.locator('.workbench-hover-container');
    for (let tries = 0; tries < 5; tries++) {
      await this.page.mouse.move(400, 400);
      await this.page.mouse.move(0, 0);
      await name.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
      await this.page.waitForTimeout(300);
      if (!(await name.isVisible())) return;
    }
  }

  /** One of the views of the side bar, by its name. */
  view(name) {
    return this.page
      .locator('.sidebar .pane')
      .filter({ has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  /** Waits until the rows of a view are as `expected` says (a predicate of what a screen reader says of them), and returns them. */
  async waitForRows(view, description, expected) {
    const rows = this.view(view).locator('.monaco-list-row');
    return this.until(
      `${description} in the view of ${view.toLowerCase()}`,
      async () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? '')),
      expected,
    );
  }

  async clickRow(view, label) {
    const rows = await this.waitForRows(view, String(label), (all) => all.some((row) => label.test(row)));
    const at = rows.findIndex((row) => label.test(row));
    await this.view(view).locator('.monaco-list-row').nth(at).click();
  }

  /** The page in the view of evidence. */
  get evidencePage() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
  }

  /** Waits until the text of the view of evidence matches, and returns it on one line. */
  async evidence(pattern) {
    return this.until(
      `${pattern} in the view of evidence`,
      async () => (await this.evidencePage.innerText({ timeout: 2000 }).catch(() => '')).replace(/\s+/g, ' '),
      (text) => pattern.test(text),
    );
  }

  /** Puts the cursor between the letters of the first place where the words stand, or behind the last letter of their first word. */
  async clickWords(words) {
    const place = await this.page.evaluate(placeOf, words);
    if (!place) throw new Error(`not in view: ${words}`);
    await this.page.mouse.click(place.x, place.y);
    await this.page.mouse.move(0, 0);
  }

  /** Line and column of the cursor, from 1, as the status bar tells them. */
  async cursor() {
    const told = await this.page.locator('[id="status.editor.selection"]').innerText();
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(told) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Waits until what `look` returns is as `expected` says, and returns it; else says what was seen last. */
  async until(description, look, expected) {
    let seen;
    const until = Date.now() + WAIT_MS;
    while (Date.now() < until) {
      seen = await look();
      if (expected(seen)) return seen;
      await this.page.waitForTimeout(200);
    }
    throw new Error(`not seen: ${description}; seen: ${Array.isArray(seen) ? `\n${seen.join('\n')}` : String(seen)}`);
  }
}
