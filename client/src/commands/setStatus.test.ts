import { window } from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editor } from '../testing/fakeEditor.ts';
import { registerSetStatus } from './setStatus.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

afterEach(() => {
  editor.forget();
  vi.restoreAllMocks();
});

const GIVEN = { uri: 'file:///desk/a.md', version: 3, facts: ['k1', 'k2'] };

/** What is sent to the server for a status, and what the writer is told. */
async function sentFor(status: string, { typed, answer = true }: { typed?: string; answer?: boolean } = {}) {
  const sent: unknown[] = [];
  const touched: string[] = [];
  const asking = {
    setStatus: async (params: unknown) => {
      sent.push(params);
      return answer;
    },
  };
  registerSetStatus(asking, { touch: (draft) => void touched.push(draft.toString()) });
  vi.mocked(window.showInputBox).mockResolvedValue(typed);
  await editor.commands.get('sourcecheck.setStatus')?.({ ...GIVEN, status });
  expect(touched).toEqual(answer && sent.length > 0 ? [GIVEN.uri] : []);
  return sent;
}

describe('setting a status', () => {
  it('asks for nothing where a fact is accepted or opened again', async () => {
    expect(await sentFor('accepted')).toEqual([{ ...GIVEN, status: 'accepted', note: '' }]);
    expect(window.showInputBox).not.toHaveBeenCalled();
  });

  it('asks what is in doubt, and why a fact is ignored', async () => {
    const note = 'two editions differ';
    expect(await sentFor('disputed', { typed: note })).toEqual([{ ...GIVEN, status: 'disputed', note }]);
    expect(await sentFor('ignored', { typed: 'seen by our reporter' })).toHaveLength(1);
    const asked: unknown = vi.mocked(window.showInputBox).mock.lastCall?.at(0);
    expect(asked).toMatchObject({ title: 'Ignore in the Ledger', validateInput: expect.any(Function) });
  });

  it('writes nothing where the checker thinks better of it, or hands over what is no fact', async () => {
    expect(await sentFor('ignored')).toEqual([]);
    expect(await sentFor('eaten')).toEqual([]);
  });

  it('says so where the draft has changed meanwhile', async () => {
    await sentFor('accepted', { answer: false });
    expect(editor.messages).toEqual([expect.stringContaining('nothing is written into the ledger')]);
  });
});
