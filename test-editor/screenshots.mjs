import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** What the pictures are taken at: the size of a laptop's window, so that a README shows them legibly. */
const WINDOW = { width: 1180, height: 760 };

/** Room around what a picture is about. */
const MARGIN = 24;

/**
 * Takes pictures into `output`; those that documents show also into docs/images/ under `kept`, if that is given.
 *
 * A picture is of the window, or of what stands around an element, or of an element alone.
 */
export function shooter({ page, output, kept }) {
  return async (name, { around: selector, only, shown = false } = {}) => {
    const file = path.join(output, `${name}.png`);
    const clip = selector === undefined ? undefined : await around(page, selector);
    if (only === undefined) await page.screenshot({ path: file, ...(clip && { clip }) });
    else await page.locator(only).first().screenshot({ path: file });
    if (kept === undefined || !shown) return;
    const images = path.join(kept, 'docs', 'images');
    mkdirSync(images, { recursive: true });
    copyFileSync(file, path.join(images, `${name}.png`));
  };
}

async function around(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  const view = page.viewportSize();
  if (!box || !view) return undefined;
  const width = Math.min(Math.max(box.width + 2 * MARGIN, WINDOW.width * 0.7), view.width);
  const x = Math.min(Math.max(0, box.x - MARGIN * 4), view.width - width);
  const y = Math.max(0, box.y - MARGIN * 4);
  return { x, y, width, height: Math.min(box.height + MARGIN * 6, view.height - y) };
}
