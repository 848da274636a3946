import { Position, Range } from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goToFinding } from './findings.ts';
import { editor } from './testing/fakeEditor.ts';

vi.mock('vscode', async () => (await import('./testing/fakeEditor.ts')).fakeEditor());

function finding(line: number, source = 'sourcecheck') {
  return { source, range: new Range(line, 2, line, 8) };
}

function cursorAt(line: number) {
  const active = { document: { uri: 'file:///a.md' }, selection: { active: new Position(line, 2) }, revealRange() {} };
  editor.activeTextEditor = active;
  return active;
}

afterEach(() => editor.forget());

describe('going to a finding', () => {
  it('takes the next one or the one before, of ours alone, and shows its hover', async () => {
    editor.diagnostics.push(finding(9), finding(3), finding(5, 'spelling'), finding(1));
    const active = cursorAt(3);
    await goToFinding('next');
    expect(active.selection).toMatchObject({ start: { line: 9 } });
    active.selection = { active: new Position(3, 2) };
    await goToFinding('previous');
    expect(active.selection).toMatchObject({ start: { line: 1 } });
    expect(editor.executed[0]?.[0]).toBe('editor.action.showHover');
  });

  it('goes round the ends of the draft', async () => {
    editor.diagnostics.push(finding(3), finding(9));
    const active = cursorAt(9);
    await goToFinding('next');
    expect(active.selection).toMatchObject({ start: { line: 3 } });
    active.selection = { active: new Position(3, 2) };
    await goToFinding('previous');
    expect(active.selection).toMatchObject({ start: { line: 9 } });
  });

  it('says so where there is none, and does nothing without an editor', async () => {
    await goToFinding('next');
    expect(editor.messages).toEqual([]);
    cursorAt(0);
    await goToFinding('next');
    expect(editor.messages).toEqual(['Sourcecheck: no findings in this document']);
  });
});
