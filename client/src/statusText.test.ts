import { describe, expect, it, vi } from 'vitest';
import { statusText } from './statusText.ts';

vi.mock('vscode', async () => (await import('./testing/fakeEditor.ts')).fakeEditor());

const uri = 'file:///desk/draft.md';
const QUIET = { conflict: 0, disputed: 0, unsupported: 0, supported: 7, 'not-checkable': 2 };

describe('statusText', () => {
  it('shows what asks for work, and colours conflicts alone', () => {
    const asking = statusText({ uri, state: 'idle', counts: { ...QUIET, disputed: 1, unsupported: 3 } });
    expect(asking).toMatchObject({ text: '$(git-compare) 1 $(question) 3', urgent: false });
    expect(statusText({ uri, state: 'idle', counts: { ...QUIET, conflict: 2 } })).toMatchObject({
      text: '$(error) 2',
      urgent: true,
    });
  });

  it('shows how many sentences are supported where nothing asks for work', () => {
    const { text, tooltip } = statusText({ uri, state: 'idle', counts: QUIET });
    expect(text).toBe('$(check) 7');
    expect(tooltip.split('\n')).toEqual([
      'Sourcecheck: sentences of this draft',
      '0 in conflict with a source',
      '0 on which the sources differ',
      '0 that no source supports',
      '7 supported',
      '2 with nothing to check',
    ]);
  });

  it('says that there are no sources, that they are being read, and what the server adds', () => {
    expect(statusText({ uri, state: 'no-sources', message: 'sources/ is empty' })).toEqual({
      text: '$(circle-slash) No sources',
      tooltip: 'Sourcecheck found no source articles for this draft.\nsources/ is empty',
      urgent: false,
    });
    expect(statusText({ uri, state: 'indexing', message: '3 of 9 sources read' }).tooltip).toMatch(/3 of 9/);
    expect(statusText({ uri, state: 'idle' }).text).toContain('Checking');
  });

  it('shows how far reading and checking are, what the limits leave out, and each problem once', () => {
    const reading = statusText({ uri, state: 'indexing', progress: { done: 1, total: 3 }, message: '1 of 3' });
    expect(reading.text).toBe('$(sync~spin) Reading sources 33 %');
    expect(statusText({ uri, state: 'checking', progress: { done: 0, total: 0 } }).text).toBe(
      '$(sync~spin) Checking 0 %',
    );
    const problem = 'a.pdf could not be read';
    const limits = ['12 more findings are not shown (limits.maxFindings)'];
    const told = statusText({ uri, state: 'idle', counts: QUIET, message: problem, problems: [problem], limits });
    expect(told.tooltip.split('\n').slice(-2)).toEqual([problem, ...limits]);
    expect(statusText({ uri, state: 'too-long', limits: ['longer than 5 characters'] })).toMatchObject({
      text: '$(circle-slash) Too long to check',
      tooltip: expect.stringContaining('longer than 5'),
    });
  });
});
