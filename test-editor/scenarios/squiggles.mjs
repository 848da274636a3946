import assert from 'node:assert/strict';

export const title = 'underlines the words that the command line reports, as loudly';

const LOUDNESS = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' };

export async function run({ workbench, project, draft }) {
  const expected = project.check(draft).findings.map(({ text, severity }) => {
    // The editor puts its three dots under the first two characters of a hint.
    return `${LOUDNESS[severity]}: ${severity === 'hint' ? text.slice(0, 2) : text}`;
  });
  assert.ok(expected.length >= 10, 'the example draft has findings of many kinds');
  const seen = await workbench.waitForSquiggles(`${expected.length} findings`, (all) => all.length === expected.length);
  assert.deepEqual(
    seen.map(({ words, kind }) => `${kind}: ${words}`),
    expected,
  );
}
