import { Uri } from 'vscode';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Asking } from '../asking.ts';
import { editor } from '../testing/fakeEditor.ts';
import { registerOpenAnnotatedCopy } from './openAnnotatedCopy.ts';
import { registerSaveAnnotatedCopy } from './saveAnnotatedCopy.ts';

vi.mock('vscode', async () => (await import('../testing/fakeEditor.ts')).fakeEditor());

afterEach(() => editor.forget());

function asking(html: string | undefined): Pick<Asking, 'annotatedCopy'> {
  return { annotatedCopy: async () => (html === undefined ? null : { fileName: 'story.html', html }) };
}

const DRAFT = Uri.parse('file:///desk/story.md');

describe('the annotated copy', () => {
  it('opens beside the draft, as a page that may run nothing', async () => {
    registerOpenAnnotatedCopy(asking('<p>copy</p>'), { current: DRAFT });
    await editor.commands.get('sourcecheck.openAnnotatedCopy')?.();
    expect(editor.panels).toMatchObject([
      {
        given: ['sourcecheck.annotatedCopy', 'story.html', -2, { enableScripts: false, localResourceRoots: [] }],
        webview: { html: '<p>copy</p>' },
      },
    ]);
  });

  it('is saved where the writer says', async () => {
    registerSaveAnnotatedCopy(asking('<p>copy</p>'), { current: DRAFT });
    await editor.commands.get('sourcecheck.saveAnnotatedCopy')?.();
    expect([...editor.written]).toEqual([['file:///desk/story.md/../story.html', '<p>copy</p>']]);
    expect(editor.messages).toEqual(['The annotated copy is saved.']);
  });

  it('is not there without a draft, or without sources', async () => {
    registerOpenAnnotatedCopy(asking(undefined), { current: DRAFT });
    registerSaveAnnotatedCopy(asking('<p>copy</p>'), { current: undefined });
    await editor.commands.get('sourcecheck.openAnnotatedCopy')?.();
    await editor.commands.get('sourcecheck.saveAnnotatedCopy')?.();
    const nothing = 'There is no draft with sources to make an annotated copy of.';
    expect(editor.messages).toEqual([nothing, nothing]);
    expect([editor.panels, [...editor.written]]).toEqual([[], []]);
  });
});
