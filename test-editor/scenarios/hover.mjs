import assert from 'node:assert/strict';

export const title = "shows the source's passage and its outlet on hover";

export async function run({ workbench, shoot }) {
  const { text, html } = await workbench.hover('52');
  await shoot('hover-demo', { around: '.monaco-hover:not(.hidden)' });
  assert.match(text, /In conflict with the sources/);
  assert.match(text, /at least 25 people had been killed in airstrikes/, 'the passage');
  assert.match(text, /Myind/, 'the outlet');
  assert.match(text, /2 Dec\. 2024/, 'the date');
  assert.match(html, /<strong>[^<]*25[^<]*<\/strong>/, 'the words that differ are bold');
  assert.match(html, /<blockquote>/, 'the passage is a quotation');
  assert.doesNotMatch(text, /\*\*|&[a-z]+;|\\/, 'no mark-up is left unrendered');
}
