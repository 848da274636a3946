import { describe, expect, it } from 'vitest';
import { statusText } from './statusText.ts';

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
});
