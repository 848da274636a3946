import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { LedgeredDraft } from '../ledgeredDraft.ts';
import { copyRows } from './copyRows.ts';
import { disagreements } from './disagreements.ts';
import { type Child, element } from './element.ts';
import { markKey, masthead, titleOf } from './masthead.ts';
import { type CopyOptions, type Page, pageOf } from './page.ts';
import { sideBySide } from './sideBySide.ts';
import { sourceList } from './sourceList.ts';
import { STYLE } from './style.ts';

/** Nothing may be loaded, run, sent or framed; the one style sheet is known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The annotated copy of a draft as one HTML page that needs nothing else: the copy with every fact marked and numbered, notes
 * in the margin, the disagreements with a plot over time, every sentence beside its passages, and the sources. No script,
 * no request; what drafts and sources hold is text in it, and nothing else.
 */
export function annotatedCopy(draft: LedgeredDraft, options: CopyOptions): string {
  const page = pageOf(draft, options);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: 'en' },
        element(
          'head',
          {},
          element('meta', { charSet: 'utf-8' }),
          element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('meta', { name: 'referrer', content: 'no-referrer' }),
          element('meta', { name: 'color-scheme', content: 'light dark' }),
          element('title', {}, `${titleOf(page)} – annotated copy`),
          element('style', {}, STYLE),
        ),
        element('body', {}, ...bodyOf(page)),
      ),
    ],
  };
  return `${toHtml(tree, { allowDangerousCharacters: false })}\n`;
}

function bodyOf(page: Page): Child[] {
  const table = disagreements(page);
  return [
    element('a', { className: ['skip'], href: '#copy' }, 'To the copy'),
    masthead(page),
    element(
      'main',
      {},
      section('copy', 'The copy', markKey(), copyRows(page)),
      ...(table ? [section('disagreements', 'Where sources differ', table)] : []),
      section('passages', 'Sentence by sentence', sideBySide(page)),
      section('sources', 'Sources', sourceList(page)),
    ),
    element(
      'footer',
      {},
      element(
        'p',
        {},
        'Made by Sourcecheck, on the writer’s own machine, from the sources listed. A verdict says what the sources have; it is no proof.',
      ),
    ),
  ];
}

function section(id: string, title: string, ...children: readonly Child[]): Child {
  return element(
    'section',
    { id, ariaLabelledBy: `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}
