import { l10n } from 'vscode';
import { type EvidencePassage, OPEN_SOURCE_COMMAND, type SentenceEvidence } from '../../../server/src/lsp/protocol.ts';
import { verdictWords } from './verdictWords.ts';

/** A shape for each verdict beside its words: the page has no icon font. */
const SIGNS: Readonly<Record<SentenceEvidence['verdict'], string>> = {
  conflict: '✕',
  disputed: '≠',
  unsupported: '?',
  supported: '✓',
  'not-checkable': '–',
};

const STYLE = `
body { font: var(--vscode-font-size)/1.4 var(--vscode-font-family); color: var(--vscode-foreground); padding: 2px 12px 12px; overflow-wrap: anywhere; }
h2, p, blockquote { margin: 0 0 6px; }
h2 { font-size: 1em; }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover, a:focus, .vscode-high-contrast a { text-decoration: underline; }
.vscode-high-contrast .sentence { color: inherit; }
section + section { border-top: 1px solid var(--vscode-panel-border); margin-top: 12px; padding-top: 10px; }
.sign { display: inline-block; min-width: 1.3em; }
.conflict .sign { color: var(--vscode-list-errorForeground); }
.disputed .sign, .unsupported .sign { color: var(--vscode-list-warningForeground); }
.supported .sign { color: var(--vscode-testing-iconPassed); }
.sentence { color: var(--vscode-descriptionForeground); }
article { margin-top: 10px; }
blockquote { padding: 4px 10px; background: var(--vscode-textBlockQuote-background); border-left: 3px solid var(--vscode-textBlockQuote-border); }
mark { font-weight: bold; color: inherit; background: none; }
.conflicts mark { background: var(--vscode-editor-findMatchHighlightBackground); text-decoration: underline; }
.caption { margin-bottom: 3px; }
`;

/** Shows what the sources say of some sentences. Nothing of a draft or a source can become more than text: all is escaped, no script runs, and the only links are to our command. */
export function evidencePage(sentences: readonly SentenceEvidence[], nonce: string): string {
  return page(sentences.map(sentenceHtml).join('\n'), nonce);
}

/** A page of paragraphs, for when there is no sentence to show. */
export function messagePage(lines: readonly string[], nonce: string): string {
  return page(lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n'), nonce);
}

function page(body: string, nonce: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${escapeHtml(l10n.t('Evidence'))}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
${body}
</body>
</html>`;
}

function sentenceHtml({ text, verdict, claim, passages }: SentenceEvidence): string {
  const told = [
    ...(claim?.changed === true ? [l10n.t('A source has changed since: look again.')] : []),
    ...(claim?.desk?.words ?? []).map((words) => l10n.t('In the ledger: {0}.', words)),
    ...(claim?.findings ?? []).map(({ message }) => message),
  ];
  const sign = `<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>`;
  return `<section class="${verdict}">
<h2>${sign}${escapeHtml(verdictWords(verdict).one)}</h2>
<p class="sentence">${escapeHtml(text)}</p>
${told.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${passages.map(passageHtml).join('\n')}
</section>`;
}

function passageHtml(passage: EvidencePassage): string {
  const { caption, relation, title, locator, name, range, uri } = passage;
  const argument = encodeURIComponent(JSON.stringify([{ uri, range }]));
  const where = [name, l10n.t('line {0}', range.start.line + 1), ...(locator === undefined ? [] : [locator])].join(
    ', ',
  );
  return `<article class="${relation}">
<p class="caption"><strong>${escapeHtml(caption)}</strong> · ${escapeHtml(relationWords(relation))}</p>
<blockquote>${markedHtml(passage)}</blockquote>
<p>${title === undefined ? '' : `${escapeHtml(title)} · `}<a href="command:${OPEN_SOURCE_COMMAND}?${argument}">${escapeHtml(where)}</a></p>
</article>`;
}

function relationWords(relation: EvidencePassage['relation']): string {
  switch (relation) {
    case 'agrees':
      return l10n.t('says so');
    case 'conflicts':
      return l10n.t('says otherwise');
    case 'related':
      return l10n.t('speaks of it');
  }
}

/** The passage with the words that agree or differ marked; of one that only speaks of the matter nothing is. */
function markedHtml({ text, marks, relation }: EvidencePassage): string {
  if (relation === 'related') return escapeHtml(text);
  let html = '';
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
