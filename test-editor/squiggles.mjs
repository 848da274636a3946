/**
 * Runs in the page: the words under each squiggle of the active editor, in reading order, with the kind of the squiggle
 * (`error`, `warning`, `info`, `hint`) and the middle of its first line on the screen.
 *
 * The editor draws a squiggle as an empty box behind the text, one for each visual line; which words it underlines is
 * told only by where they stand. Boxes of one finding that was wrapped follow each other and are joined.
 */
export function wordsUnder() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor') ?? document.body;
  const letters = [...editor.querySelectorAll('.view-line')].flatMap((line) => lettersOf(line));
  const boxes = [...editor.querySelectorAll('.view-overlays [class*="squiggly-"]')]
    .map((element) => ({ kind: kindOf(element), box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  const right = editor.querySelector('.view-lines')?.getBoundingClientRect().left ?? 0;

  const found = [];
  let last;
  for (const { kind, box } of boxes) {
    const words = letters
      .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
      .map(({ letter }) => letter)
      .join('')
      .replaceAll('\u00a0', ' ');
    const wrapped =
      last && last.kind === kind && box.left <= right + 2 && Math.abs(last.bottom - box.top) < 3 && last.toEnd;
    const toEnd = !letters.some(({ x, y }) => y > box.top && y < box.bottom && x > box.right + 1);
    if (wrapped && last) {
      last.entry.words = `${last.entry.words.trimEnd()} ${words.trimStart()}`;
      last = { ...last, bottom: box.bottom, toEnd };
      continue;
    }
    const entry = { words, kind, x: box.left + Math.min(box.width / 2, 12), y: box.top + box.height / 2 };
    found.push(entry);
    last = { entry, kind, bottom: box.bottom, toEnd };
  }
  return found;

  function kindOf(element) {
    return /squiggly-(\w+)/.exec(element.className)?.[1] ?? '';
  }

  function lettersOf(line) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const all = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let at = 0; at < text.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width, top, height } = range.getBoundingClientRect();
        if (width > 0) all.push({ letter: text.charAt(at), x: left + width / 2, y: top + height / 2 });
      }
    }
    return all;
  }
}

/** Runs in the page: the middle of the first letter of the words in the active editor; undefined where they are not in view on one line. */
export function placeOf(words) {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor') ?? document.body;
  for (const line of editor.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const text = nodes
      .map((node) => node.textContent ?? '')
      .join('')
      .replaceAll('\u00a0', ' ');
    let at = text.indexOf(words);
    if (at < 0) continue;
    const holds = nodes.find((node) => {
      const length = node.textContent?.length ?? 0;
      if (at < length) return true;
      at -= length;
      return false;
    });
    if (!holds) continue;
    const range = document.createRange();
    range.setStart(holds, at);
    range.setEnd(holds, at + 1);
    const { left, width, top, height } = range.getBoundingClientRect();
    return { x: left + width * 0.7, y: top + height / 2 };
  }
  return undefined;
}
